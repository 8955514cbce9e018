import type { CourseStartExplanationView, ExplanationCode } from '@app/contracts';

export type ExplainedCourse = CourseStartExplanationView;

/** How near courses are to being this person's, the nearest first. */
export const groups = ['own', 'full', 'almost', 'other', 'far'] as const;
export type Group = (typeof groups)[number];

const groupOfCode: Readonly<Record<Exclude<ExplanationCode, 'NOT_SUITABLE'>, Group>> = {
  ASSIGNED: 'own',
  FULL_HIGHER_PRIORITY: 'full',
  FULL_HELD: 'full',
  RESERVED: 'full',
  FULL_TAKEN: 'full',
  LESS_PREFERRED_THAN_OWN: 'other',
};

function groupOf({ code, reasons }: ExplainedCourse): Group {
  if (code === 'NOT_SUITABLE') return reasons.length === 1 ? 'almost' : 'far';
  return groupOfCode[code] ?? 'far';
}

/** Within a group the course that misses least comes first, then the one that begins first. Empty groups are left out. */
export function byNearness(
  courses: readonly ExplainedCourse[],
): readonly { readonly group: Group; readonly courses: readonly ExplainedCourse[] }[] {
  return groups
    .map((group) => ({
      group,
      courses: courses
        .filter((course) => groupOf(course) === group)
        .sort((a, b) => a.reasons.length - b.reasons.length || a.startsOn.localeCompare(b.startsOn)),
    }))
    .filter((found) => found.courses.length > 0);
}

export interface ReasonCount {
  readonly code: string;
  readonly courses: number;
}

/** For how many courses each reason holds, the most frequent first. A reason counts once per course. */
export function reasonCounts(courses: readonly ExplainedCourse[]): readonly ReasonCount[] {
  const counts = new Map<string, number>();
  for (const { reasons } of courses) {
    for (const code of new Set(reasons.map((reason) => reason.code))) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, found]) => ({ code, courses: found })).sort((a, b) => b.courses - a.courses);
}
