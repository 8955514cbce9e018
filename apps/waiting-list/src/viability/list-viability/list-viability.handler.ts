import type { ViabilityView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { inOrder } from '../in-order.js';
import { ViabilityViews } from '../persistence/viability-views.js';
import { ListViability } from './list-viability.query.js';

@QueryHandler(ListViability)
export class ListViabilityHandler implements IQueryHandler<ListViability> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: ViabilityViews,
  ) {}

  async execute({ onlooker }: ListViability): Promise<readonly ViabilityView[]> {
    return inOrder(await this.transactions.run((tx) => this.views.all(tx, onlooker)));
  }
}
