import type { Course, Hold } from '../model/course.js';
import type { Day, Person } from '../model/person.js';
import type { CourseStanding } from '../model/plan.js';
import type { AllocationTerms } from '../model/terms.js';
import { squareMetres } from '../rules/distance.js';

/** Courses farther than this are not worth explaining. */
export const horizonMetres = 60_000;

/** One person and what the plan says about them and the courses around, wherever that is kept. */
export interface Situation {
  readonly person: Person;
  readonly asOf: Day;
  readonly terms: AllocationTerms;
  /** The open offer or the accepted place. */
  readonly hold?: Hold;
  /** The course in which a place is planned for the person. */
  readonly planned?: string;
  /** At least those within the horizon and those held online; others are passed over. */
  readonly courses: readonly StandingCourse[];
}

export interface StandingCourse {
  readonly course: Course;
  readonly standing: CourseStanding;
}

/** The courses within 60 km, and those held online. */
export function coursesAround({ person, courses }: Situation): readonly StandingCourse[] {
  return courses.filter(({ course }) => course.online || squareMetres(person, course) <= horizonMetres ** 2);
}

export function ownCourse({ planned, courses }: Situation): Course | undefined {
  return planned === undefined ? undefined : courses.find(({ course }) => course.id === planned)?.course;
}

export type PersonStatus = 'PAUSED' | 'ACCEPTED' | 'OFFERED' | 'PLANNED' | 'WAITING';

export function statusOf({ person, hold, planned }: Situation): PersonStatus {
  if (person.paused) return 'PAUSED';
  if (hold) return hold.state === 'accepted' ? 'ACCEPTED' : 'OFFERED';
  return planned === undefined ? 'WAITING' : 'PLANNED';
}
