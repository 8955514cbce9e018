import type { ImportReportView, Page } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';
import type { ImportId } from '../domain/import.js';

/** Imports, newest first, without their records. */
export class ListImports extends Query<Page<ImportReportView>> {
  constructor(
    readonly of: OrganisationId | undefined,
    readonly limit: number,
    readonly before: ImportId | undefined,
  ) {
    super();
  }
}
