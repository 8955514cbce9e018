import type { SentMailLookView, SentMailView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SentMails } from '../persistence/sent-mails.js';
import { ListSentMailLooks, ListSentMails } from './list-sent-mails.query.js';

@QueryHandler(ListSentMails)
export class ListSentMailsHandler implements IQueryHandler<ListSentMails> {
  constructor(
    private readonly transactions: Transactions,
    private readonly sentMails: SentMails,
  ) {}

  /** One transaction: what could not be put on record is not shown. */
  execute({ memberId, purpose, filter, before, limit }: ListSentMails): Promise<readonly SentMailView[]> {
    return this.transactions.run(async (tx) => {
      const mails = await this.sentMails.list(tx, filter, before, limit);
      await this.sentMails.putOnRecord(tx, memberId, purpose, filter, mails.length);
      return mails;
    });
  }
}

@QueryHandler(ListSentMailLooks)
export class ListSentMailLooksHandler implements IQueryHandler<ListSentMailLooks> {
  constructor(
    private readonly transactions: Transactions,
    private readonly sentMails: SentMails,
  ) {}

  execute({ before, limit }: ListSentMailLooks): Promise<readonly SentMailLookView[]> {
    return this.transactions.run((tx) => this.sentMails.looks(tx, before, limit));
  }
}
