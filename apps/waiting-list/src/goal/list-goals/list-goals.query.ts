import type { GoalListState, GoalView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** The goals of counties that are all the reader's, newest first, and how each stands. */
export class ListGoals extends Query<readonly GoalView[]> {
  constructor(
    readonly areas: readonly string[],
    readonly state: GoalListState,
    readonly after: string | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
