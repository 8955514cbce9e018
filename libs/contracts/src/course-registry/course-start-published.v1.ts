import { CourseStartFacts } from './course-start-facts.js';

/** A provider has announced a course start. */
export class CourseStartPublishedV1 extends CourseStartFacts {
  static readonly type = 'course-registry.course-start-published.v1';
}
