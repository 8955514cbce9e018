import type { CourseStartFacts, HandoverChangedV1, SeatOfferFacts, SeatOfferState } from '@app/contracts';
import type { CourseNow } from './news.js';

/** One line per subject, however often it was noted. */
interface Line {
  readonly maybeTold: boolean;
}

export interface CourseLine extends Line {
  readonly kind: 'course';
  readonly course: CourseNow;
}

export const comparedFields = [
  'startsOn',
  'endsOn',
  'times',
  'place',
  'places',
  'entryClosesOn',
  'childcare',
  'entryLevels',
  'fundingPaths',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** Old → new, both as facts: the letter finds the words. */
export interface ChangedCourseLine extends Line {
  readonly kind: 'changed-course';
  readonly course: CourseNow;
  readonly before: CourseStartFacts;
  readonly fields: readonly ComparedField[];
}

export interface EndedCourseLine extends Line {
  readonly kind: 'ended-course';
  readonly course: CourseNow;
  readonly what: 'postponed' | 'cancelled';
  /** The day before the postponement. */
  readonly previouslyStartsOn?: string | undefined;
}

export interface OfferLine extends Line {
  readonly kind: 'offer';
  readonly offer: SeatOfferFacts;
  readonly state: SeatOfferState;
  readonly course: CourseNow | undefined;
}

export interface HandoverLine extends Line {
  readonly kind: 'handover';
  readonly handover: HandoverChangedV1;
  readonly part: 'sender' | 'receiver' | 'referrer';
  readonly from: CourseNow | undefined;
  readonly to: CourseNow | undefined;
}

/** Every time limit of one reader in one line: how many end soon, how many have passed. */
export interface DeadlinesLine extends Line {
  readonly kind: 'deadlines';
  readonly approaching: number;
  readonly missed: number;
  /** Last day of the next one to end; absent when all have passed. */
  readonly nextDueOn?: string | undefined;
}

export interface UndeliverableLine extends Line {
  readonly kind: 'undeliverable';
  readonly organisationName: string;
}

export type DigestLine =
  | CourseLine
  | ChangedCourseLine
  | EndedCourseLine
  | OfferLine
  | HandoverLine
  | DeadlinesLine
  | UndeliverableLine;

export const sectionNames = [
  'question',
  'deadlines',
  'new',
  'changed',
  'ended',
  'answers',
  'handovers',
  'notes',
] as const;
export type SectionName = (typeof sectionNames)[number];

export interface Section {
  readonly name: SectionName;
  readonly lines: readonly DigestLine[];
}

/** What one person reads: sections in fixed order, none empty; at most 50 lines, and how many more there are. */
export interface Digest {
  readonly sections: readonly Section[];
  /** Lines in all, shown or not. */
  readonly itemCount: number;
  readonly more: number;
}
