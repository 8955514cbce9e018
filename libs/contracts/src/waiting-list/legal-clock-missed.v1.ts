import { LegalClockFacts } from './legal-clock-facts.js';

/** A time limit has passed unkept. */
export class LegalClockMissedV1 extends LegalClockFacts {
  static readonly type = 'waiting-list.legal-clock-missed.v1';
}
