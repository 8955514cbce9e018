import type { Course, Day } from '@app/allocation';
import type { Place } from '@app/places';
import type { Plan } from './ladder.js';

/** A course as it runs: its modules follow one another, and the people of one go on to the next. */
export interface CourseRun {
  readonly id: string;
  readonly plan: Plan;
  readonly provider: string;
  readonly place: Place;
  readonly slots: number;
  readonly intensity: 'full' | 'part';
  readonly childcare: boolean;
  readonly womenOnly: boolean;
  /** First day of the first module, a Monday. */
  readonly beginsOn: Day;
}

/** 100 units at 20 a week, or at 12 or 13; whole weeks. */
export function moduleDays({ intensity }: CourseRun): number {
  return intensity === 'full' ? 35 : 56;
}

export function startOf(run: CourseRun, module: number): Day {
  return run.beginsOn + module * moduleDays(run);
}

/** The Friday before the next module begins. */
export function endOf(run: CourseRun, module: number): Day {
  return startOf(run, module + 1) - 3;
}

export const lastModule = ({ plan }: CourseRun): number => plan.modules.length - 1;

/** Days after the first within which one may still begin: the first 25 units (AbrRL § 1(4)). */
function lateEntryDays({ intensity }: CourseRun): number {
  return intensity === 'full' ? 8 : 14;
}

export const courseIdOf = (run: CourseRun, module: number): string => `${run.id}.${module + 1}`;

export interface Size {
  readonly capacity: number;
  readonly minimum: number;
}

/** What the waiting list hears of a module: those who go on from the one before are places taken. */
export function courseStartOf(run: CourseRun, module: number, taken: number, { capacity, minimum }: Size): Course {
  const startsOn = startOf(run, module);
  return {
    id: courseIdOf(run, module),
    provider: run.provider,
    cancelled: false,
    x: run.place.easting,
    y: run.place.northing,
    online: false,
    levels: [run.plan.modules[module] ?? ''],
    track: run.plan.track,
    funding: ['bamf-entitled', 'bamf-obliged', 'jobcenter', 'county', 'self'],
    womenOnly: run.womenOnly,
    youth: false,
    parentsOnly: false,
    slots: run.slots,
    childcare: run.childcare,
    accessible: true,
    intensity: run.intensity,
    startsOn,
    closesOn: startsOn + lateEntryDays(run),
    decidesOn: startsOn - 10,
    capacity: Math.max(capacity, taken),
    taken,
    minimum: module === 0 ? minimum : 0,
    holdOuts: [],
  };
}
