import { type GoalListState, goalListStates } from '@app/contracts';
import { PageRequest } from '@app/runtime';
import { IsIn, IsOptional } from 'class-validator';

export class ListGoalsRequest extends PageRequest {
  @IsOptional() @IsIn(goalListStates) state: GoalListState = 'running';
}
