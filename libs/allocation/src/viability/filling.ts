import type { Course } from '../model/course.js';
import type { Day } from '../model/person.js';
import type { CourseStanding } from '../model/plan.js';

/** Who is in sight for a course: people registered elsewhere, promised or accepted places, and planned ones. */
export interface Filling {
  readonly course: Course;
  readonly taken: number;
  readonly held: number;
  readonly planned: number;
}

export function fillingOf(course: Course, { offered, accepted, members }: CourseStanding): Filling {
  return { course, taken: course.taken, held: offered + accepted, planned: members };
}

export function inSight({ taken, held, planned }: Filling): number {
  return taken + held + planned;
}

/** Whether the day has come on which it is decided if the course runs. */
export function isDecided({ cancelled, decidesOn }: Course, day: Day): boolean {
  return !cancelled && decidesOn <= day;
}

export function isShort(filling: Filling): boolean {
  return inSight(filling) < filling.course.minimum;
}

/** Which course is put before the coordinator first: the earliest decision, then the lowest share of its minimum. */
export function compareUrgency(a: Filling, b: Filling): number {
  return (
    a.course.decidesOn - b.course.decidesOn ||
    inSight(a) * b.course.minimum - inSight(b) * a.course.minimum ||
    (a.course.id < b.course.id ? -1 : 1)
  );
}

/** How many people a course still lacks. */
export function lacking(filling: Filling): number {
  return Math.max(0, filling.course.minimum - inSight(filling));
}
