import { type DeclineReason, declineReasons } from '@app/contracts';
import { IsIn } from 'class-validator';

export class DeclineSeatOfferRequest {
  @IsIn(declineReasons) reason: DeclineReason;
}
