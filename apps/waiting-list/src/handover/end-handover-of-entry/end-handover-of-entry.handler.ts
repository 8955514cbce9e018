import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { end, runningStates, whenIn } from '../domain/handover.js';
import { HandoverSteps } from '../handover-steps.js';
import { Handovers } from '../persistence/handovers.js';
import { EndHandoverOfEntry } from './end-handover-of-entry.command.js';

@CommandHandler(EndHandoverOfEntry)
export class EndHandoverOfEntryHandler implements ICommandHandler<EndHandoverOfEntry> {
  constructor(
    private readonly handovers: Handovers,
    private readonly steps: HandoverSteps,
  ) {}

  /** Who began the follow-on course with an accepted hand-over still gets both sides' word. */
  async execute({ tx, waitingEntryId, how }: EndHandoverOfEntry): Promise<void> {
    const running = await this.handovers.runningOf(tx, waitingEntryId);
    if (!running || (how === 'superseded' && running.state === 'accepted')) return;
    await this.steps.take(tx, end(whenIn(running, runningStates, 'end'), how));
  }
}
