import { type HandoverState, handoverStates } from '@app/contracts';
import { PageRequest } from '@app/runtime';
import { IsIn, IsOptional } from 'class-validator';

export class ListHandoversRequest extends PageRequest {
  @IsOptional() @IsIn(handoverStates) state?: HandoverState;
}
