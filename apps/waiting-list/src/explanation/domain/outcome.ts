import {
  type Counterfactual,
  type CourseExplanation,
  counterfactuals,
  type Explanation,
  explain,
  type Priority,
  priority,
  type Situation,
} from '@app/allocation';
import type { NotYetCode, TierReason } from '@app/contracts';
import { type Considered, contradicts } from './contradiction.js';
import { tierReason } from './tier-reason.js';

/** Why, in codes: what every wording, every page and every document says. */
export interface Outcome {
  readonly status: Explanation['status'];
  readonly rank: Priority;
  readonly tierReason: TierReason;
  readonly courses: readonly CourseExplanation[];
  readonly counterfactuals: readonly Counterfactual[];
  /** Why the planned place has not been offered, or that the plan is being made anew. */
  readonly notYet: readonly NotYetCode[];
}

export interface Plan {
  /** False when something has changed that the plan has not taken in. */
  readonly upToDate: boolean;
  /** How many others stand together with the person: one of them alone changes nothing. */
  readonly together: number;
  /** Why the place planned for the person has not been offered. */
  readonly notYet: readonly NotYetCode[];
}

/** What the rules say about a case. While the plan is not up to date nothing is said that rests on it. */
export function decide(situation: Situation, considered: readonly Considered[], plan: Plan): Outcome {
  const { person, asOf, terms } = situation;
  const rank = priority(person, asOf, terms);
  const about = { rank, tierReason: tierReason(person, asOf, terms) };
  const { status, courses } = explain({ ...situation, courses: considered });
  if (status !== 'WAITING' && status !== 'PLANNED')
    return { ...about, status, courses: [], counterfactuals: [], notYet: [] };
  if (!plan.upToDate || contradicts(situation, considered, rank)) {
    const certain = courses.filter(({ code }) => code === 'NOT_SUITABLE');
    return { ...about, status, courses: certain, counterfactuals: [], notYet: ['BEING_PLANNED'] };
  }
  const helps = plan.together > 0 ? [] : counterfactuals({ ...situation, courses: considered });
  const notYet = status === 'PLANNED' ? plan.notYet : [];
  return { ...about, status, courses, counterfactuals: helps, notYet };
}
