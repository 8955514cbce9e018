import type { GoalWithHistoryView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** One goal and what became of it; not there for whoever does not steer all its counties. */
export class ShowGoal extends Query<GoalWithHistoryView> {
  constructor(
    readonly areas: readonly string[],
    readonly id: string,
  ) {
    super();
  }
}
