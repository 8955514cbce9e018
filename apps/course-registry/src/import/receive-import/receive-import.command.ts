import type { ImportReportView } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';
import type { ImportFormat } from '../domain/import.js';

/** Takes a provider's file in; the work on it goes on afterwards. */
export class ReceiveImport extends Command<ImportReportView> {
  constructor(
    readonly providerId: OrganisationId,
    readonly format: ImportFormat,
    readonly fileName: string,
    readonly file: Uint8Array,
    readonly key: OnceKey | undefined,
  ) {
    super();
  }
}
