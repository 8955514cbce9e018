import type { InfeasibilityCode } from '@app/contracts';
import type { CalendarDate, CourseStartId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/** People who wait for the level of a course start within sixty kilometres, counted. */
export interface WhoCouldCome {
  /** Nothing stands against it; they are planned elsewhere or nowhere. */
  readonly possible: number;
  /** Exactly this stands against it. */
  readonly lacking: readonly { readonly code: InfeasibilityCode; readonly people: number }[];
  /** By a last day of their BAMF entitlement: of those who lack nothing else. */
  readonly lapsed: readonly { readonly on: CalendarDate; readonly people: number }[];
}

/** Who could fill a course start, as counts. Undefined when nobody can begin there any more. */
export class CountWhoCouldCome extends Query<WhoCouldCome | undefined> {
  constructor(readonly id: CourseStartId) {
    super();
  }
}
