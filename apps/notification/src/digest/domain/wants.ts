import type { CourseFilter, CourseStartFacts } from '@app/contracts';

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
