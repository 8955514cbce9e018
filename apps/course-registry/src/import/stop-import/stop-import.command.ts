import type { ImportReportView } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { ImportId } from '../domain/import.js';

/** No further record is taken over; what has been stays. */
export class StopImport extends Command<ImportReportView> {
  constructor(
    readonly id: ImportId,
    /** The provider whose import it must be; undefined for the county. */
    readonly of: OrganisationId | undefined,
  ) {
    super();
  }
}
