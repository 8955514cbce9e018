import type { ExplanationCode, ExplanationView } from '@app/contracts';

export type ExplainedCourse = ExplanationView['courseStarts'][number];

/** How near a course is to being offered, the nearest first. */
const order: readonly ExplanationCode[] = [
  'ASSIGNED',
  'FULL_HELD',
  'FULL_HIGHER_PRIORITY',
  'RESERVED',
  'FULL_TAKEN',
  'LESS_PREFERRED_THAN_OWN',
  'NOT_SUITABLE',
];

/** The course that misses least comes first, then the one that begins first. */
export function byNearness(courses: readonly ExplainedCourse[]): readonly ExplainedCourse[] {
  return [...courses].sort(
    (a, b) =>
      order.indexOf(a.code) - order.indexOf(b.code) ||
      a.reasons.length - b.reasons.length ||
      a.startsOn.localeCompare(b.startsOn),
  );
}

export interface ReasonCount {
  readonly code: string;
  readonly sentence: string;
  readonly courses: number;
}

/** For how many courses each reason holds, the most frequent first. A reason counts once per course. */
export function reasonCounts(courses: readonly ExplainedCourse[]): readonly ReasonCount[] {
  const counts = new Map<string, ReasonCount>();
  for (const { reasons } of courses) {
    for (const { code, sentence } of new Map(reasons.map((reason) => [reason.code, reason])).values())
      counts.set(code, { code, sentence, courses: (counts.get(code)?.courses ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.courses - a.courses);
}
