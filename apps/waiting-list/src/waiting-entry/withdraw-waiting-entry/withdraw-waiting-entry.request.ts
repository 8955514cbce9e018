import { IsIn } from 'class-validator';
import { type EndReason, endReasons } from '../domain/waiting-entry.js';

/** `completed` is for the provider of a course to say. */
const reasons = endReasons.filter((reason) => reason !== 'completed');

export class WithdrawWaitingEntryRequest {
  @IsIn(reasons) reason: EndReason;
}
