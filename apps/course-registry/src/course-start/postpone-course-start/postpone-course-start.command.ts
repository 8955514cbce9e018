import type { CourseStartView } from '@app/contracts';
import type { CalendarDate } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { RequestedContent } from '../content-from.js';
import type { ChangeRequested } from '../course-start-changes.js';

/** A course begins later. Without a timetable of its own, everything moves by the same number of days. */
export interface Postponement extends Pick<RequestedContent, 'sessions' | 'weeklyTimes' | 'sections'> {
  readonly startsOn: CalendarDate;
  readonly endsOn?: CalendarDate;
}

export class PostponeCourseStart extends Command<CourseStartView> {
  constructor(
    readonly change: ChangeRequested,
    readonly postponement: Postponement,
  ) {
    super();
  }
}
