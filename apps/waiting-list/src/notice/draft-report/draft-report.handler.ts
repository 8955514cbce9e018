import { Clock, calendarDateOf } from '@app/kernel';
import { wordingOn } from '@app/rule-packs';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { draftOfReport } from '../domain/drafts-of.js';
import { Notices } from '../persistence/notices.js';
import { DraftReport } from './draft-report.command.js';

@CommandHandler(DraftReport)
export class DraftReportHandler implements ICommandHandler<DraftReport> {
  constructor(
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  execute({ tx, report }: DraftReport): Promise<void> {
    return this.notices.add(tx, draftOfReport(report, wordingOn(calendarDateOf(this.clock.now()))));
  }
}
