import { Clock, calendarDateOf } from '@app/kernel';
import { wordingOn } from '@app/rule-packs';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { draftsOf } from '../domain/drafts-of.js';
import { Notices } from '../persistence/notices.js';
import { DraftNotices } from './draft-notices.command.js';

@CommandHandler(DraftNotices)
export class DraftNoticesHandler implements ICommandHandler<DraftNotices> {
  constructor(
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async execute({ tx, told }: DraftNotices): Promise<void> {
    const wording = wordingOn(calendarDateOf(this.clock.now()));
    for (const draft of draftsOf(told, wording)) await this.notices.add(tx, draft);
  }
}
