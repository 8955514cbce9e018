import { calendarDateOf, notFound, RuleViolation, refuseField } from '@app/kernel';
import type { Content, StartedCourseStart } from './course-start.js';
import { changed } from './versions.js';

/** The provider reports that a section has begun: one after the other, each once, as it must to the Federal Office. */
export function startSection(courseStart: StartedCourseStart, number: number, now: Date): StartedCourseStart {
  const { content, sectionsStarted } = courseStart;
  if (number > (content.sections?.length ?? 0)) throw notFound('section');
  if (sectionsStarted.some((section) => section.number === number)) throw sectionConflict('already-started', number);
  if (number !== sectionsStarted.length + 1) throw sectionConflict('out-of-turn', number);
  const section = { number, on: calendarDateOf(now) };
  return { ...changed(courseStart, {}, now), sectionsStarted: [...sectionsStarted, section] };
}

const sectionConflicts = {
  'already-started': 'The begin of this section has been reported.',
  'out-of-turn': 'The begin of the section before it has not been reported.',
} as const;

function sectionConflict(code: keyof typeof sectionConflicts, number: number): RuleViolation {
  return new RuleViolation(`section.${code}`, `Section ${number}: ${sectionConflicts[code]}`, [], 'conflict');
}

/** What has begun keeps its first day. */
export function checkSectionsBegun({ content, sectionsStarted }: StartedCourseStart, revised: Content): void {
  for (const { number } of sectionsStarted) {
    const [before, now] = [content.sections?.[number - 1], revised.sections?.[number - 1]];
    if (!now || now.startsOn !== before?.startsOn)
      throw refuseField(
        now ? `/sections/${number - 1}/startsOn` : '/sections',
        'section.has-begun',
        'A section that has begun stays, and so does its first day.',
      );
  }
}
