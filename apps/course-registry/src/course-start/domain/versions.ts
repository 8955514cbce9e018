import type { Content, CourseStart } from './course-start.js';

/** The next version of a course start. */
export function changed<S extends CourseStart>(
  courseStart: S,
  difference: { readonly content?: Content },
  now: Date,
): S {
  return { ...courseStart, ...difference, version: courseStart.version + 1, updatedAt: now };
}
