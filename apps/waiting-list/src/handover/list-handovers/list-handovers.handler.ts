import type { HandoverView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HandoverViews } from '../persistence/handover-views.js';
import { ListHandovers } from './list-handovers.query.js';

@QueryHandler(ListHandovers)
export class ListHandoversHandler implements IQueryHandler<ListHandovers> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: HandoverViews,
  ) {}

  execute({ scope, state, after, limit }: ListHandovers): Promise<readonly HandoverView[]> {
    return this.transactions.run((tx) => this.views.list(tx, state, after, limit), scope);
  }
}
