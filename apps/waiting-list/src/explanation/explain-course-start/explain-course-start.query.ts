import type { CourseStartWhyView, Wording } from '@app/contracts';
import type { CourseStartId, WaitingEntryId } from '@app/kernel';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** Why this course start is somebody's, or is not, and what would make it theirs. */
export class ExplainCourseStart extends Query<CourseStartWhyView> {
  constructor(
    readonly scope: RowScope,
    readonly id: WaitingEntryId,
    readonly courseStartId: CourseStartId,
    readonly wording: Wording,
  ) {
    super();
  }
}
