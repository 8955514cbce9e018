import type { ImportedContent } from '../../course-start/take-over-course-start/take-over-course-start.command.js';
import { kindOf, readCourseTitle } from '../domain/course-title.js';
import type { NeutralRecord } from '../neutral-record.js';
import { type KuferCourse, type KuferField, type KuferSession, readKuferCourses } from './kufer-courses.js';
import { kuferProblems } from './kufer-problems.js';
import { clockTime, isoDay } from './kufer-values.js';

/** Our fields by the name Kufer gives them. */
const fieldNames: Readonly<Record<string, KuferField | 'termine'>> = {
  externalId: 'knr',
  title: 'haupttitel',
  entryLevels: 'haupttitel',
  courseType: 'fachbtext',
  startsOn: 'beginndat',
  endsOn: 'endedat',
  sessions: 'termine',
  registrationDeadline: 'anm_ende',
  maxParticipants: 'tnmax',
  minParticipants: 'tnmin',
  registeredElsewhere: 'tnanmeldungen',
  venue: 'ortname',
};

/** Reads an export of the administration software KuferSQL. */
export async function* readKuferXml(file: AsyncIterable<Uint8Array>): AsyncIterable<NeutralRecord> {
  let position = 0;
  for await (const course of readKuferCourses(file)) {
    position += 1;
    yield asNeutralRecord(course, position);
  }
}

function asNeutralRecord(course: KuferCourse, position: number): NeutralRecord {
  const { knr, haupttitel: title = '', fachbtext: subject = '' } = course;
  const where = { position, ...(knr && { externalId: knr }), ...(title && { title }) };
  const kind = kindOf(title, subject);
  if (kind !== 'german-course') return { ...where, kind: 'left-out', problems: [leftOut[kind]] };

  const problems = kuferProblems(course);
  if (!knr || problems.length > 0) return { ...where, kind: 'refused', problems };
  return { ...where, kind: 'course', externalId: knr, content: contentOf(course, title, subject), fieldNames };
}

const leftOut = {
  'not-a-german-course': {
    field: 'fachbtext',
    code: 'not-a-german-course',
    detail: 'Weder Titel noch Fachbereich nennen einen Deutschkurs.',
  },
  'not-a-course': { field: 'haupttitel', code: 'not-a-course', detail: 'Der Titel nennt eine Prüfung oder Beratung.' },
} as const;

function contentOf(course: KuferCourse, title: string, subject: string): ImportedContent {
  const {
    courseType = 'integration',
    track = 'general',
    entryLevel,
    subjectContradicts,
  } = readCourseTitle(title, subject);
  const sessions = course.sessions.map((session) => sessionOf(session, course));
  const differs = course.dauer !== undefined && Number(course.dauer) !== sessions.length;
  const noticed = [
    ...(subjectContradicts ? ['title-says-another-track'] : []),
    ...(differs ? ['session-count-differs'] : []),
  ];
  return {
    title,
    courseType,
    track,
    entryLevels: entryLevel ? [entryLevel] : [],
    format: 'presence',
    targetGroup: 'all',
    childcare: false,
    accessible: false,
    venue: venueOf(course),
    startsOn: isoDay(course.beginndat),
    endsOn: isoDay(course.endedat),
    sessions: sessions.sort((a, b) => (a.on + a.from < b.on + b.from ? -1 : 1)),
    ...(course.anm_ende !== undefined && { registrationDeadline: isoDay(course.anm_ende) }),
    maxParticipants: Number(course.tnmax),
    minParticipants: Number(course.tnmin ?? 0),
    registeredElsewhere: Number(course.tnanmeldungen ?? 0),
    ...(noticed.length > 0 && { noticed }),
  };
}

/** A session without times of its own has those of the course. */
function sessionOf({ tag, zeitvon, zeitbis }: KuferSession, { beginnuhr, endeuhr }: KuferCourse) {
  return { on: isoDay(tag), from: clockTime(zeitvon ?? beginnuhr), to: clockTime(zeitbis ?? endeuhr) };
}

function venueOf({ ort, ortgebaeude, ortstr, ortplz, ortname }: KuferCourse): NonNullable<ImportedContent['venue']> {
  const name = ortgebaeude ?? ort;
  return {
    ...(name && { name }),
    ...(ortstr && { street: ortstr }),
    ...(ortplz && { postalCode: ortplz }),
    ...(ortname && { place: ortname }),
  };
}
