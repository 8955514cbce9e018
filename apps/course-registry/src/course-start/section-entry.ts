import type { SectionEntryView } from '@app/contracts';
import type { CourseStart } from './domain/course-start.js';
import { sectionBegunLast } from './section-facts.js';

/**
 * Where people may enter a course that runs, past its first section: the section that began last, at its own level,
 * within its own first 25 units. Nothing while the first one is entered as the course itself, or no level is said.
 */
export function sectionEntryOf(courseStart: CourseStart): SectionEntryView | undefined {
  const section = courseStart.status === 'started' ? sectionBegunLast(courseStart) : undefined;
  if (!section?.level || section.number === 1) return undefined;
  const { number, level, startsOn, lateEntryUntil } = section;
  return { section: number, level, startsOn, entryClosesOn: lateEntryUntil };
}
