import { isCalendarDate } from '@app/kernel';
import type { Problem } from '../neutral-record.js';
import type { SourceCourse } from './source-course.js';
import { count } from './written-values.js';

const longestNumber = 100;

/** What keeps a record of German from being read at all, by the names of its own fields. Whether it makes sense is for the rules. */
export function writtenProblems(course: SourceCourse): Problem[] {
  return [...idProblems(course), ...titleProblems(course), ...numberProblems(course), ...dayProblems(course)];
}

function idProblems({ externalId, fieldNames }: SourceCourse): Problem[] {
  const field = fieldNames['externalId'] ?? 'externalId';
  if (!externalId) return [{ field, code: 'external-id.missing', detail: 'Der Datensatz hat keine Kursnummer.' }];
  if (externalId.length <= longestNumber) return [];
  return [{ field, code: 'external-id.too-long', detail: `Die Kursnummer hat mehr als ${longestNumber} Zeichen.` }];
}

function titleProblems({ title, fieldNames }: SourceCourse): Problem[] {
  if (title?.trim()) return [];
  return [{ field: fieldNames['title'] ?? 'title', code: 'title.missing', detail: 'Der Datensatz hat keinen Titel.' }];
}

function numberProblems(course: SourceCourse): Problem[] {
  const { fieldNames } = course;
  const written = [
    ['maxParticipants', course.max],
    ['minParticipants', course.min],
    ['registeredElsewhere', course.registered],
    ['free', course.free],
  ] as const;
  return written.flatMap(([name, text]) => {
    if (text === undefined || count(text).kind !== 'malformed') return [];
    const field = fieldNames[name] ?? name;
    return [{ field, code: 'capacity.malformed', detail: `'${text.slice(0, 40)}' ist keine ganze Zahl.` }];
  });
}

function dayProblems({ startsOn, endsOn, registrationDeadline, sessions, fieldNames }: SourceCourse): Problem[] {
  const list = fieldNames['sessions'] ?? 'sessions';
  const days = [
    [fieldNames['startsOn'] ?? 'startsOn', startsOn],
    [fieldNames['endsOn'] ?? 'endsOn', endsOn],
    ...(registrationDeadline === undefined
      ? []
      : [[fieldNames['registrationDeadline'] ?? 'registrationDeadline', registrationDeadline] as const]),
    ...sessions.map(({ on }, i) => [`${list}/${i + 1}`, on] as const),
  ] as const;
  return days
    .filter(([, day]) => !isCalendarDate(day))
    .map(([field, day]) => ({
      field,
      code: day === undefined ? 'calendar-date.missing' : 'calendar-date.malformed',
      detail: day === undefined ? 'Der Tag fehlt.' : `'${day.slice(0, 40)}' ist kein Tag im Kalender.`,
    }));
}
