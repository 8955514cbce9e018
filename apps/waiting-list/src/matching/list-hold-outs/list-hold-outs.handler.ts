import type { HoldOutView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HoldOuts } from '../persistence/hold-outs.js';
import { ListHoldOuts } from './list-hold-outs.query.js';

@QueryHandler(ListHoldOuts)
export class ListHoldOutsHandler implements IQueryHandler<ListHoldOuts> {
  constructor(
    private readonly transactions: Transactions,
    private readonly holdOuts: HoldOuts,
  ) {}

  execute({ areas, courseStartId }: ListHoldOuts): Promise<readonly HoldOutView[]> {
    return this.transactions.run((tx) => this.holdOuts.of(tx, areas, courseStartId));
  }
}
