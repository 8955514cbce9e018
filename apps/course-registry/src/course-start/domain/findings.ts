import { addDays, type CalendarDate, calendarDateOf, weekdayOf } from '@app/kernel';
import { rulePackFor } from '@app/rule-packs';
import type { Content, CourseStart } from './course-start.js';
import { derive } from './derive.js';

/** Things worth a look that are not wrong. */
export const findingCodes = [
  'over-enrolled',
  'below-minimum',
  'group-above-maximum',
  'session-on-holiday',
  'session-on-sunday',
  'deadline-after-start',
  'title-says-another-track',
  'sessions-overlap',
  'session-count-differs',
  'started-before-its-day',
  'ended-before-its-day',
  'starts-far-ahead',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Nobody plans a course so long before it; a mistyped year looks like that. */
const farAheadDays = 731;
const mayStillFill: readonly CourseStart['status'][] = ['planned', 'published', 'postponed'];

/** `taken`: places held and confirmed here, besides those filled elsewhere. */
export function findingsOf(
  courseStart: CourseStart,
  taken: number,
  isHoliday: (day: CalendarDate) => boolean,
): FindingCode[] {
  const { content } = courseStart;
  const found = [...capacityFindings(courseStart, taken), ...timetableFindings(content, isHoliday)];
  if (contradictsTitle(content)) found.push('title-says-another-track');
  if (content.startsOn > addDays(calendarDateOf(courseStart.updatedAt), farAheadDays)) found.push('starts-far-ahead');
  if ('startedOn' in courseStart && courseStart.startedOn < content.startsOn) found.push('started-before-its-day');
  if (courseStart.status === 'ended' && courseStart.endedOn < content.endsOn) found.push('ended-before-its-day');
  const noticed = findingCodes.filter((code) => content.noticed?.includes(code) && !found.includes(code));
  return [...found, ...noticed];
}

function capacityFindings({ content, status }: CourseStart, taken: number): FindingCode[] {
  const { maxParticipants, minParticipants, registeredElsewhere, courseType, startsOn } = content;
  const { groupMax } = rulePackFor(courseType, startsOn);
  const found: FindingCode[] = [];
  if (registeredElsewhere + taken > maxParticipants) found.push('over-enrolled');
  if (mayStillFill.includes(status) && registeredElsewhere + taken < minParticipants) found.push('below-minimum');
  if (groupMax !== undefined && maxParticipants > groupMax) found.push('group-above-maximum');
  return found;
}

function timetableFindings(content: Content, isHoliday: (day: CalendarDate) => boolean): FindingCode[] {
  const { sessions, registrationDeadline, startsOn } = content;
  const found: FindingCode[] = [];
  if (sessions.some(({ on }) => isHoliday(on))) found.push('session-on-holiday');
  if (sessions.some(({ on }) => weekdayOf(on) === 6)) found.push('session-on-sunday');
  if (registrationDeadline && registrationDeadline > startsOn && registrationDeadline > derive(content).lateEntryUntil)
    found.push('deadline-after-start');
  if (sessions.some(({ on, from }, i) => i > 0 && sessions[i - 1]?.on === on && from < (sessions[i - 1]?.to ?? '')))
    found.push('sessions-overlap');
  return found;
}

function contradictsTitle({ title, track }: Content): boolean {
  const saysAlpha = /alphab?et|\balpha/i.test(title);
  return saysAlpha ? track === 'general' : track === 'alpha' && /allgemein/i.test(title);
}
