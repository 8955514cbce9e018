import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WaitAgain } from '../../waiting-entry/wait-again/wait-again.command.js';
import { callOff } from '../domain/enrolment.js';
import { Enrolments } from '../persistence/enrolments.js';
import { WithdrawParticipant } from './withdraw-participant.command.js';

@CommandHandler(WithdrawParticipant)
export class WithdrawParticipantHandler implements ICommandHandler<WithdrawParticipant> {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly commands: CommandBus,
  ) {}

  async execute({ tx, waitingEntryId }: WithdrawParticipant): Promise<void> {
    const running = await this.enrolments.runningOf(tx, waitingEntryId);
    if (!running) return;
    await this.enrolments.save(tx, callOff(running));
    if (running.state === 'confirmed') await this.commands.execute(new WaitAgain(tx, waitingEntryId));
  }
}
