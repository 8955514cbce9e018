import type { CalendarDate, Level } from '@app/kernel';
import type { Source } from './keys.js';

/** A value of a rule and where it is written. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: Source;
}

/** Rules that are one number; absent in a rule where no source sets one. */
export const courseNumbers = [
  'unitsMost',
  'unitsMostForGroups',
  'sectionsMost',
  'sectionsMostForGroups',
  'sectionUnits',
  'unitsAWeekMost',
  'groupMin',
  'groupMax',
  'startTrigger',
  'startWithinWeeks',
  'lateEntryUnits',
] as const;
/**
 * `unitsMost`, `sectionsMost`: of the whole course; `…ForGroups`: of one for a group of its own (IntV § 13);
 * `startTrigger`: with so many registered the course shall be held; `startWithinWeeks`: after a registration;
 * `lateEntryUnits`: of a section, within which somebody may still begin.
 */
export type CourseNumber = (typeof courseNumbers)[number];

/** A form that a course type takes, told apart by no code of ours: for people to read. */
export interface CourseVariant {
  readonly name: string;
  /** What a person has proven, and what the course leads to. */
  readonly from?: string;
  readonly to?: string;
  readonly unitsMost: number;
  readonly groupMin?: number;
  readonly source: Source;
}

/** What is ruled for one course type. */
export interface CourseRule {
  readonly courseType: string;
  readonly numbers: { readonly [key in CourseNumber]?: Sourced<number> };
  /** What each section teaches, the first first; absent where no source says so. */
  readonly sectionLevels?: Sourced<readonly Level[]>;
  readonly variants: readonly CourseVariant[];
}

/** The rules for a family of courses on course starts from `validFrom` to `validTo`. */
export interface CoursePack {
  readonly id: string;
  readonly validFrom: CalendarDate;
  /** Last day; open when absent. */
  readonly validTo?: CalendarDate;
  /** Circulars merged into it, the oldest first. */
  readonly circulars: readonly string[];
  readonly rules: readonly CourseRule[];
}

/** The pack that speaks of a course type on the day a course begins; undefined where no rule is written. */
export function coursePackFor(
  packs: readonly CoursePack[],
  courseType: string,
  startsOn: CalendarDate,
): CoursePack | undefined {
  return packs.find(
    ({ validFrom, validTo, rules }) =>
      validFrom <= startsOn &&
      (validTo === undefined || startsOn <= validTo) &&
      rules.some((rule) => rule.courseType === courseType),
  );
}

/** 'de.bamf.ik@2024-12-07', and after a plus sign each circular that it holds. */
export function coursePackVersion({ validFrom, circulars, id }: CoursePack): string {
  return [`${id}@${validFrom}`, ...circulars].join('+');
}
