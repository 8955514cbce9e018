import type { ImportFormat, ImportReportView } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';
import type { KeptFile } from './keep-file.js';

/** Makes an import of a provider's file that has come in; the work on it goes on afterwards. */
export class ReceiveImport extends Command<ImportReportView> {
  constructor(
    readonly providerId: OrganisationId,
    readonly format: ImportFormat,
    readonly fileName: string,
    readonly file: KeptFile,
    readonly key: OnceKey | undefined,
  ) {
    super();
  }
}
