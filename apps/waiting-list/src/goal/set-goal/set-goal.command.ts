import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';
import type { GoalWish } from '../domain/goal.js';
import type { GoalSetter } from '../setter-of.js';

/** Somebody says how long people are to wait at most. Answers the goal's id. */
export class SetGoal extends Command<string> {
  constructor(
    readonly by: GoalSetter,
    readonly wish: GoalWish,
    readonly key?: OnceKey,
  ) {
    super();
  }
}
