import type { FindingValues } from '@app/contracts';
import { weekdayOf } from '@app/kernel';
import { isPublicHoliday } from '@app/places';
import { rulePackFor } from '@app/rule-packs';
import type { Noticed } from '../../plausibility/check-course-starts/check-course-starts.command.js';
import { circularsFollowed, coursePackOn } from '../domain/course-rules-in-force.js';
import type { CourseStart } from '../domain/course-start.js';
import { derive } from '../domain/derive.js';
import { type FindingCode, findingsOf } from '../domain/findings.js';
import { ruleNoticesOf } from './rule-notices.js';

const daysShown = 10;

/** Goes up whenever looking finds something else, so that those already looked at are looked at anew. */
const release = 2;

/** Also goes up with every circular that is added, for rules change what is found. */
export function checkedAs(): number {
  return release * 1_000 + circularsFollowed();
}

/** What one look at a course start by itself shows, and what the rules of its day have otherwise. */
export function noticedOf(courseStart: CourseStart, taken: number): Noticed[] {
  const { courseType, startsOn } = courseStart.content;
  const byRule = ruleNoticesOf(courseStart.content);
  const seen = seenIn(courseStart, taken);
  if (!coursePackOn(courseType, startsOn)) return [...seen, ...byRule];
  const lateByRule = byRule.some(({ code }) => code === 'registration-after-late-entry');
  const saidByRule = ({ code }: Noticed) =>
    code === 'group-above-maximum' || (code === 'deadline-after-start' && lateByRule);
  return [...seen.filter((each) => !saidByRule(each)), ...byRule];
}

/** With the days and numbers it is about. */
function seenIn(courseStart: CourseStart, taken: number): Noticed[] {
  const municipality = courseStart.content.venue?.municipality;
  const isHoliday = (day: Parameters<typeof isPublicHoliday>[0]) => isPublicHoliday(day, municipality);
  return findingsOf(courseStart, taken, isHoliday).map((code) => ({
    code,
    values: valuesOf(code, courseStart, taken, isHoliday),
  }));
}

function valuesOf(
  code: FindingCode,
  { content }: CourseStart,
  taken: number,
  isHoliday: (day: Parameters<typeof isPublicHoliday>[0]) => boolean,
): FindingValues {
  const { sessions, maxParticipants: max, registeredElsewhere, courseType, startsOn } = content;
  switch (code) {
    case 'session-on-holiday':
      return days(sessions.filter(({ on }) => isHoliday(on)).map(({ on }) => on));
    case 'session-on-sunday':
      return days(sessions.filter(({ on }) => weekdayOf(on) === 6).map(({ on }) => on));
    case 'sessions-overlap':
      return days(
        sessions
          .filter(({ on, from }, i) => sessions[i - 1]?.on === on && from < (sessions[i - 1]?.to ?? ''))
          .map(({ on }) => on),
      );
    case 'over-enrolled':
      return { registered: registeredElsewhere + taken, max };
    case 'group-above-maximum':
      return { max, groupMax: rulePackFor(courseType, startsOn).groupMax ?? max };
    case 'deadline-after-start':
      return { deadline: content.registrationDeadline ?? '', lateEntryUntil: derive(content).lateEntryUntil };
    default:
      return {};
  }
}

function days(found: readonly string[]): FindingValues {
  const each = [...new Set(found)];
  return { days: each.slice(0, daysShown), count: each.length };
}
