import { SeatOfferFacts } from './seat-offer-facts.js';

/** A place is held for a waiting entry until `answerBy`. */
export class SeatOfferedV1 extends SeatOfferFacts {
  static readonly type = 'waiting-list.seat-offered.v1';
}
