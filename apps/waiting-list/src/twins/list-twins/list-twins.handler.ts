import type { TwinView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { NamedTwins } from '../named-twins.js';
import { TwinViews } from '../persistence/twin-views.js';
import { ListTwins } from './list-twins.query.js';

@QueryHandler(ListTwins)
export class ListTwinsHandler implements IQueryHandler<ListTwins> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: TwinViews,
    private readonly names: NamedTwins,
  ) {}

  async execute({ scope, state, before, limit }: ListTwins): Promise<readonly TwinView[]> {
    const rows = await this.transactions.run((tx) => this.views.list(tx, state, before, limit), scope);
    return Promise.all(rows.map((row) => this.names.named(row)));
  }
}
