import { SeatOfferFacts } from './seat-offer-facts.js';

/** The place is no longer there, or the person no longer waits. */
export class SeatOfferWithdrawnV1 extends SeatOfferFacts {
  static readonly type = 'waiting-list.seat-offer-withdrawn.v1';
}
