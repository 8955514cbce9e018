import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { discard } from '../domain/notice.js';
import { Notices } from '../persistence/notices.js';
import { DiscardNotice } from './discard-notice.command.js';

@CommandHandler(DiscardNotice)
export class DiscardNoticeHandler implements ICommandHandler<DiscardNotice> {
  constructor(
    private readonly transactions: Transactions,
    private readonly notices: Notices,
  ) {}

  async execute({ sender, id, reason, version }: DiscardNotice): Promise<void> {
    await this.transactions.run(async (tx) => {
      const notice = seenAt(await this.notices.toChange(tx, id), version);
      await this.notices.close(tx, notice, discard(notice, reason), sender.memberId);
    }, sender);
  }
}
