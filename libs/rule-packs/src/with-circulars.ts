import { addDays } from '@app/kernel';
import type { CircularChange, RuleCircular } from './circular.js';
import { type CoursePack, type CourseRule, courseNumbers } from './course-rules.js';

/**
 * The packs with circulars merged over them, each from its day on: a pack in force on that day ends the day before and
 * goes on under another version. Throws an Error when a circular speaks of a pack or course type that is not there, or
 * two have the same id.
 */
export function withCirculars(packs: readonly CoursePack[], circulars: readonly RuleCircular[]): readonly CoursePack[] {
  const ordered = [...circulars].sort((a, b) => compare(a.validFrom, b.validFrom) || compare(a.id, b.id));
  ordered.forEach((circular, position) => {
    if (ordered.findIndex(({ id }) => id === circular.id) !== position)
      throw new Error(`Two circulars are called ${circular.id}.`);
    refuseUnknown(packs, circular);
  });
  return ordered.reduce(merged, packs);
}

function merged(packs: readonly CoursePack[], circular: RuleCircular): readonly CoursePack[] {
  return packs.flatMap((pack) => {
    const changes = circular.changes.filter((change) => change.pack === pack.id);
    const { validFrom } = circular;
    if (changes.length === 0 || (pack.validTo !== undefined && pack.validTo < validFrom)) return [pack];
    const changed: CoursePack = {
      ...pack,
      validFrom: pack.validFrom < validFrom ? validFrom : pack.validFrom,
      circulars: [...pack.circulars, circular.id],
      rules: pack.rules.map((rule) => changes.reduce((now, change) => ruleWith(now, change, circular), rule)),
    };
    return pack.validFrom < validFrom ? [{ ...pack, validTo: addDays(validFrom, -1) }, changed] : [changed];
  });
}

function ruleWith(rule: CourseRule, change: CircularChange, { source }: RuleCircular): CourseRule {
  if (change.courseTypes && !change.courseTypes.includes(rule.courseType)) return rule;
  const numbers = { ...rule.numbers };
  for (const key of courseNumbers) {
    const value = change.values[key];
    if (value === null) delete numbers[key];
    else if (value !== undefined) numbers[key] = { value, source };
  }
  const { sectionLevels: before, ...rest } = rule;
  const levels = change.sectionLevels;
  const sectionLevels = levels === undefined ? before : levels === null ? undefined : { value: levels, source };
  return { ...rest, numbers, ...(sectionLevels && { sectionLevels }) };
}

function refuseUnknown(packs: readonly CoursePack[], { id, changes }: RuleCircular): void {
  for (const { pack, courseTypes = [] } of changes) {
    const rules = packs.filter((each) => each.id === pack).flatMap((each) => each.rules);
    if (rules.length === 0) throw new Error(`The circular ${id} changes ${pack}, which is no rule pack.`);
    const unknown = courseTypes.find((type) => !rules.some(({ courseType }) => courseType === type));
    if (unknown !== undefined)
      throw new Error(`The circular ${id} changes ${unknown}, of which ${pack} does not speak.`);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
