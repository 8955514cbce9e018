import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { send } from '../domain/notice.js';
import { Notices } from '../persistence/notices.js';
import { MarkNoticeSent } from './mark-notice-sent.command.js';

@CommandHandler(MarkNoticeSent)
export class MarkNoticeSentHandler implements ICommandHandler<MarkNoticeSent> {
  constructor(
    private readonly transactions: Transactions,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async execute({ sender, id, sentOn, channel, version }: MarkNoticeSent): Promise<void> {
    await this.transactions.run(async (tx) => {
      const notice = seenAt(await this.notices.toChange(tx, id), version);
      const sent = send(notice, sentOn, channel, calendarDateOf(this.clock.now()));
      await this.notices.close(tx, notice, sent, sender.memberId);
    }, sender);
  }
}
