import type { CalendarDate, CourseStartId } from '@app/kernel';

/** How many people are in sight for a course start, against its minimum. */
export interface Standing {
  readonly courseStartId: CourseStartId;
  readonly decidesOn: CalendarDate;
  readonly minimum: number;
  readonly capacity: number;
  /** Registered outside this system. */
  readonly taken: number;
  /** Places promised or accepted here. */
  readonly held: number;
  /** Planned and told to nobody. */
  readonly planned: number;
}

export function inSight({ taken, held, planned }: Pick<Standing, 'taken' | 'held' | 'planned'>): number {
  return taken + held + planned;
}

export function lacking(standing: Pick<Standing, 'taken' | 'held' | 'planned' | 'minimum'>): number {
  return Math.max(0, standing.minimum - inSight(standing));
}

/** The order in which course starts are decided: the earliest decision, then the lowest share of its minimum. */
export function compareUrgency(a: Standing, b: Standing): number {
  if (a.decidesOn !== b.decidesOn) return a.decidesOn < b.decidesOn ? -1 : 1;
  return inSight(a) * b.minimum - inSight(b) * a.minimum || (a.courseStartId < b.courseStartId ? -1 : 1);
}
