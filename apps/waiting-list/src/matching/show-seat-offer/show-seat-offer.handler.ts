import type { SeatOfferView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SeatOfferViews } from '../persistence/seat-offer-views.js';
import { ShowSeatOffer } from './show-seat-offer.query.js';

@QueryHandler(ShowSeatOffer)
export class ShowSeatOfferHandler implements IQueryHandler<ShowSeatOffer> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: SeatOfferViews,
  ) {}

  execute({ scope, id }: ShowSeatOffer): Promise<SeatOfferView> {
    return this.transactions.run((tx) => this.views.one(tx, id), scope);
  }
}
