import type { HandoverId } from '@app/kernel';
import { newId } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { end, runningStates, whenIn } from '../domain/handover.js';
import { HandoverSteps } from '../handover-steps.js';
import { Handovers } from '../persistence/handovers.js';
import { ProposeHandover } from './propose-handover.command.js';

@CommandHandler(ProposeHandover)
export class ProposeHandoverHandler implements ICommandHandler<ProposeHandover> {
  constructor(
    private readonly handovers: Handovers,
    private readonly steps: HandoverSteps,
  ) {}

  /** A hand-over into the course that is now over, never confirmed by both, is of no use any more. */
  async execute({ tx, from }: ProposeHandover): Promise<void> {
    const older = await this.handovers.runningOf(tx, from.waitingEntryId);
    const { reference, referringOrganisationId, caseManagerId } = await this.handovers.entryOf(tx, from.waitingEntryId);

    if (older) await this.steps.take(tx, end(whenIn(older, runningStates, 'supersede'), 'superseded'));
    await this.steps.begin(tx, {
      ...from,
      id: newId<HandoverId>(),
      version: 1,
      state: 'proposed',
      reference,
      referringOrganisationId,
      ...(caseManagerId && { caseManagerId }),
    });
  }
}
