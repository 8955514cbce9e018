import { type PauseReason, pauseReasons } from '@app/contracts';
import { IsIn, IsOptional } from 'class-validator';

export class PauseWaitingEntryRequest {
  @IsOptional() @IsIn(pauseReasons) reason?: PauseReason;
}
