import { LegalClockFacts } from './legal-clock-facts.js';

/** A time limit ends soon. */
export class LegalClockApproachingV1 extends LegalClockFacts {
  static readonly type = 'waiting-list.legal-clock-approaching.v1';
}
