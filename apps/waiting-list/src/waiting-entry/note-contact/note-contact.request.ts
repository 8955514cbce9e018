import { type ContactOutcome, contactOutcomes } from '@app/contracts';
import { IsIn } from 'class-validator';

export class NoteContactRequest {
  @IsIn(contactOutcomes) outcome: ContactOutcome;
}
