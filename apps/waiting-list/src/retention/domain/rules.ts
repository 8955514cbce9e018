import type { retentionRuleNames } from '@app/contracts';

/** How long what is kept, and from when on; there is no reason to keep it longer. */
export const retentionRules = {
  /** Who read what: § 8(5) IntV. */
  reads: { months: 6 },
  /** An entry, and who it was, from the day it ended. */
  entries: { months: 6 },
  /** An offer nobody took, from the day by which it was to be answered. */
  offers: { months: 3 },
  /** A hand-over, from its last step. */
  handovers: { months: 6 },
  /** That somebody did not come. */
  'no-shows': { months: 3 },
  /** That two entries were of one person, or seemed to be. */
  twins: { months: 6 },
  /** That a consent was given: as long as anybody can ask for the proof. */
  'consent-proofs': { months: 36 },
  /** That all this was done. */
  runs: { months: 36 },
} as const satisfies Readonly<Record<(typeof retentionRuleNames)[number], { readonly months: number }>>;

export type RetentionRule = keyof typeof retentionRules;

/** As PostgreSQL reads it. */
export const keptFor = (rule: RetentionRule): string => `${retentionRules[rule].months} months`;
