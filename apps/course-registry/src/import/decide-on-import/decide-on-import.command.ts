import type { ImportReportView } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { ImportId } from '../domain/import.js';

/** A person takes a file that was held back over after all, or wants nothing of it. */
export class DecideOnImport extends Command<ImportReportView> {
  constructor(
    readonly id: ImportId,
    readonly decision: 'accept' | 'discard',
    /** The provider whose import it must be; undefined for the county. */
    readonly of: OrganisationId | undefined,
  ) {
    super();
  }
}
