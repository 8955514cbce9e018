import { CourseStartFacts } from './course-start-facts.js';

/** Something about a published course start is different now, its day included. */
export class CourseStartChangedV1 extends CourseStartFacts {
  static readonly type = 'course-registry.course-start-changed.v1';
}
