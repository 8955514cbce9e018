import { CourseStartFacts } from './course-start-facts.js';

/** The course has begun; the late-entry window is running. */
export class CourseStartStartedV1 extends CourseStartFacts {
  static readonly type = 'course-registry.course-start-started.v1';
}
