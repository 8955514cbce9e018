import { type FindingSeverity, type FindingState, findingSeverities, findingStates } from '@app/contracts';
import { PageRequest } from '@app/runtime';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';

/** May be left out, but not be null. */
const Maybe = () => ValidateIf((_, value) => value !== undefined);

export class ListFindingsRequest extends PageRequest {
  @Maybe() @IsIn(findingSeverities) severity?: FindingSeverity;
  /** `open` unless told. */
  @IsIn([...findingStates, 'all']) state: FindingState | 'all' = 'open';
  @Maybe() @IsUUID() courseStart?: string;
}
