import { calendarDateOf, isLevel, type Level, nextLevel } from '@app/kernel';
import type { CollisionLine, MinimumLine, NextLine } from './digest.js';
import type { CourseNow, NewsItem, Now } from './news.js';
import { inReach, type Recipient } from './recipient.js';

type ItemOf<Kind extends NewsItem['kind']> = Extract<NewsItem, { kind: Kind }>;

const isAlive = ({ facts }: CourseNow) => facts.status === 'published' || facts.status === 'postponed';
const flagOf = (items: readonly NewsItem[]) => items.some(({ maybeTold }) => maybeTold);

/** Where a case manager's own people could go on after a course that soon ends; none when all are seen to. */
export function nextLine(recipient: Recipient, items: readonly ItemOf<'course-end'>[], now: Now): NextLine | undefined {
  const [first] = items;
  const course = first && now.courses.get(first.courseStartId);
  if (!course || course.facts.status === 'cancelled') return undefined;
  const references = now.participants
    .filter((one) => one.courseStartId === first.courseStartId && one.caseManagerId === recipient.memberId)
    .map(({ reference }) => reference)
    .sort();
  if (references.length === 0) return undefined;
  const levels = levelsAfter(course);
  const follow = now.upcoming
    .filter((other) => couldFollow(course, other, levels, now) && inReach(recipient, placesOf(other)))
    .sort((a, b) => order(a).localeCompare(order(b)))
    .slice(0, 3);
  return { kind: 'next', course, references, levels, follow, maybeTold: flagOf(items) };
}

/** What somebody is ready for after a course: the step after its highest level, for one level or two. */
export function levelsAfter({ facts }: Pick<CourseNow, 'facts'>): readonly Level[] {
  const reached = facts.entryLevels.filter(isLevel).at(-1);
  const next = reached && nextLevel(reached);
  return next ? [next] : [];
}

function couldFollow(course: CourseNow, other: CourseNow, levels: readonly string[], { at }: Now): boolean {
  const { facts, free } = other;
  if (!isAlive(other) || free === 0 || facts.courseStartId === course.facts.courseStartId) return false;
  if (facts.startsOn <= course.facts.endsOn || facts.entryClosesOn < calendarDateOf(at)) return false;
  const sameTrack = facts.track === course.facts.track || levels.includes('orientation');
  return sameTrack && facts.entryLevels.some((level) => levels.includes(level));
}

/** How far a course start is from its minimum, once; none when it has it by now or was settled. */
export function minimumLine(
  recipient: Recipient,
  items: readonly ItemOf<'minimum'>[],
  now: Now,
): MinimumLine | undefined {
  const [first] = items;
  const course = first && now.courses.get(first.courseStartId);
  if (!course || !isAlive(course) || course.facts.decidesOn < calendarDateOf(now.at)) return undefined;
  const inSight = inSightOf(course);
  if (inSight >= course.facts.minParticipants) return undefined;
  return { kind: 'minimum', course, inSight, waiting: waitingFor(recipient, course, now), maybeTold: flagOf(items) };
}

export const inSightOf = ({ facts, taken }: CourseNow) => facts.registeredElsewhere + taken;

/** What may be said of those who wait for its levels where the reader is at work; cells do not overlap, so they add up. */
function waitingFor({ areas }: Recipient, { facts }: CourseNow, { demand }: Now): number | undefined {
  const counties = new Set(areas.map((area) => area.slice(0, 5)));
  const cells = demand.filter(
    ({ county, level, track }) => counties.has(county) && facts.entryLevels.includes(level) && facts.track === track,
  );
  return cells.length > 0 ? cells.reduce((sum, { people }) => sum + people, 0) : undefined;
}

/** Two course starts for the same people; none when one of them is gone. */
export function collisionLine(items: readonly ItemOf<'collision'>[], now: Now): CollisionLine | undefined {
  const [first] = items;
  const course = first && now.courses.get(first.courseStartId);
  const other = first && now.courses.get(first.otherId);
  if (!course || !other || !isAlive(course) || !isAlive(other)) return undefined;
  return { kind: 'collision', course, other, maybeTold: flagOf(items) };
}

function placesOf({ facts: { municipality } }: CourseNow): readonly string[] {
  return municipality ? [municipality] : [];
}

const order = ({ facts }: CourseNow) => `${facts.startsOn} ${facts.title} ${facts.courseStartId}`;
