import type { SeatOfferView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SeatOfferViews } from '../persistence/seat-offer-views.js';
import { ListSeatOffers } from './list-seat-offers.query.js';

@QueryHandler(ListSeatOffers)
export class ListSeatOffersHandler implements IQueryHandler<ListSeatOffers> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: SeatOfferViews,
  ) {}

  execute({ scope, wish, before, limit }: ListSeatOffers): Promise<readonly SeatOfferView[]> {
    return this.transactions.run((tx) => this.views.list(tx, wish, before, limit), scope);
  }
}
