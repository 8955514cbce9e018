import type { HoldOut } from '../model/course.js';
import type { Day } from '../model/person.js';
import type { Priority } from '../model/plan.js';
import type { ExplanationCode, InfeasibilityCode } from '../rules/codes.js';
import { whyImpossible } from '../rules/feasibility.js';
import { compareLiking, liking } from '../rules/preference.js';
import {
  coursesAround,
  ownCourse,
  type PersonStatus,
  type Situation,
  type StandingCourse,
  statusOf,
} from './situation.js';

/** Whether a course is the person's, and if not, the first thing that stands in the way. */
export interface CourseExplanation {
  readonly course: string;
  readonly code: ExplanationCode;
  /** Of NOT_SUITABLE: every reason. */
  readonly reasons: readonly InfeasibilityCode[];
  /** Of FULL_HIGHER_PRIORITY: the last one admitted. */
  readonly cutOff?: Priority;
  /** Of FULL_HELD: the latest day until which a place is promised and unanswered. Of RESERVED: until when places are kept. */
  readonly until?: Day;
  /** Of RESERVED: for whom the free places are kept. */
  readonly kind?: HoldOut['kind'];
}

export interface Explanation {
  readonly status: PersonStatus;
  /** Those around, the best liked first; empty for people who are not in the market. */
  readonly courses: readonly CourseExplanation[];
}

/** For every course around: whose it is, and why not this person's. */
export function explain(situation: Situation): Explanation {
  const status = statusOf(situation);
  if (status !== 'PLANNED' && status !== 'WAITING') return { status, courses: [] };
  const { person, terms } = situation;
  const courses = coursesAround(situation)
    .map((around) => ({ around, liked: liking(person, around.course, terms) }))
    .sort((a, b) => compareLiking(a.liked, b.liked))
    .map(({ around }) => explainCourse(situation, around));
  return { status, courses };
}

export function explainCourse(situation: Situation, { course, standing }: StandingCourse): CourseExplanation {
  const { person, asOf, terms, planned } = situation;
  const about = { course: course.id, reasons: [] };
  if (course.id === planned) return { ...about, code: 'ASSIGNED' };
  const reasons = whyImpossible(person, course, asOf);
  if (reasons.length > 0) return { ...about, code: 'NOT_SUITABLE', reasons };
  const own = ownCourse(situation);
  if (own && compareLiking(liking(person, own, terms), liking(person, course, terms)) < 0)
    return { ...about, code: 'LESS_PREFERRED_THAN_OWN' };
  return { ...about, ...whyFull({ course, standing }) };
}

/** Of a course that is suitable and liked better than what is planned: there is no place in it for this person. */
function whyFull({ course, standing }: StandingCourse): Omit<CourseExplanation, 'course' | 'reasons'> {
  const { cutOff, heldUntil, offered, accepted, freeReserved, members } = standing;
  if (members > 0) return { code: 'FULL_HIGHER_PRIORITY', ...(cutOff && { cutOff }) };
  if (offered + accepted > 0) return { code: 'FULL_HELD', ...(heldUntil !== undefined && { until: heldUntil }) };
  const kept = course.holdOuts[freeReserved.findIndex((free) => free > 0)];
  return kept ? { code: 'RESERVED', kind: kept.kind, until: kept.until } : { code: 'FULL_TAKEN' };
}
