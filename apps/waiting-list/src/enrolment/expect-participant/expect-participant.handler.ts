import type { EnrolmentId } from '@app/kernel';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Enrolments } from '../persistence/enrolments.js';
import { ExpectParticipant } from './expect-participant.command.js';

@CommandHandler(ExpectParticipant)
export class ExpectParticipantHandler implements ICommandHandler<ExpectParticipant> {
  constructor(private readonly enrolments: Enrolments) {}

  execute({ tx, place }: ExpectParticipant): Promise<EnrolmentId> {
    return this.enrolments.expect(tx, place);
  }
}
