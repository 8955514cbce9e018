import type { CourseSectionStartedV1 } from '@app/contracts';
import type { CourseStart } from './domain/course-start.js';
import { derive } from './domain/derive.js';
import type { DatedSection } from './domain/section.js';

/** The section that has begun last, as other services know it. */
export function sectionFactsOf(courseStart: CourseStart): CourseSectionStartedV1 {
  const running = sectionBegunLast(courseStart);
  if (!running) throw new Error('No section of this course start has begun.');
  const { number, level, startsOn, endsOn, units, lateEntryUntil, begunOn } = running;
  return {
    courseStartId: courseStart.id,
    version: courseStart.version,
    providerId: courseStart.providerId,
    section: number,
    sectionCount: derive(courseStart.content).sections.length,
    ...(level && { level }),
    sectionStartsOn: startsOn,
    sectionEndsOn: endsOn,
    startedOn: begunOn,
    units,
    lateEntryUntil,
    asOf: courseStart.updatedAt.toISOString(),
  };
}

/** The section whose begin was reported last, with the day on which it was. */
export function sectionBegunLast(courseStart: CourseStart): (DatedSection & { readonly begunOn: string }) | undefined {
  const begun = 'sectionsStarted' in courseStart ? courseStart.sectionsStarted.at(-1) : undefined;
  const section = begun && derive(courseStart.content).sections[begun.number - 1];
  return section && { ...section, begunOn: begun.on };
}
