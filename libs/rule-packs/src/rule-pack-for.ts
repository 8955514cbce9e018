import type { CalendarDate } from '@app/kernel';
import type { FundingKey } from './keys.js';
import { county, rulePacks } from './packs.js';
import type { RulePack } from './rule-pack.js';

/** The rules for a course type as they stand on a day; where none was in force, those of county courses. */
export function rulePackFor(courseType: string, on: CalendarDate): RulePack {
  return rulePacks.find((pack) => speaksOf(pack, courseType) && inForce(pack, on)) ?? county;
}

/** Who may take part when the provider says nothing about funding. */
export function defaultFundingPaths(courseType: string, on: CalendarDate): readonly FundingKey[] {
  const rule = rulePackFor(courseType, on).types.find((type) => type.courseType === courseType);
  return rule?.fundingPaths ?? ['county', 'self'];
}

/** Within how many units of a section somebody may still begin (AbrRL § 1(4): 25). */
export function lateEntryUnits(courseType: string, on: CalendarDate): number {
  return rulePackFor(courseType, on).lateEntryUnits;
}

function speaksOf({ types }: RulePack, courseType: string): boolean {
  return types.some((type) => type.courseType === courseType);
}

function inForce({ validFrom, validTo }: RulePack, on: CalendarDate): boolean {
  return validFrom <= on && (validTo === undefined || on <= validTo);
}
