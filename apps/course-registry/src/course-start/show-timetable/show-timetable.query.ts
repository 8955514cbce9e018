import type { CourseStartId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/** 'YYYY-MM-DD' and 'HH:MM' on the clocks of the place, under a number that stays the same for life. */
export interface TimetableEntry {
  readonly number: number;
  readonly on: string;
  readonly from: string;
  readonly to: string;
  /** It was planned once and does not take place. */
  readonly gone?: true;
}

/** The dated sessions of a course start as calendars must know them, those taken back included. */
export class ShowTimetable extends Query<readonly TimetableEntry[]> {
  constructor(readonly id: CourseStartId) {
    super();
  }
}
