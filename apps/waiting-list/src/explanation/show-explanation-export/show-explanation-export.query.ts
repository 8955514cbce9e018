import type { ExplanationExportView } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** What is known of a file that was handed out. */
export class ShowExplanationExport extends Query<ExplanationExportView> {
  constructor(
    readonly scope: RowScope,
    readonly id: string,
  ) {
    super();
  }
}

/** The file itself, byte for byte as it was signed. */
export class ShowExplanationFile extends Query<string> {
  constructor(
    readonly scope: RowScope,
    readonly id: string,
  ) {
    super();
  }
}
