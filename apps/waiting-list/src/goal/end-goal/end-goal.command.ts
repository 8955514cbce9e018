import { Command } from '@nestjs/cqrs';
import type { GoalSetter } from '../setter-of.js';

/** From today on nobody looks at the goal any more; what became of it is kept. */
export class EndGoal extends Command<void> {
  constructor(
    readonly by: GoalSetter,
    readonly id: string,
    readonly seen?: number,
  ) {
    super();
  }
}
