import type { Page, SourceRecordView } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';
import type { SourceRecordId, SourceRecordState } from '../persistence/source-records.js';

/** Records that a person must complete, or that no file has any more though others count on their course start. */
export class ListSourceRecords extends Query<Page<SourceRecordView>> {
  constructor(
    readonly state: SourceRecordState,
    readonly of: OrganisationId | undefined,
    readonly limit: number,
    readonly after: SourceRecordId | undefined,
  ) {
    super();
  }
}

/** One record with the file's own words. */
export class ShowSourceRecord extends Query<SourceRecordView> {
  constructor(
    readonly id: SourceRecordId,
    readonly of: OrganisationId | undefined,
  ) {
    super();
  }
}
