import { LegalClockFacts } from './legal-clock-facts.js';

/** A time limit that came near or passed no longer matters. */
export class LegalClockStoppedV1 extends LegalClockFacts {
  static readonly type = 'waiting-list.legal-clock-stopped.v1';
}
