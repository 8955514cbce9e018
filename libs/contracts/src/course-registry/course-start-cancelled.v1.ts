import { CourseStartFacts } from './course-start-facts.js';

/** A course start will not take place. */
export class CourseStartCancelledV1 extends CourseStartFacts {
  static readonly type = 'course-registry.course-start-cancelled.v1';
}
