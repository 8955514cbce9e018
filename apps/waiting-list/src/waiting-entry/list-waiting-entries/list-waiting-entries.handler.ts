import type { WaitingEntryView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { WaitingEntryViews } from '../persistence/waiting-entry-views.js';
import { ListWaitingEntries } from './list-waiting-entries.query.js';

@QueryHandler(ListWaitingEntries)
export class ListWaitingEntriesHandler implements IQueryHandler<ListWaitingEntries> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: WaitingEntryViews,
  ) {}

  execute({ scope, filter, after, limit }: ListWaitingEntries): Promise<readonly WaitingEntryView[]> {
    return this.transactions.run((tx) => this.views.list(tx, filter, after, limit), scope);
  }
}
