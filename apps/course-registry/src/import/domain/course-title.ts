import type { CourseType } from '@app/contracts';
import { cefrLevels, type Level, levels, literacyModules, type Track } from '@app/kernel';

/** What a free-text title, with the subject it is filed under, says for certain. What is absent is not known. */
export interface TitleReading {
  readonly courseType?: CourseType;
  readonly track?: Track;
  readonly entryLevel?: Level;
  /** Title and subject name different tracks; the title was believed. */
  readonly subjectContradicts: boolean;
}

export type CourseKind = 'german-course' | 'not-a-german-course' | 'not-a-course';

const german =
  /integrationskurs|alphab\w*kurs|deutschkurs|deutsch (als|für|f\.) |berufssprach|deuf(ö|oe)v|orientierungskurs|\bdaf\b|\bdaz\b/i;
/** 'Deutsch - C1.2' and 'Deutsch A1', but not 'Spanisch auf Deutsch'. */
const germanWithLevel = /(?<!auf )\bdeutsch\b[\s–-]*[ABC]\s?\.?\s?[12]/i;
/** Keywords by which adult education centres file their courses. */
const germanKeyword = /^deutsch (fremdsprache|als (fremd|zweit)sprache)$|^integrationskurse?$/i;
const appointment =
  /\b(prüfung|test|beratung|einstufung|sprechstunde|infoveranstaltung)|\w(test|beratung|prüfung)(\b|s?termin)/i;
const appointmentKeyword = /^(prüfungstermin|prüfung|beratung|sprachtest|einbürgerungstest|prüfungstraining)$/i;

/** Whether a record announces a course of German at all. Computer or basic education for illiterate people is none. */
export function kindOf(title: string, subject: string, keywords: readonly string[] = []): CourseKind {
  const filed = keywords.some((keyword) => germanKeyword.test(keyword.trim()));
  if (!filed && !german.test(title) && !german.test(subject) && !germanWithLevel.test(title))
    return 'not-a-german-course';
  const isAppointment = appointment.test(title) || keywords.some((keyword) => appointmentKeyword.test(keyword.trim()));
  return isAppointment ? 'not-a-course' : 'german-course';
}

/** Reads 'Allgemeiner Integrationskurs A.2.2', 'Alphabetsierungskurs Basis 1', 'B 2 - DeuFöV', 'OK', 'M5'. It never guesses. */
export function readCourseTitle(title: string, subject: string, known?: CourseType): TitleReading {
  const said = trackIn(title);
  const filed = trackIn(subject) ?? trackOf(known);
  const track = said ?? filed;
  const courseType = known ?? courseTypeOf(title, subject, track);
  const entryLevel = entryLevelIn(title, track, courseType);
  return {
    subjectContradicts: said !== undefined && filed !== undefined && said !== filed,
    ...(courseType && { courseType }),
    ...(courseType && { track: track ?? 'general' }),
    ...(entryLevel && { entryLevel }),
  };
}

function trackIn(text: string): Track | undefined {
  if (/alphab|\balpha\b/i.test(text)) return 'alpha';
  if (/zweitschrift/i.test(text)) return 'second-script';
  return /allgemein/i.test(text) ? 'general' : undefined;
}

/** The track that a course of this type has and no other. */
function trackOf(courseType: CourseType | undefined): Track | undefined {
  if (courseType === 'integration-alpha') return 'alpha';
  return courseType === 'integration-second-script' ? 'second-script' : undefined;
}

function courseTypeOf(title: string, subject: string, track: Track | undefined): CourseType | undefined {
  const both = `${title} ${subject}`;
  if (/deuf(ö|oe)v|berufssprach|\bbsk\b/i.test(both)) return 'vocational';
  if (/erstorientierung|\beok\b/i.test(both)) return 'first-orientation';
  if (track === 'alpha') return /integrationskurs|alphab\w*kurs/i.test(both) ? 'integration-alpha' : undefined;
  if (track === 'second-script') return 'integration-second-script';
  if (/intensiv/i.test(title) && /integrationskurs/i.test(title)) return 'integration-intensive';
  return /integrationskurs/i.test(both) || track === 'general' ? 'integration' : undefined;
}

function entryLevelIn(title: string, track: Track | undefined, courseType: CourseType | undefined): Level | undefined {
  const found = [...literacyIn(title, track), ...modulesIn(title, track), ...orientationIn(title, courseType)];
  const named = [...found, ...cefrIn(title, courseType)];
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return undefined;
  const ascending = named.every(
    (level, i) => i === 0 || levels.indexOf(level as Level) > levels.indexOf(named[i - 1] as Level),
  );
  const known = named.every((level) => (levels as readonly string[]).includes(level));
  const oneScale = found.length === 0 || named.length === 1 || new Set(named).size === 1;
  return known && oneScale && (ascending || new Set(named).size === 1) ? (first as Level) : undefined;
}

const literacyCourses: readonly string[] = ['basis', 'aufbau', 'spezial'];

function literacyIn(title: string, track: Track | undefined): string[] {
  if (track !== 'alpha') return [];
  return [...title.matchAll(/\b(basis|aufbau|spezial)[a-z-]*\s*([1-3])\b/gi)].map(([, course, number]) => {
    const before = literacyCourses.indexOf(course?.toLowerCase() ?? '') * 3;
    return literacyModules[before + Number(number) - 1] ?? 'unknown';
  });
}

/** Modules of the general course: M1 = A1.1 … M6 = B1.2, M7 the orientation course. */
function modulesIn(title: string, track: Track | undefined): string[] {
  return [...title.matchAll(/\b(?:M|Modul)\s?(\d{1,2})\b/gi)].map(([, number]) => {
    const position = Number(number) - 1;
    if (track === 'alpha') return literacyModules[position] ?? 'unknown';
    return [...cefrLevels.slice(0, 6), 'orientation'][position] ?? 'unknown';
  });
}

function orientationIn(title: string, courseType: CourseType | undefined): string[] {
  if (courseType === 'first-orientation') return [];
  return /\bOK\b|(?<!erst)orientierungskurs/i.test(title) ? ['orientation'] : [];
}

/** A level without its half ('B2') says where a course begins only for vocational courses, which take a whole level. */
function cefrIn(title: string, courseType: CourseType | undefined): string[] {
  const found = [...title.matchAll(/(?<![\p{L}\d])([ABC])\s?\.?\s?([12])(?:\s?[./]\s?(\d+))?(\+)?(?![\p{L}\d])/giu)];
  return found.map(([, letter, number, half, plus]) => {
    const level = `${letter?.toUpperCase()}${number}`;
    if (plus) return 'unknown';
    if (level === 'C2' && !half) return level;
    if (half) return `${level}.${half}`;
    return courseType === 'vocational' && found.length === 1 ? `${level}.1` : 'unknown';
  });
}
