import type { CourseStartFacts } from '@app/contracts';

/** Which course starts somebody wants to read of; an empty list lets everything through. */
export interface CourseFilter {
  readonly levels: readonly string[];
  readonly courseTypes: readonly string[];
  readonly fundingPaths: readonly string[];
  readonly formats: readonly string[];
  readonly childcareOnly: boolean;
  /** Nothing but what concerns the reader's own people: no course starts at all. */
  readonly ownPeopleOnly: boolean;
}

export const everyCourse: CourseFilter = {
  levels: [],
  courseTypes: [],
  fundingPaths: [],
  formats: [],
  childcareOnly: false,
  ownPeopleOnly: false,
};

/** True when the course start, as it is now, is one of those `filter` asks for. */
export function wants(filter: CourseFilter, facts: CourseStartFacts): boolean {
  return (
    !filter.ownPeopleOnly &&
    (!filter.childcareOnly || facts.childcare) &&
    meets(filter.levels, facts.entryLevels) &&
    meets(filter.fundingPaths, facts.fundingPaths) &&
    meets(filter.courseTypes, [facts.courseType]) &&
    meets(filter.formats, [facts.format])
  );
}

function meets(wanted: readonly string[], offered: readonly string[]): boolean {
  return wanted.length === 0 || offered.some((each) => wanted.includes(each));
}
