import { CourseStartFacts } from './course-start-facts.js';

/** The course is over. */
export class CourseStartEndedV1 extends CourseStartFacts {
  static readonly type = 'course-registry.course-start-ended.v1';
}
