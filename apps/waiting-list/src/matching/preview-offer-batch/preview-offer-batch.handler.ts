import type { NextOffersView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OfferBatchViews } from '../persistence/offer-batch-views.js';
import { PreviewOfferBatch } from './preview-offer-batch.query.js';

@QueryHandler(PreviewOfferBatch)
export class PreviewOfferBatchHandler implements IQueryHandler<PreviewOfferBatch> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: OfferBatchViews,
  ) {}

  execute({ areas, region }: PreviewOfferBatch): Promise<NextOffersView> {
    return this.transactions.run((tx) => this.views.next(tx, areas, region));
  }
}
