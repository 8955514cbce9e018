import { GoalEvaluatedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { audienceOfGoal, newsOfGoal } from '../domain/goal-news.js';
import { GoalsHeard } from '../persistence/goals-heard.js';
import { Items } from '../persistence/items.js';

/** Keeps how a goal stands each day; only a day on which it stands otherwise is news. */
@Injectable()
export class NoteNewsWhenGoalEvaluated implements Consumer<GoalEvaluatedV1> {
  readonly hears = GoalEvaluatedV1;

  constructor(
    private readonly goals: GoalsHeard,
    private readonly items: Items,
  ) {}

  async on(tx: Tx, goal: GoalEvaluatedV1): Promise<void> {
    const kept = await this.goals.keep(tx, goal);
    const news = kept.newer ? newsOfGoal(kept.before, goal) : undefined;
    if (!news) return;
    const { goalId: subjectId, version } = goal;
    await this.items.add(tx, { subjectKind: 'goal', subjectId, version, ...news }, [audienceOfGoal(goal)]);
  }
}
