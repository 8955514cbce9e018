import { type CalendarDate, dayNumber, type Level } from '@app/kernel';
import {
  type CourseNumber,
  type CoursePack,
  type CourseRule,
  coursePackVersion,
  type Sourced,
} from './course-rules.js';
import type { Source } from './keys.js';

export const ruleFindingCodes = [
  'group-above-maximum',
  'group-below-minimum',
  'minimum-above-start-trigger',
  'units-above-rule',
  'units-a-week-above-rule',
  'too-many-sections',
  'section-units-differ',
  'level-outside-rule',
  'section-levels-out-of-order',
  'starts-late-after-registration',
  'registration-after-late-entry',
] as const;
export type RuleFindingCode = (typeof ruleFindingCodes)[number];

/** What the rules look at in a course start. */
export interface CheckedCourse {
  readonly courseType: string;
  /** For a group of its own (women, parents, young people). */
  readonly forGroup: boolean;
  readonly startsOn: CalendarDate;
  readonly registrationDeadline?: CalendarDate;
  /** Units taught before the day of the registration deadline. */
  readonly unitsBeforeDeadline: number;
  readonly entryLevels: readonly Level[];
  readonly units: number;
  /** In the fullest week. */
  readonly unitsAWeek: number;
  readonly sections: readonly { readonly level?: Level; readonly units: number }[];
  readonly minParticipants: number;
  readonly maxParticipants: number;
}

/** Something that a rule has otherwise; a rule never blocks, for authorities allow exceptions. */
export interface RuleFinding {
  readonly code: RuleFindingCode;
  /** `warning`: a rule has it otherwise; `notice`: unusual under the rule. */
  readonly severity: 'warning' | 'notice';
  /** The field, as a JSON pointer. */
  readonly pointer: string;
  /** What the course start has, and what the rule has. */
  readonly values: { readonly is: number | string; readonly rule: number | string };
  readonly source: Source;
  readonly pack: string;
  readonly packVersion: string;
}

type Found = Omit<RuleFinding, 'pack' | 'packVersion'>;

/** What a pack has otherwise than a course start; nothing when it does not speak of its course type. */
export function checkAgainstPack(course: CheckedCourse, pack: CoursePack): readonly RuleFinding[] {
  const rule = pack.rules.find(({ courseType }) => courseType === course.courseType);
  if (!rule) return [];
  const named = { pack: pack.id, packVersion: coursePackVersion(pack) };
  const found = [
    ...ofGroup(course, rule),
    ...ofUnits(course, rule),
    ...ofSections(course, rule),
    ...ofLevels(course, rule),
    ...ofDays(course, rule),
  ];
  return found.map((finding) => ({ ...finding, ...named }));
}

function ofGroup({ minParticipants, maxParticipants }: CheckedCourse, { numbers }: CourseRule): Found[] {
  return [
    ...above('group-above-maximum', 'warning', '/maxParticipants', maxParticipants, numbers.groupMax),
    ...below('group-below-minimum', 'warning', '/maxParticipants', maxParticipants, numbers.groupMin),
    ...above('minimum-above-start-trigger', 'notice', '/minParticipants', minParticipants, numbers.startTrigger),
  ];
}

function ofUnits({ units, unitsAWeek, forGroup }: CheckedCourse, rule: CourseRule): Found[] {
  const most = mostOf(rule, forGroup, 'unitsMost', 'unitsMostForGroups');
  return [
    ...above('units-above-rule', 'warning', '/sessions', units, most),
    ...above('units-a-week-above-rule', 'notice', '/sessions', unitsAWeek, rule.numbers.unitsAWeekMost),
  ];
}

function ofSections({ sections, forGroup }: CheckedCourse, rule: CourseRule): Found[] {
  const most = mostOf(rule, forGroup, 'sectionsMost', 'sectionsMostForGroups');
  const size = rule.numbers.sectionUnits;
  const differing = sections.flatMap(({ units }, position) =>
    size && units !== size.value
      ? [finding('section-units-differ', 'notice', `/sections/${position}/units`, units, size.value, size.source)]
      : [],
  );
  return [...above('too-many-sections', 'warning', '/sections', sections.length, most), ...differing];
}

function ofLevels({ entryLevels, sections }: CheckedCourse, { sectionLevels }: CourseRule): Found[] {
  if (!sectionLevels) return [];
  const { value: levels, source } = sectionLevels;
  const said = levels.join(', ');
  const outside = (level: Level | undefined, pointer: string) =>
    level !== undefined && !levels.includes(level)
      ? [finding('level-outside-rule', 'notice', pointer, level, said, source)]
      : [];
  return [
    ...entryLevels.flatMap((level, position) => outside(level, `/entryLevels/${position}`)),
    ...sections.flatMap(({ level }, position) => outside(level, `/sections/${position}/level`)),
    ...sections.flatMap(({ level }, position) => {
      const before = sections[position - 1]?.level;
      if (!level || !before || !levels.includes(level) || levels.indexOf(level) >= levels.indexOf(before)) return [];
      return [finding('section-levels-out-of-order', 'notice', `/sections/${position}/level`, level, before, source)];
    }),
  ];
}

function ofDays(course: CheckedCourse, { numbers }: CourseRule): Found[] {
  const { registrationDeadline, startsOn, unitsBeforeDeadline } = course;
  if (!registrationDeadline) return [];
  const weeks = Math.ceil((dayNumber(startsOn) - dayNumber(registrationDeadline)) / 7);
  const pointer = '/registrationDeadline';
  const late = numbers.lateEntryUnits;
  return [
    ...above('starts-late-after-registration', 'notice', pointer, weeks, numbers.startWithinWeeks),
    ...(late && registrationDeadline > startsOn && unitsBeforeDeadline >= late.value
      ? [finding('registration-after-late-entry', 'notice', pointer, unitsBeforeDeadline, late.value, late.source)]
      : []),
  ];
}

function mostOf({ numbers }: CourseRule, forGroup: boolean, most: CourseNumber, forGroups: CourseNumber) {
  return (forGroup && numbers[forGroups]) || numbers[most];
}

function above(
  code: RuleFindingCode,
  severity: Found['severity'],
  pointer: string,
  is: number,
  most: Sourced<number> | undefined,
): Found[] {
  return most && is > most.value ? [finding(code, severity, pointer, is, most.value, most.source)] : [];
}

function below(
  code: RuleFindingCode,
  severity: Found['severity'],
  pointer: string,
  is: number,
  least: Sourced<number> | undefined,
): Found[] {
  return least && is < least.value ? [finding(code, severity, pointer, is, least.value, least.source)] : [];
}

function finding(
  code: RuleFindingCode,
  severity: Found['severity'],
  pointer: string,
  is: number | string,
  rule: number | string,
  source: Source,
): Found {
  return { code, severity, pointer, values: { is, rule }, source };
}
