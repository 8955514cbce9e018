import { type FindingSeverity, type FindingState, findingSeverities, findingStates } from '@app/contracts';
import { Maybe, PageRequest } from '@app/runtime';
import { IsIn, IsUUID } from 'class-validator';

export class ListFindingsRequest extends PageRequest {
  @Maybe() @IsIn(findingSeverities) severity?: FindingSeverity;
  /** `open` unless told. */
  @IsIn([...findingStates, 'all']) state: FindingState | 'all' = 'open';
  @Maybe() @IsUUID() courseStart?: string;
}
