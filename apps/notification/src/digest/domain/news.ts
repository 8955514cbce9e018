import type {
  CourseStartFacts,
  GoalEvaluatedV1,
  HandoverChangedV1,
  LegalClockFacts,
  SeatOfferFacts,
  SeatOfferState,
} from '@app/contracts';
import type { Figure } from './figure.js';

/** One thing that was noted for somebody, in the order of `position`. */
export type NewsItem = {
  readonly id: string;
  readonly position: number;
  /** It may have reached the reader before: its mail's fate is unknown, or the database was restored from a backup. */
  readonly maybeTold: boolean;
} & (
  | {
      readonly kind: 'course-start';
      readonly courseStartId: string;
      readonly what: 'published' | 'changed' | 'postponed' | 'cancelled' | 'starting-soon' | 'last-places';
      /** Where the course is and was; empty when online. */
      readonly municipalities: readonly string[];
      readonly before?: CourseStartFacts | undefined;
      readonly after: CourseStartFacts;
    }
  | {
      readonly kind: 'seat-offer';
      readonly seatOfferId: string;
      readonly what: SeatOfferState;
      readonly audience: Audience;
    }
  | { readonly kind: 'handover'; readonly handoverId: string; readonly audience: Audience }
  | { readonly kind: 'legal-clock'; readonly legalClockId: string; readonly audience: Audience }
  | { readonly kind: 'course-end'; readonly courseStartId: string; readonly audience: Audience }
  | { readonly kind: 'minimum'; readonly courseStartId: string; readonly audience: Audience | Area }
  | { readonly kind: 'collision'; readonly courseStartId: string; readonly otherId: string; readonly audience: Area }
  | {
      readonly kind: 'goal';
      readonly goalId: string;
      readonly what: 'missed' | 'still-missed' | 'reached';
      /** Of one that is reached: since when it was missed before. */
      readonly missedSince?: string | undefined;
    }
  | {
      readonly kind: 'undeliverable';
      readonly subscriptionId: string;
      readonly organisationName: string;
      readonly areas: readonly string[];
    }
);

export interface Audience {
  readonly of: 'member' | 'organisation';
  readonly id: string;
}

export interface Area {
  readonly of: 'area';
  readonly municipalities: readonly string[];
}

export interface CourseNow {
  readonly facts: CourseStartFacts;
  readonly free: number;
  /** Held and confirmed here. */
  readonly taken: number;
  /** The younger of: when the provider told us, when the waiting list counted. */
  readonly asOf: Date;
}

export interface OfferNow {
  readonly facts: SeatOfferFacts;
  readonly state: SeatOfferState;
}

export interface LegalClockNow {
  readonly facts: LegalClockFacts;
  readonly state: 'approaching' | 'missed' | 'stopped';
}

/** How many people wait in one cell, as it may be said. */
export interface Demand {
  readonly county: string;
  readonly track: string;
  readonly level: string;
  readonly people: number;
}

/** Somebody of a case manager's with a place in a course. */
export interface Participant {
  readonly courseStartId: string;
  readonly caseManagerId: string;
  readonly reference: string;
}

/** How things stand at this moment, whatever the items said when they were noted. */
export interface Now {
  readonly at: Date;
  readonly courses: ReadonlyMap<string, CourseNow>;
  readonly offers: ReadonlyMap<string, OfferNow>;
  readonly handovers: ReadonlyMap<string, HandoverChangedV1>;
  readonly legalClocks: ReadonlyMap<string, LegalClockNow>;
  readonly goals: ReadonlyMap<string, GoalEvaluatedV1>;
  /** People in courses that end, without those whom somebody already hands over. */
  readonly participants: readonly Participant[];
  /** Course starts that can still be begun on the levels people come to next. */
  readonly upcoming: readonly CourseNow[];
  readonly demand: readonly Demand[];
  readonly figures: readonly Figure[];
}
