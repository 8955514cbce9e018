import type {
  CourseStartFacts,
  GoalEvaluatedV1,
  HandoverChangedV1,
  SeatOfferFacts,
  SeatOfferState,
} from '@app/contracts';
import type { Figure } from './figure.js';
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
  /** Reference numbers of the reader's people who lose a place by it. */
  readonly references?: readonly string[];
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
  /** Each of them, what passed first or ends first standing first. */
  readonly limits: readonly TimeLimit[];
}

export interface TimeLimit {
  readonly code: string;
  /** Reference number of the person; absent for a report a provider owes. */
  readonly reference?: string | undefined;
  /** Last day on which it is kept. */
  readonly dueOn: string;
  readonly missed: boolean;
}

/** A course that soon begins and still has places. */
export interface SoonLine extends Line {
  readonly kind: 'soon';
  readonly course: CourseNow;
}

/** A course with hardly any places left, for whoever asked to be told. */
export interface LastPlacesLine extends Line {
  readonly kind: 'last';
  readonly course: CourseNow;
}

/** A course that soon ends for people of the reader's, and where they could go on. */
export interface NextLine extends Line {
  readonly kind: 'next';
  readonly course: CourseNow;
  /** Reference numbers of the reader's people in it who have no hand-over under way. */
  readonly references: readonly string[];
  /** What one is ready to begin after it; empty at the end of the ladder. */
  readonly levels: readonly string[];
  /** The next course starts on these levels in reach, soonest first; at most three. */
  readonly follow: readonly CourseNow[];
}

/** A course start whose decision day comes before enough people do. */
export interface MinimumLine extends Line {
  readonly kind: 'minimum';
  readonly course: CourseNow;
  /** Registered elsewhere, held and confirmed. */
  readonly inSight: number;
  /** People waiting for its levels in the reader's counties, rounded; absent when too few to be said. */
  readonly waiting?: number | undefined;
}

/** Two providers announced the like for the same people at the same time. */
export interface CollisionLine extends Line {
  readonly kind: 'collision';
  readonly course: CourseNow;
  readonly other: CourseNow;
}

/** A goal on waiting times that is missed since the last letter, that stays missed, or that is reached again. */
export interface GoalLine extends Line {
  readonly kind: 'goal';
  readonly goal: GoalEvaluatedV1;
  readonly what: 'missed' | 'still-missed' | 'reached';
  /** Of one that is reached: since when it was missed before. */
  readonly missedSince?: string | undefined;
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
  | SoonLine
  | LastPlacesLine
  | NextLine
  | MinimumLine
  | CollisionLine
  | GoalLine
  | UndeliverableLine;

export const sectionNames = [
  'question',
  'deadlines',
  'goals',
  'minimum',
  'new',
  'changed',
  'ended',
  'last',
  'soon',
  'next',
  'answers',
  'handovers',
  'others',
  'notes',
  'collisions',
] as const;
export type SectionName = (typeof sectionNames)[number];

export interface Section {
  readonly name: SectionName;
  readonly lines: readonly DigestLine[];
}

/** What one person reads: sections in fixed order, none empty; at most 50 lines, and how many more there are. */
export interface Digest {
  readonly figures: readonly Figure[];
  readonly sections: readonly Section[];
  /** Lines in all, shown or not. */
  readonly itemCount: number;
  readonly more: number;
}
