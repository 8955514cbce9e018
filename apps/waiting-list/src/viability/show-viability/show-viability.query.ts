import type { ViabilityDetailView } from '@app/contracts';
import type { CourseStartId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';
import type { Onlooker } from '../persistence/viability-views.js';

/** One course start's figures, who could fill it, with what it could become one, and what a circular took away. */
export class ShowViability extends Query<ViabilityDetailView> {
  constructor(
    readonly onlooker: Onlooker,
    readonly id: CourseStartId,
  ) {
    super();
  }
}
