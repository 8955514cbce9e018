import type { CourseStartFacts } from '@app/contracts';
import { type CalendarDate, calendarDateOf } from '@app/kernel';
import {
  type ChangedCourseLine,
  type ComparedField,
  type CourseLine,
  comparedFields,
  type EndedCourseLine,
  type LastPlacesLine,
  type SoonLine,
} from './digest.js';
import { isLastPlaces } from './last-places.js';
import type { CourseNow, NewsItem } from './news.js';

type CourseItem = Extract<NewsItem, { kind: 'course-start' }>;

/**
 * One line for everything that happened to one course start within a window, or none: published and cancelled cancel out,
 * a change that was undone is no change, and several changes are one from the first before to what is now.
 */
export function courseLine(
  noted: readonly CourseItem[],
  course: CourseNow,
  at: Date,
  wantsLastPlaces = false,
): CourseLine | ChangedCourseLine | EndedCourseLine | SoonLine | LastPlacesLine | undefined {
  const items = noted.filter(({ what }) => what !== 'starting-soon' && what !== 'last-places');
  const [first] = items;
  if (!first) return (wantsLastPlaces && lastLine(noted, course, at)) || soonLine(noted, course, at);
  const maybeTold = items.some((item) => item.maybeTold);
  const { facts } = course;
  const isNew = first.what === 'published';
  if (facts.status === 'cancelled') {
    return isNew && !maybeTold ? undefined : { kind: 'ended-course', what: 'cancelled', course, maybeTold };
  }
  if (facts.status === 'ended' || facts.entryClosesOn < dayOf(at)) return undefined;
  if (isNew || !first.before) return { kind: 'course', course, maybeTold };
  return changedLine(first.before, course, items, maybeTold);
}

/** That it soon begins is said for itself only when nothing else is said of it: every other line has its first day too. */
function soonLine(all: readonly CourseItem[], course: CourseNow, at: Date): SoonLine | undefined {
  const noted = all.filter(({ what }) => what === 'starting-soon');
  const { facts, free } = course;
  const today = dayOf(at);
  const canBegin = facts.status === 'published' || facts.status === 'postponed';
  if (noted.length === 0 || !canBegin || free === 0 || facts.startsOn < today) return undefined;
  return { kind: 'soon', course, maybeTold: noted.some(({ maybeTold }) => maybeTold) };
}

/** Only for whoever asked; every other line says how many places there are as well. */
function lastLine(all: readonly CourseItem[], course: CourseNow, at: Date): LastPlacesLine | undefined {
  const noted = all.filter(({ what }) => what === 'last-places');
  if (noted.length === 0 || !isLastPlaces(course, at)) return undefined;
  return { kind: 'last', course, maybeTold: noted.some(({ maybeTold }) => maybeTold) };
}

function changedLine(
  before: CourseStartFacts,
  course: CourseNow,
  items: readonly CourseItem[],
  maybeTold: boolean,
): ChangedCourseLine | EndedCourseLine | undefined {
  if (before.status === 'cancelled') return undefined;
  const { facts } = course;
  const postponed = facts.startsOn !== before.startsOn && items.some(({ what }) => what === 'postponed');
  if (postponed) {
    return { kind: 'ended-course', what: 'postponed', previouslyStartsOn: before.startsOn, course, maybeTold };
  }
  const fields = changedFields(before, facts);
  return fields.length > 0 ? { kind: 'changed-course', before, course, fields, maybeTold } : undefined;
}

export function changedFields(before: CourseStartFacts, after: CourseStartFacts): readonly ComparedField[] {
  return comparedFields.filter((field) => comparable(before, field) !== comparable(after, field));
}

function comparable(facts: CourseStartFacts, field: ComparedField): string {
  if (field === 'places') return String(facts.maxParticipants);
  if (field === 'place') {
    const { format, placeName, street, postalCode, municipality } = facts;
    return JSON.stringify([format === 'online', placeName ?? '', street ?? '', postalCode ?? '', municipality ?? '']);
  }
  return JSON.stringify(facts[field]);
}

/** One moment is asked about for every line of every reader. */
const days = new WeakMap<Date, CalendarDate>();

function dayOf(at: Date): CalendarDate {
  const day = days.get(at) ?? calendarDateOf(at);
  days.set(at, day);
  return day;
}
