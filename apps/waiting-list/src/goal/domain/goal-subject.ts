import type { CourseType, GoalFigure } from '@app/contracts';
import type { Level } from '@app/kernel';

/** What a goal is about; never changed. */
export interface GoalSubject {
  readonly figure: GoalFigure;
  /** Keys of whole counties, sorted: they are counted together. */
  readonly counties: readonly string[];
  readonly level?: Level;
  readonly courseType?: CourseType;
}
