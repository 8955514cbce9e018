import { PageRequest } from '@app/runtime';
import { IsIn } from 'class-validator';
import { type SourceRecordState, sourceRecordStates } from '../persistence/source-records.js';

export class ListSourceRecordsRequest extends PageRequest {
  @IsIn(sourceRecordStates) state: SourceRecordState;
}
