import { type HardshipDecisionState, hardshipDecisionStates } from '@app/contracts';
import { PageRequest } from '@app/runtime';
import { IsIn, IsOptional } from 'class-validator';

export class ListHardshipDecisionsRequest extends PageRequest {
  @IsOptional() @IsIn(hardshipDecisionStates) state?: HardshipDecisionState;
}
