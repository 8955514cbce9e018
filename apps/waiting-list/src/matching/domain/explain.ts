import type { ExplanationCode, InfeasibilityCode } from '@app/contracts';
import type { CourseStartId } from '@app/kernel';
import type { Plan } from './allocate.js';
import { squareMetres, whyImpossible } from './feasibility.js';
import { type ChangedAt, type Moment, type NotYet, whyNotYet } from './issue-offers.js';
import type { CourseStart, Market, Seeker } from './market.js';
import type { PolicyTerms } from './policy.js';
import { compareLiking, liking, wholeKilometres } from './preference.js';
import type { Priority } from './priority.js';

/** Courses farther than this are not worth explaining. */
const horizonMetres = 60_000;

export interface CourseExplanation {
  readonly courseStartId: CourseStartId;
  readonly code: ExplanationCode;
  /** Of NOT_SUITABLE: every reason. Of ASSIGNED: why nothing has been offered yet. */
  readonly reasons: readonly (InfeasibilityCode | NotYet)[];
  /** Of FULL_HIGHER_PRIORITY: the last one admitted. */
  readonly cutOff?: Priority;
  /** Absent for courses held online. */
  readonly kilometres?: number;
}

/** For every course within 60 km or online: is it this person's, and if not, the first thing that stands in the way. */
export function explain(
  seeker: Seeker,
  market: Market,
  plan: Plan,
  changedAt: ChangedAt,
  moment: Moment,
  terms: PolicyTerms,
): CourseExplanation[] {
  const ownId = plan.placeOf.get(seeker.id);
  const own = market.courseStarts.find(({ id }) => id === ownId);
  return market.courseStarts.flatMap((courseStart) => {
    const square = squareMetres(seeker, courseStart);
    if (!courseStart.online && square > horizonMetres ** 2) return [];
    const distance = courseStart.online ? {} : { kilometres: wholeKilometres(square) };
    const members = plan.membersOf.get(courseStart.id) ?? [];
    if (courseStart === own) {
      const reasons = whyNotYet(courseStart, members.length, changedAt.get(courseStart.id), moment, terms);
      return [{ courseStartId: courseStart.id, ...distance, code: 'ASSIGNED', reasons }];
    }
    return [
      { courseStartId: courseStart.id, ...distance, ...whyNotOwn(seeker, courseStart, own, members, market, terms) },
    ];
  });
}

function whyNotOwn(
  seeker: Seeker,
  courseStart: CourseStart,
  own: CourseStart | undefined,
  members: readonly Priority[],
  { asOf }: Market,
  terms: PolicyTerms,
): Omit<CourseExplanation, 'courseStartId'> {
  const impossible = whyImpossible(seeker, courseStart, asOf);
  if (impossible.length > 0) return { code: 'NOT_SUITABLE', reasons: impossible };
  if (own && compareLiking(liking(seeker, own, terms), liking(seeker, courseStart, terms)) < 0) {
    return { code: 'LESS_PREFERRED_THAN_OWN', reasons: [] };
  }
  const cutOff = members.at(-1);
  if (cutOff) return { code: 'FULL_HIGHER_PRIORITY', reasons: [], cutOff };
  return { code: courseStart.held + courseStart.accepted > 0 ? 'FULL_HELD' : 'FULL_TAKEN', reasons: [] };
}

export interface Position {
  readonly from: number;
  readonly to: number;
}

const rungs = [5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000];

/** Somebody's position among those who look for the same level and track, as a range: an exact one would say too much. */
export function position(seeker: Seeker, market: Market, plan: Plan): Position {
  const alike = new Set(
    market.seekers.filter(({ level, track }) => level === seeker.level && track === seeker.track).map(({ id }) => id),
  );
  const ahead = plan.order.filter(({ id }) => alike.has(id)).findIndex(({ id }) => id === seeker.id);
  const to = rungs.find((rung) => ahead < rung) ?? 1_000_000;
  return { from: (rungs[rungs.indexOf(to) - 1] ?? 0) + 1, to };
}
