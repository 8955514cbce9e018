import type { CourseStartId, WaitingEntryId } from '@app/kernel';
import type { Plan } from './allocate.js';
import { type CourseStart, type Day, fixedPlaces, type Market } from './market.js';
import type { PolicyTerms } from './policy.js';
import type { Priority } from './priority.js';

/** Why a planned place is not promised yet. */
export type NotYet = 'OUTSIDE_LEAD' | 'NOT_VIABLE_YET' | 'SETTLING';

/** The moment of a run: its day, and the instant in milliseconds. */
export interface Moment {
  readonly asOf: Day;
  readonly instant: number;
}

/** Instants (ms) at which each course start was published or changed last. */
export type ChangedAt = ReadonlyMap<CourseStartId, number>;

export interface DueOffer {
  readonly waitingEntryId: WaitingEntryId;
  readonly courseStartId: CourseStartId;
  readonly rank: Priority;
}

export interface Issue {
  readonly offers: readonly DueOffer[];
  /** True when the policy's number per run was reached and more are due. */
  readonly more: boolean;
  /** Instant (ms) at which the next settling time is over. */
  readonly settledAt: number | undefined;
}

/** Which of the plan's places are to be promised now, first in the order first. Issuing changes nothing for anybody else. */
export function offersToIssue(
  market: Market,
  plan: Plan,
  changedAt: ChangedAt,
  moment: Moment,
  terms: PolicyTerms,
): Issue {
  const ready = new Set<CourseStartId>();
  const settling: number[] = [];
  for (const courseStart of market.courseStarts) {
    const planned = plan.membersOf.get(courseStart.id)?.length ?? 0;
    if (planned === 0) continue;
    const changed = changedAt.get(courseStart.id);
    const reasons = whyNotYet(courseStart, planned, changed, moment, terms);
    if (reasons.length === 0) ready.add(courseStart.id);
    else if (changed !== undefined && reasons.includes('SETTLING')) settling.push(settlesAt(changed, terms));
  }
  const due = plan.order.flatMap((rank) => {
    const courseStartId = plan.placeOf.get(rank.id);
    return courseStartId && ready.has(courseStartId) ? [{ waitingEntryId: rank.id, courseStartId, rank }] : [];
  });
  return {
    offers: due.slice(0, terms.offersPerRun),
    more: due.length > terms.offersPerRun,
    settledAt: settling.length > 0 ? Math.min(...settling) : undefined,
  };
}

/** All that keeps a course start's planned places from being promised now; none = they are promised. */
export function whyNotYet(
  courseStart: CourseStart,
  planned: number,
  changedAt: number | undefined,
  { asOf, instant }: Moment,
  terms: PolicyTerms,
): NotYet[] {
  return [
    ...(courseStart.startsOn - asOf > terms.leadDays ? (['OUTSIDE_LEAD'] as const) : []),
    ...(isViable(courseStart, planned, asOf, terms) ? [] : (['NOT_VIABLE_YET'] as const)),
    ...(changedAt !== undefined && instant < settlesAt(changedAt, terms) ? (['SETTLING'] as const) : []),
  ];
}

/** Enough people for the course to run, with some to spare; or so close to the decision that every answer is needed now. */
function isViable(courseStart: CourseStart, planned: number, asOf: Day, terms: PolicyTerms): boolean {
  const wanted = Math.floor((courseStart.minimum * terms.viabilityPercent + 99) / 100);
  const enough = fixedPlaces(courseStart) + planned >= Math.min(courseStart.capacity, wanted);
  return enough || courseStart.decidesOn - asOf < terms.decisionNoticeDays;
}

function settlesAt(changedAt: number, terms: PolicyTerms): number {
  return changedAt + terms.settlingMinutes * 60_000;
}
