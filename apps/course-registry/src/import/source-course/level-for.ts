import type { Level } from '@app/kernel';
import { readCourseTitle, type TitleReading } from '../domain/course-title.js';
import type { SourceCourse } from './source-course.js';

/**
 * The level a course begins with, when title, sub-title and a field of its own do not contradict each other. A sub-title
 * never says it alone: providers count their own modules there.
 */
export function levelFor(course: SourceCourse, title: string, reading: TitleReading): Level | undefined {
  const { subtitle = '', subject, level, courseType } = course;
  const inTitle = reading.entryLevel;
  const type = courseType ?? reading.courseType;
  const inField = level ? readCourseTitle(level, `${subject} ${title}`, type).entryLevel : undefined;
  if (inTitle && inField && inTitle !== inField) return undefined;
  const said = inTitle ?? (namesLevel(title) ? undefined : inField);
  if (!said || reading.courseType !== 'integration') return said;
  const below = readCourseTitle(subtitle, title, reading.courseType).entryLevel;
  return below && below !== said ? undefined : said;
}

/** A title that speaks of levels without saying one for certain is not outvoted by a field. */
function namesLevel(title: string): boolean {
  return /(?<![\p{L}\d])[ABC]\s?\.?\s?[12](?!\d)/iu.test(title);
}
