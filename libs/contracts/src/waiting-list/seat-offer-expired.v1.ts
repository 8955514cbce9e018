import { SeatOfferFacts } from './seat-offer-facts.js';

/** Nobody answered in time. */
export class SeatOfferExpiredV1 extends SeatOfferFacts {
  static readonly type = 'waiting-list.seat-offer-expired.v1';
}
