import type { EntryChangeView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { EntryChanges } from '../persistence/entry-changes.js';
import { WaitingEntryViews } from '../persistence/waiting-entry-views.js';
import { ListEntryChanges } from './list-entry-changes.query.js';

@QueryHandler(ListEntryChanges)
export class ListEntryChangesHandler implements IQueryHandler<ListEntryChanges> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: WaitingEntryViews,
    private readonly changes: EntryChanges,
  ) {}

  execute({ scope, id, after, limit }: ListEntryChanges): Promise<readonly EntryChangeView[]> {
    return this.transactions.run(async (tx) => {
      await this.views.one(tx, id);
      return this.changes.of(tx, id, after, limit);
    }, scope);
  }
}
