import { SeatOfferFacts } from './seat-offer-facts.js';

/** The person takes the place. */
export class SeatOfferAcceptedV1 extends SeatOfferFacts {
  static readonly type = 'waiting-list.seat-offer-accepted.v1';
}
