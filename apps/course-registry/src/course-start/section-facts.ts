import type { CourseSectionStartedV1 } from '@app/contracts';
import type { CourseStart } from './domain/course-start.js';
import { derive } from './domain/derive.js';

/** The section that has begun last, as other services know it. */
export function sectionFactsOf(courseStart: CourseStart): CourseSectionStartedV1 {
  const begun = 'sectionsStarted' in courseStart ? courseStart.sectionsStarted.at(-1) : undefined;
  const { sections } = derive(courseStart.content);
  const section = begun && sections[begun.number - 1];
  if (!begun || !section) throw new Error('No section of this course start has begun.');
  const { level, startsOn, endsOn, units, lateEntryUntil } = section;
  return {
    courseStartId: courseStart.id,
    version: courseStart.version,
    providerId: courseStart.providerId,
    section: begun.number,
    sectionCount: sections.length,
    ...(level && { level }),
    sectionStartsOn: startsOn,
    sectionEndsOn: endsOn,
    startedOn: begun.on,
    units,
    lateEntryUntil,
    asOf: courseStart.updatedAt.toISOString(),
  };
}
