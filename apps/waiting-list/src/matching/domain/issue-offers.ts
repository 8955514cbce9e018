import type { Course, CourseStanding, Day } from '@app/allocation';
import type { PolicyTerms } from './policy.js';

/** Why a planned place is not promised yet. */
export type NotYet = 'OUTSIDE_LEAD' | 'NOT_VIABLE_YET' | 'SETTLING';

/** The moment of a run: its day, and the instant in milliseconds. */
export interface Moment {
  readonly asOf: Day;
  readonly instant: number;
}

/** A course start with those who are to begin there, as far as it decides whether their places are promised now. */
export interface PlannedStart extends Pick<Course, 'startsOn' | 'decidesOn' | 'capacity' | 'minimum' | 'taken'> {
  readonly standing: Pick<CourseStanding, 'members' | 'offered' | 'accepted'>;
  /** Instant (ms) of the last publication or revision. */
  readonly changedAt?: number;
}

/** All that keeps a course start's planned places from being promised now; none = they are promised. */
export function whyNotYet(start: PlannedStart, { asOf, instant }: Moment, terms: PolicyTerms): NotYet[] {
  const settling = start.changedAt !== undefined && instant < settlesAt(start.changedAt, terms);
  return [
    ...(isWithinLead(start, { asOf, instant }, terms) ? [] : (['OUTSIDE_LEAD'] as const)),
    ...(isViable(start, asOf, terms) ? [] : (['NOT_VIABLE_YET'] as const)),
    ...(settling ? (['SETTLING'] as const) : []),
  ];
}

/** Whether it begins soon enough for its places to be promised. */
export function isWithinLead(
  { startsOn }: Pick<Course, 'startsOn'>,
  { asOf }: Moment,
  { leadDays }: PolicyTerms,
): boolean {
  return startsOn - asOf <= leadDays;
}

/** Enough people for the course to run, with some to spare; or so close to the decision that every answer is needed now. */
function isViable({ taken, standing, ...start }: PlannedStart, asOf: Day, terms: PolicyTerms): boolean {
  const wanted = Math.floor((start.minimum * terms.viabilityPercent + 99) / 100);
  const inSight = taken + standing.offered + standing.accepted + standing.members;
  return inSight >= Math.min(start.capacity, wanted) || start.decidesOn - asOf < terms.decisionNoticeDays;
}

export function settlesAt(changedAt: number, terms: PolicyTerms): number {
  return changedAt + terms.settlingMinutes * 60_000;
}

/** How many of a course start's planned places are to be promised now. */
export interface Due {
  readonly offers: number;
  /** Of these, places that somebody gave back: they wait neither for the night nor for anybody's look at a batch. */
  readonly freed: number;
}

/** Places freed this close to the start are promised at once, also where offers go out nightly. */
const freedDays = 14;

/**
 * A place that somebody gave back has no settling time of its own and is not kept waiting by a revision of the course.
 * @param planned people who can be offered the place they are planned for
 * @param freed places given back and offered to nobody since
 */
export function dueAt(start: PlannedStart, planned: number, freed: number, moment: Moment, terms: PolicyTerms): Due {
  const reasons = whyNotYet(start, moment, terms);
  const given = Math.min(planned, freed);
  const atOnce = terms.issuing === 'continuous' || start.startsOn - moment.asOf <= freedDays ? given : 0;
  if (reasons.length === 0) return { offers: planned, freed: atOnce };
  if (reasons.every((reason) => reason === 'SETTLING')) return { offers: given, freed: atOnce };
  return { offers: 0, freed: 0 };
}
