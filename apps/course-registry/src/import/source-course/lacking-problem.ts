import type { LackingPart } from '@app/contracts';
import type { Problem } from '../neutral-record.js';
import type { SourceCourse } from './source-course.js';

const codes: Readonly<Record<LackingPart, { readonly name: string; readonly code: string }>> = {
  level: { name: 'entryLevels', code: 'level.unknown' },
  courseType: { name: 'courseType', code: 'course-type.unknown' },
  sessions: { name: 'sessions', code: 'sessions.unknown' },
  maxParticipants: { name: 'maxParticipants', code: 'capacity.unknown' },
  registeredElsewhere: { name: 'registeredElsewhere', code: 'registrations.unknown' },
  place: { name: 'venue', code: 'place.missing' },
};

/** What a person must add, by the source's name of the field. */
export function lackingProblem(part: LackingPart, course: SourceCourse): Problem {
  const { name, code } = codes[part];
  return { field: course.fieldNames[name] ?? name, code, detail: details[part](course) };
}

const details: Readonly<Record<LackingPart, (course: SourceCourse) => string>> = {
  level: ({ title, level }) =>
    level
      ? `'${level.slice(0, 100)}' und der Titel '${(title ?? '').slice(0, 100)}' ergeben zusammen kein eindeutiges Niveau.`
      : `Aus '${(title ?? '').slice(0, 100)}' geht kein eindeutiges Niveau hervor.`,
  courseType: ({ title }) => `Welcher Art der Kurs '${(title ?? '').slice(0, 100)}' ist, steht nirgends.`,
  sessions: () => 'Die Datei nennt keine Termine mit Uhrzeiten.',
  maxParticipants: ({ max }) =>
    max === undefined ? 'Die Höchstzahl fehlt.' : `'${max}' ist keine bekannte Höchstzahl.`,
  registeredElsewhere: ({ registered, free }) => `Wie viele Plätze belegt sind, sagt '${registered ?? free}' nicht.`,
  place: () => 'Der Ort fehlt.',
};
