import { type TwinState, twinStates } from '@app/contracts';
import { PageRequest } from '@app/runtime';
import { IsIn, IsOptional } from 'class-validator';

export class ListTwinsRequest extends PageRequest {
  @IsOptional() @IsIn(twinStates) state?: TwinState;
}
