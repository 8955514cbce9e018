import type { OfferBatchView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OfferBatchViews } from '../persistence/offer-batch-views.js';
import { ShowOfferBatch } from './show-offer-batch.query.js';

@QueryHandler(ShowOfferBatch)
export class ShowOfferBatchHandler implements IQueryHandler<ShowOfferBatch> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: OfferBatchViews,
  ) {}

  execute({ areas, id }: ShowOfferBatch): Promise<OfferBatchView> {
    return this.transactions.run((tx) => this.views.one(tx, areas, id));
  }
}
