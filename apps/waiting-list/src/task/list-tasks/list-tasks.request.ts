import { type TaskState, taskStates } from '@app/contracts';
import { PageRequest } from '@app/runtime';
import { IsIn, IsOptional } from 'class-validator';

export class ListTasksRequest extends PageRequest {
  @IsOptional() @IsIn(taskStates) state: TaskState = 'open';
}
