import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Confirmed, callOff, type Expected } from '../domain/enrolment.js';
import { Enrolments } from '../persistence/enrolments.js';
import { WithdrawParticipant } from './withdraw-participant.command.js';

@CommandHandler(WithdrawParticipant)
export class WithdrawParticipantHandler implements ICommandHandler<WithdrawParticipant> {
  constructor(private readonly enrolments: Enrolments) {}

  async execute({ tx, waitingEntryId }: WithdrawParticipant): Promise<void> {
    const running = await this.enrolments.runningOf(tx, waitingEntryId);
    if (running) await this.enrolments.save(tx, callOff(running.enrolment as Expected | Confirmed));
  }
}
