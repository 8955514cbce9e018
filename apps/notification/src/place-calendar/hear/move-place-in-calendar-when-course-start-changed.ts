import { CourseStartChangedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { KeepCalendar } from './keep-calendar.js';

@Injectable()
export class MovePlaceInCalendarWhenCourseStartChanged implements Consumer<CourseStartChangedV1> {
  readonly hears = CourseStartChangedV1;

  constructor(private readonly calendar: KeepCalendar) {}

  on(tx: Tx, facts: CourseStartChangedV1): Promise<void> {
    return this.calendar.courseChanged(tx, facts);
  }
}
