import type { WaitingEntryView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { WaitingEntryViews } from '../persistence/waiting-entry-views.js';
import { ShowWaitingEntry } from './show-waiting-entry.query.js';

@QueryHandler(ShowWaitingEntry)
export class ShowWaitingEntryHandler implements IQueryHandler<ShowWaitingEntry> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: WaitingEntryViews,
  ) {}

  execute({ scope, id }: ShowWaitingEntry): Promise<WaitingEntryView> {
    return this.transactions.run((tx) => this.views.one(tx, id), scope);
  }
}
