import { type WaitingEntryState, waitingEntryStates } from '@app/contracts';
import { type Level, levels } from '@app/kernel';
import { PageRequest } from '@app/runtime';
import { IsIn, IsOptional } from 'class-validator';

export class ListWaitingEntriesRequest extends PageRequest {
  @IsOptional() @IsIn(waitingEntryStates) state?: WaitingEntryState;
  @IsOptional() @IsIn(levels) level?: Level;
  /** Only entries that fell silent, or only others. */
  @IsOptional() @IsIn(['true', 'false']) dormant?: 'true' | 'false';
}
