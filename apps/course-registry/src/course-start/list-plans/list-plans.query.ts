import type { Page, PlannedCourseStartView } from '@app/contracts';
import type { CalendarDate, CourseStartId, OrganisationId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/** What providers have recorded and told nobody, soonest first. `of`: whose plans; undefined for everybody's. */
export class ListPlans extends Query<Page<PlannedCourseStartView>> {
  constructor(
    readonly of: OrganisationId | undefined,
    readonly limit: number,
    readonly after: readonly [CalendarDate, CourseStartId] | undefined,
  ) {
    super();
  }
}
