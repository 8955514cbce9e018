import { SeatOfferFacts } from './seat-offer-facts.js';

/** The person does not take the place; the turn for other courses is kept. */
export class SeatOfferDeclinedV1 extends SeatOfferFacts {
  static readonly type = 'waiting-list.seat-offer-declined.v1';
}
