import type { CourseStartChangeView, Page } from '@app/contracts';
import type { ActorScope } from '@app/identity';
import type { CourseStartId, OrganisationId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';
import type { PlansSeen } from '../domain/course-start.js';

/** Who changed what of a course start when and why, newest first. */
export class ShowHistory extends Query<Page<CourseStartChangeView>> {
  constructor(
    readonly id: CourseStartId,
    /** The provider whose course start it must be; undefined for the county. */
    readonly of: OrganisationId | undefined,
    readonly plans: PlansSeen,
    /** The caller; names of people are for their own body and for the county's administration. */
    readonly scope: ActorScope,
    readonly limit: number,
    readonly before: number | undefined,
  ) {
    super();
  }
}
