import { Command } from '@nestjs/cqrs';
import type { GoalTerms } from '../domain/goal.js';
import type { GoalSetter } from '../setter-of.js';

/** Another limit, another first day or another reason. */
export class ChangeGoal extends Command<void> {
  constructor(
    readonly by: GoalSetter,
    readonly id: string,
    readonly change: Partial<GoalTerms>,
    /** The version the caller has seen. */
    readonly seen: number,
  ) {
    super();
  }
}
