import { isCalendarDate } from '@app/kernel';
import { readCourseTitle } from '../domain/course-title.js';
import type { KuferCourse } from './kufer-courses.js';
import { isoDay } from './kufer-values.js';

type Problem = { readonly field: string; readonly code: string; readonly detail: string };

const longestNumber = 100;

/** What keeps a `kurs` element from being read at all, by the names of its own fields. Whether it makes sense is for the rules. */
export function kuferProblems(course: KuferCourse): Problem[] {
  const { haupttitel: title = '', fachbtext: subject = '' } = course;
  return [...idProblems(course), ...titleProblems(title, subject), ...numberProblems(course), ...dayProblems(course)];
}

function idProblems({ knr }: KuferCourse): Problem[] {
  if (!knr) return [{ field: 'knr', code: 'external-id.missing', detail: 'Der Datensatz hat keine Kursnummer.' }];
  if (knr.length <= longestNumber) return [];
  return [
    { field: 'knr', code: 'external-id.too-long', detail: `Die Kursnummer hat mehr als ${longestNumber} Zeichen.` },
  ];
}

function titleProblems(title: string, subject: string): Problem[] {
  const { courseType, entryLevel } = readCourseTitle(title, subject);
  if (!courseType)
    return [
      {
        field: 'fachbtext',
        code: 'course-type.unknown',
        detail: `Welcher Art der Kurs '${title}' ist, steht nirgends.`,
      },
    ];
  if (entryLevel) return [];
  return [
    { field: 'haupttitel', code: 'level.unknown', detail: `Aus '${title}' geht kein eindeutiges Niveau hervor.` },
  ];
}

function numberProblems(course: KuferCourse): Problem[] {
  const missing =
    course.tnmax === undefined ? [{ field: 'tnmax', code: 'capacity.missing', detail: 'Die Höchstzahl fehlt.' }] : [];
  const malformed = (['tnmax', 'tnmin', 'tnanmeldungen'] as const)
    .filter((field) => course[field] !== undefined && !/^\d{1,6}$/.test(course[field] ?? ''))
    .map((field) => ({ field, code: 'capacity.malformed', detail: `'${course[field]}' ist keine ganze Zahl.` }));
  return [...missing, ...malformed];
}

function dayProblems(course: KuferCourse): Problem[] {
  const days: readonly (readonly [string, string | undefined])[] = [
    ['beginndat', course.beginndat],
    ['endedat', course.endedat],
    ...(course.anm_ende === undefined ? [] : [['anm_ende', course.anm_ende] as const]),
    ...course.sessions.map(({ tag }, i) => [`termine/${i + 1}/tag`, tag] as const),
  ];
  return days
    .filter(([, day]) => !isCalendarDate(isoDay(day)))
    .map(([field, day]) => ({
      field,
      code: 'calendar-date.malformed',
      detail: `'${day ?? ''}' ist kein Tag im Kalender.`,
    }));
}
