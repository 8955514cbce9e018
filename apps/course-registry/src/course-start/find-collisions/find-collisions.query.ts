import type { CollisionsView, CourseType } from '@app/contracts';
import type { Ags, CourseStartId, Level, OrganisationId, SlotSet } from '@app/kernel';
import { Query } from '@nestjs/cqrs';
import type { Period } from '../domain/collision.js';
import type { WeeklyTime } from '../domain/timetable.js';

/** A course start as far as others can collide with it. */
export interface PlannedCourseStart {
  readonly levels: readonly Level[];
  readonly courseType: CourseType;
  readonly period: Period;
  readonly where: { readonly municipality?: Ags; readonly place?: string; readonly postalCode?: string };
  readonly withinKm: number;
  readonly weeklyTimes: readonly WeeklyTime[];
  readonly slots: SlotSet | undefined;
  readonly courseStartId: CourseStartId | undefined;
  /** Key of the provider that plans. */
  readonly provider: string | undefined;
}

/** Who else has announced the same for the same weeks within reach. */
export class FindCollisions extends Query<CollisionsView> {
  constructor(
    readonly planned: PlannedCourseStart,
    /** The provider whose staff asks. */
    readonly asking: OrganisationId | undefined,
    /** Areas of those who ask: of several places with one name, the one in there is meant. */
    readonly near: readonly string[],
  ) {
    super();
  }
}
