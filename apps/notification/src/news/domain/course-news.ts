import type { CourseStartFacts } from '@app/contracts';

export const courseNews = ['published', 'changed', 'postponed', 'cancelled'] as const;
export type CourseNews = (typeof courseNews)[number];

/** What readers are told about. A course that has begun or ended is no news: the offer was in its beginning. */
const told: readonly (keyof CourseStartFacts)[] = [
  'startsOn',
  'endsOn',
  'times',
  'municipality',
  'postalCode',
  'placeName',
  'street',
  'format',
  'entryClosesOn',
  'maxParticipants',
  'childcare',
  'entryLevels',
  'fundingPaths',
];

/** What is new in `after` for somebody who knows `before`; undefined when nothing is worth a line. */
export function newsIn(before: CourseStartFacts | undefined, after: CourseStartFacts): CourseNews | undefined {
  if (after.status === 'cancelled') return before && before.status !== 'cancelled' ? 'cancelled' : undefined;
  if (after.status === 'ended' || after.status === 'past') return undefined;
  if (!before || before.status === 'cancelled' || before.status === 'past') return 'published';
  if (after.startsOn !== before.startsOn && after.status === 'postponed') return 'postponed';
  return told.some((field) => !same(before[field], after[field])) ? 'changed' : undefined;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
