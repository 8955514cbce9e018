import type { SourceRecordView } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { SourceRecordId } from '../persistence/source-records.js';
import type { Completion } from '../source-course/completion.js';

/** Adds what a file does not say: the record becomes a course start. */
export class CompleteSourceRecord extends Command<SourceRecordView> {
  constructor(
    readonly id: SourceRecordId,
    readonly completion: Completion,
    /** The provider whose record it must be; undefined for the county. */
    readonly of: OrganisationId | undefined,
  ) {
    super();
  }
}
