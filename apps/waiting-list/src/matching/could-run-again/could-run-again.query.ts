import type { CourseStartId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/**
 * Of course starts of a region that were cancelled and not yet told those that would, by the list as it stands, have their
 * minimum again without taking another decided one below its own.
 */
export class CouldRunAgain extends Query<readonly CourseStartId[]> {
  constructor(
    readonly region: string,
    readonly closing: readonly CourseStartId[],
  ) {
    super();
  }
}
