import type { Level } from '@app/kernel';
import type { FundingKey, IssuerKey, Source } from './keys.js';

/** The time limits the services know; the keys agreed between them. */
export type ClockCode =
  | 'start-within-six-weeks'
  | 'start-within-four-weeks'
  | 'register-within-three-months'
  | 'entitlement-one-year'
  | 'start-within-a-year'
  | 'certificate-six-months'
  | 'travel-subsidy'
  | 'fourteen-day-report';

/** Whose wait a limit is put on: by the way in, who opened it, and the level somebody is ready for. */
export interface Concern {
  readonly paths: readonly FundingKey[];
  readonly levels: readonly Level[];
  /** Ways opened by these count at every level. */
  readonly alwaysFrom?: readonly IssuerKey[];
  /** Ways opened by these never count. */
  readonly neverFrom?: readonly IssuerKey[];
}

/**
 * What makes a limit begin. `registration`: this wait, not before the way in was opened; `issue`: the day the way in was
 * opened; `certificate`: the day on a certificate; `place`: a place was accepted; `report`: the report before this one.
 */
export type ClockStart = 'registration' | 'issue' | 'certificate' | 'place' | 'report';

/** How long it runs. `untilCourseStart`: its last day is the one before the course begins. */
export type ClockLength =
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly days: number }
  | { readonly untilCourseStart: true };

/** One time limit as the law writes it. */
export interface ClockRule {
  readonly code: ClockCode;
  /** `duty`: somebody must act for the person; `lapse`: something of the person's runs out; `reminder`: nobody here knows whether it was done. */
  readonly kind: 'duty' | 'lapse' | 'reminder' | 'report';
  readonly concerns: Concern;
  readonly startsWith: ClockStart;
  readonly length: ClockLength;
  /** A last day written on the paper comes before the computed one: only when `earlier`, or in any case. */
  readonly lastDayOnPaper?: 'earlier' | 'always';
  /** `begin`: the course has begun for the person; `place`: a provider expects them. */
  readonly stopsWith: 'begin' | 'place';
  /** "soll" or "muss". */
  readonly strength: 'shall' | 'must';
  /** So many days ahead somebody should look at it. */
  readonly approachingDays: number;
  /** Whom the law, or good practice, wants informed. */
  readonly inform: readonly ('person' | 'bamf' | 'issuing-body')[];
  /** When the notices are drafted. */
  readonly draftWhen: 'approaching' | 'missed';
  readonly source: Source;
  /** What may follow when the limit passes. */
  readonly consequence?: Source;
}
