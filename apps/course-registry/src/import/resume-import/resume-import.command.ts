import type { ImportReportView } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { ImportId } from '../domain/import.js';

/** The work goes on after the last record that was dealt with. */
export class ResumeImport extends Command<ImportReportView> {
  constructor(
    readonly id: ImportId,
    /** The provider whose import it must be; undefined for the county. */
    readonly of: OrganisationId | undefined,
  ) {
    super();
  }
}
