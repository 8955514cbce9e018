import type { ImportFormat, ImportReportView } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';

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
