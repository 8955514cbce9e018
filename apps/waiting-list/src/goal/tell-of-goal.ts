import { GoalEvaluatedV1 } from '@app/contracts';
import { Clock } from '@app/kernel';
import { Outbox } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Goal } from './domain/goal.js';
import { Goals } from './persistence/goals.js';

/** Says to the other services how a goal stands. One of which nothing could be said yet is not spoken of. */
@Injectable()
export class TellOfGoal {
  constructor(
    private readonly goals: Goals,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async tell(tx: Tx, goal: Goal): Promise<void> {
    const { id, figure, atMostDays, level, courseType, counties, verdict, endedOn } = goal;
    if (!verdict) return;
    const { state, since, days, asOf } = verdict;
    const version = await this.goals.told(tx, id);
    const payload: GoalEvaluatedV1 = {
      goalId: id,
      version,
      figure,
      atMostDays,
      ...(level && { level }),
      ...(courseType && { courseType }),
      counties: [...counties],
      standing: endedOn === undefined ? state : 'ended',
      since: endedOn ?? since,
      days,
      asOf,
      happenedAt: this.clock.now().toISOString(),
    };
    await this.outbox.append(tx, GoalEvaluatedV1, payload, { subject: id, sequence: version });
  }
}
