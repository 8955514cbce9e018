import { CourseStartCancelledV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { KeepCalendar } from './keep-calendar.js';

@Injectable()
export class TakePlaceOutOfCalendarWhenCourseStartCancelled implements Consumer<CourseStartCancelledV1> {
  readonly hears = CourseStartCancelledV1;

  constructor(private readonly calendar: KeepCalendar) {}

  on(tx: Tx, facts: CourseStartCancelledV1): Promise<void> {
    return this.calendar.courseChanged(tx, facts);
  }
}
