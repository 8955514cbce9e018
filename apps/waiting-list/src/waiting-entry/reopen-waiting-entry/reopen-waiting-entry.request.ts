import { type ReopenReason, reopenReasons } from '@app/contracts';
import { IsIn } from 'class-validator';

export class ReopenWaitingEntryRequest {
  @IsIn(reopenReasons) reason: ReopenReason;
}
