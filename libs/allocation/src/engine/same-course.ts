import type { Course } from '../model/course.js';

/** Whether who may attend the course, or how much they like it, may be another question now. */
export function isAnotherCourse(old: Course, now: Course): boolean {
  return questions(old) !== questions(now);
}

/** Whether the hold-outs are others than before, apart from how many places they have and until when. */
export function hasOtherPlaces(old: Course, now: Course): boolean {
  return groups(old) !== groups(now);
}

function questions(course: Course): string {
  const { cancelled, closesOn, decidesOn, capacity, taken, minimum, holdOuts, ...asked } = course;
  return JSON.stringify(Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function groups({ holdOuts }: Course): string {
  return JSON.stringify(holdOuts.map((each) => (each.kind === 'cohort' ? each.course : each.maxTier)));
}
