import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';
import type { ReportToDraft } from '../domain/report.js';

export type { ReportToDraft } from '../domain/report.js';

/** Drafts a provider's report to the Federal Office on who has registered for its vocational courses. */
export class DraftReport extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly report: ReportToDraft,
  ) {
    super();
  }
}
