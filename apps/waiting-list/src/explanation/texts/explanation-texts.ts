import type { Change } from '@app/allocation';
import type { ExplanationCode, InfeasibilityCode, NotYetCode, TierReason } from '@app/contracts';
import type { CalendarDate, SlotSet } from '@app/kernel';

export type Status = 'PAUSED' | 'ACCEPTED' | 'OFFERED' | 'PLANNED' | 'WAITING' | 'WITHDRAWN';

/** What a sentence about a course start and a person may need to say. */
export interface ReasonFacts {
  readonly startsOn: CalendarDate;
  readonly closesOn: CalendarDate;
  readonly offeredFrom: CalendarDate;
  readonly entryLevels: readonly string[];
  /** Absent for courses held online. */
  readonly kilometres?: number;
  readonly reachKilometres: number;
  /** Lesson times of the course that are not possible for the person. */
  readonly missing: SlotSet;
}

export type CreditCode = 'COMPLETED_COURSE' | 'OBLIGATION';

/** Why an offer went to this person, one sentence each. */
export interface GroundTexts {
  readonly order: (tier: number, since: CalendarDate) => string;
  readonly lottery: (number: number) => string;
  readonly reserved: string;
  readonly policy: (version: string) => string;
  readonly rulePacks: (versions: readonly string[]) => string;
}

/** All that is said in one wording. None of it calls a proposal an assignment, or an offer a promise of admission. */
export interface ExplanationTexts {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly beingPlanned: string;
  readonly codes: Readonly<Record<ExplanationCode, string>>;
  /** Of FULL_HIGHER_PRIORITY when the last one admitted comes later in the order, on a place kept for others. */
  readonly keptForOthers: string;
  readonly reasons: Readonly<Record<InfeasibilityCode | NotYetCode, (facts: ReasonFacts) => string>>;
  readonly otherReason: string;
  readonly tiers: Readonly<Record<TierReason, string>>;
  readonly credits: Readonly<Record<CreditCode, (days: number) => string>>;
  readonly position: (from: number, to: number) => string;
  readonly notInOrder: string;
  readonly moves: Readonly<Record<string, string>>;
  readonly otherMove: string;
  readonly offer: (answerBy: CalendarDate) => string;
  readonly offerEnded: Readonly<Record<'accepted' | 'declined' | 'expired' | 'withdrawn', string>>;
  readonly grounds: GroundTexts;
  readonly change: (change: Change) => string;
  /** 'Mit Dienstag vormittags: 12.01.2027 in Sulingen.' */
  readonly with: (changes: readonly string[], startsOn: CalendarDate, place: string | undefined) => string;
}
