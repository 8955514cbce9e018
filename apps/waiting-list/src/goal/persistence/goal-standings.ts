import type { CalendarDate } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Goal } from '../domain/goal.js';
import type { Standing, Verdict } from '../domain/standing.js';

/** How each goal stood on each day; a figure that may not be said is not kept. */
@Injectable()
export class GoalStandings {
  /** A goal that was changed is looked at a second time on its day: the last look stands. */
  async keep(
    tx: Tx,
    { id, atMostDays }: Pick<Goal, 'id' | 'atMostDays'>,
    day: CalendarDate,
    standing: Standing,
  ): Promise<void> {
    const [days, n] = standing.state === 'too-few' ? [null, null] : [standing.days, standing.n];
    await tx.query(
      `insert into goal_standing (goal_id, "on", state, at_most_days, days, n) values ($1, $2, $3, $4, $5, $6)
       on conflict (goal_id, "on") do update
         set state = excluded.state, at_most_days = excluded.at_most_days, days = excluded.days, n = excluded.n`,
      [id, day, standing.state, atMostDays, days, n],
    );
  }
  /** The first of the latest days in a row on which it stood so; days with too few people interrupt nothing. */
  async since(tx: Tx, id: string, state: Verdict['state']): Promise<CalendarDate | undefined> {
    const [row]: readonly { readonly since: CalendarDate | null }[] = await tx.query(
      `select to_char(min("on"), 'YYYY-MM-DD') as since from goal_standing
        where goal_id = $1 and state = $2 and "on" > coalesce(
          (select max("on") from goal_standing where goal_id = $1 and state not in ($2, 'too-few')), '-infinity')`,
      [id, state],
    );
    return row?.since ?? undefined;
  }
}
