import type { ImportReportView } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';
import type { ImportId } from '../domain/import.js';

/** One import with what became of each record. */
export class ShowImport extends Query<ImportReportView> {
  constructor(
    readonly id: ImportId,
    readonly of: OrganisationId | undefined,
  ) {
    super();
  }
}
