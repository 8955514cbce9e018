import { type CalendarDate, RuleViolation, refuseField, wholeCounties } from '@app/kernel';
import type { GoalSubject } from './goal-subject.js';
import { judged, type Verdict } from './standing.js';

/** What somebody wants of it. */
export interface GoalTerms {
  readonly atMostDays: number;
  readonly validFrom: CalendarDate;
  readonly reason: string;
}

export interface Goal extends GoalSubject, GoalTerms {
  readonly id: string;
  readonly version: number;
  readonly endedOn?: CalendarDate;
  /** The last local day that was looked at; absent when it is to be looked at again. */
  readonly evaluatedOn?: CalendarDate;
  /** How often something was said of it, and at which version last. */
  readonly told: number;
  readonly toldVersion?: number;
  readonly verdict?: Verdict;
}

export interface GoalWish extends Omit<GoalSubject, 'counties'> {
  readonly county?: string;
  readonly atMostDays: number;
  readonly validFrom?: CalendarDate;
  readonly reason: string;
}

/** A goal for one of the counties somebody steers, or for all of them together. */
export function goalWished(
  { county, validFrom = undefined, ...wish }: GoalWish,
  areas: readonly string[],
  today: CalendarDate,
): GoalSubject & GoalTerms {
  const own = wholeCounties(areas);
  if (own.length === 0) throw new RuleViolation('goal.no-county', 'Goals are set for whole counties.');
  if (county !== undefined && !own.includes(county))
    throw refuseField('/county', 'goal.county-elsewhere', 'This is none of your counties.');
  if (wish.courseType !== undefined && wish.figure === 'still-waiting-median')
    throw refuseField('/courseType', 'goal.course-not-known-yet', 'Who still waits has no course yet.');
  if (validFrom !== undefined) refusePast(validFrom, today);
  return { ...wish, counties: county === undefined ? own : [county], validFrom: validFrom ?? today };
}

/** With another limit it is judged anew by the figure known last. */
export function changeGoal(goal: Goal, change: Partial<GoalTerms>, today: CalendarDate): Goal {
  refuseEnded(goal);
  const { atMostDays = goal.atMostDays, validFrom = goal.validFrom, reason = goal.reason } = change;
  if (validFrom !== goal.validFrom) {
    if (goal.validFrom <= today)
      throw refuseField('/validFrom', 'goal.begun', 'A goal that has begun keeps its first day.');
    refusePast(validFrom, today);
  }
  const { verdict, evaluatedOn: _, ...rest } = goal;
  const changed = { ...rest, version: goal.version + 1, atMostDays, validFrom, reason };
  return verdict ? { ...changed, verdict: judged(verdict, verdict.days, atMostDays, verdict.asOf, today) } : changed;
}

export function endGoal(goal: Goal, today: CalendarDate): Goal {
  refuseEnded(goal);
  return { ...goal, version: goal.version + 1, endedOn: today };
}

/** Whether it is to be looked at on a day: once, unless somebody changed it since. */
export function isDue({ endedOn, validFrom, evaluatedOn }: Goal, today: CalendarDate): boolean {
  return endedOn === undefined && validFrom <= today && (evaluatedOn === undefined || evaluatedOn < today);
}

function refuseEnded({ endedOn }: Goal): void {
  if (endedOn !== undefined) throw new RuleViolation('goal.ended', 'This goal has ended.', [], 'conflict');
}

function refusePast(validFrom: CalendarDate, today: CalendarDate): void {
  if (validFrom < today) throw refuseField('/validFrom', 'goal.valid-from-past', 'This day is over.');
}
