import type { TwinView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { NamedTwins } from '../named-twins.js';
import { TwinViews } from '../persistence/twin-views.js';
import { ShowTwin } from './show-twin.query.js';

@QueryHandler(ShowTwin)
export class ShowTwinHandler implements IQueryHandler<ShowTwin> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: TwinViews,
    private readonly names: NamedTwins,
  ) {}

  async execute({ scope, id }: ShowTwin): Promise<TwinView> {
    return this.names.named(await this.transactions.run((tx) => this.views.one(tx, id), scope));
  }
}
