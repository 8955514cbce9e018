import type { ReadView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ReadViews } from '../persistence/read-views.js';
import { ListReads } from './list-reads.query.js';

@QueryHandler(ListReads)
export class ListReadsHandler implements IQueryHandler<ListReads> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: ReadViews,
  ) {}

  execute({ scope, filter, before, limit }: ListReads): Promise<readonly ReadView[]> {
    return this.transactions.run((tx) => this.views.list(tx, filter, before, limit), scope);
  }
}
