import type { Course, Hold } from './course.js';
import type { Day, Person } from './person.js';
import type { AllocationTerms } from './terms.js';

/** All that an allocation looks at. The order of the rows means nothing. */
export interface Market {
  readonly asOf: Day;
  readonly terms: AllocationTerms;
  readonly persons: readonly Person[];
  readonly courses: readonly Course[];
  readonly holds: readonly Hold[];
}
