import type { CalendarDate } from '@app/kernel';
import { type CoursePack, coursePackFor, coursePacks, type RuleCircular, withCirculars } from '@app/rule-packs';

let packs: readonly CoursePack[] = coursePacks;
let followed = 0;

/** Once, before anything is worked out: the circulars an administrator has added. Throws when one does not fit. */
export function followCirculars(circulars: readonly RuleCircular[]): void {
  packs = withCirculars(coursePacks, circulars);
  followed = circulars.length;
}

/** How many circulars are followed; they are only ever added. */
export function circularsFollowed(): number {
  return followed;
}

/** The rules for a course type that begins on a day; undefined where none is written. */
export function coursePackOn(courseType: string, startsOn: CalendarDate): CoursePack | undefined {
  return coursePackFor(packs, courseType, startsOn);
}

/** Within how many units of a section somebody may still begin, where a rule says so. */
export function ruledLateEntryUnits(courseType: string, startsOn: CalendarDate): number | undefined {
  const rule = coursePackOn(courseType, startsOn)?.rules.find((each) => each.courseType === courseType);
  return rule?.numbers.lateEntryUnits?.value;
}
