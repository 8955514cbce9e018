import type { ChainView } from '@app/contracts';
import type { CourseStartId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';
import type { PlansSeen } from '../domain/course-start.js';

/** Module after module of the chain that a course start belongs to. */
export class ShowChain extends Query<ChainView> {
  constructor(
    readonly id: CourseStartId,
    readonly plans: PlansSeen,
  ) {
    super();
  }
}
