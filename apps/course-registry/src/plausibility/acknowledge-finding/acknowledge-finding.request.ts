import { type AcknowledgeReason, acknowledgeReasons } from '@app/contracts';
import { IsIn } from 'class-validator';

export class AcknowledgeFindingRequest {
  @IsIn(acknowledgeReasons) reason: AcknowledgeReason;
}
