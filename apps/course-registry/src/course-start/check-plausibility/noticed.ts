import type { FindingValues } from '@app/contracts';
import { weekdayOf } from '@app/kernel';
import { isPublicHoliday } from '@app/places';
import { rulePackFor } from '@app/rule-packs';
import type { Noticed } from '../../plausibility/check-course-starts/check-course-starts.command.js';
import type { CourseStart } from '../domain/course-start.js';
import { derive } from '../domain/derive.js';
import { type FindingCode, findingsOf } from '../domain/findings.js';

const daysShown = 10;

/** What one look at a course start by itself shows, with the days and numbers it is about. */
export function noticedOf(courseStart: CourseStart, taken: number): Noticed[] {
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
