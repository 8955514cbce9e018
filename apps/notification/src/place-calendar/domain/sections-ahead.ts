import { type CourseStartFacts, sectionOf } from '@app/contracts';

/** A section of a course that begins after the course itself. Day 'YYYY-MM-DD'. */
export interface LaterSection {
  readonly startsOn: string;
  readonly level?: string | undefined;
}

type Told = Pick<CourseStartFacts, 'startsOn' | 'sections' | 'sectionStartsOn' | 'sectionLevel'>;

/**
 * The sections after the first day, begun or not, by their number in the course. Of a course start that was last told before
 * its sections were, the one that began last is all that is known; its number is not.
 */
export function laterSections(course: Told): ReadonlyMap<string, LaterSection> {
  const { startsOn, sections, sectionStartsOn, sectionLevel } = course;
  if (sections) {
    const numbered = sections.map((text, position) => [String(position + 1), sectionOf(text)] as const);
    return new Map(numbered.filter(([, section]) => section.startsOn > startsOn));
  }
  return new Map(sectionStartsOn ? [[sectionStartsOn, { startsOn: sectionStartsOn, level: sectionLevel }]] : []);
}
