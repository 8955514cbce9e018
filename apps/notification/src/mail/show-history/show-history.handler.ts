import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type MailOfSubscription, Mails } from '../persistence/mails.js';
import { ShowHistory } from './show-history.query.js';

@QueryHandler(ShowHistory)
export class ShowHistoryHandler implements IQueryHandler<ShowHistory> {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: Mails,
  ) {}

  execute({ subscriptionId, most }: ShowHistory): Promise<readonly MailOfSubscription[]> {
    return this.transactions.run((tx) => this.mails.ofSubscription(tx, subscriptionId, most));
  }
}
