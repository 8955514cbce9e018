import type { GoalEvaluatedV1 } from '@app/contracts';
import type { CalendarDate } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Kept } from './copies.js';
import { dayPerhapsTold } from './perhaps-told.js';

/** How goals stand, as last heard. */
@Injectable()
export class GoalsHeard {
  async keep(tx: Tx, facts: GoalEvaluatedV1): Promise<Kept<GoalEvaluatedV1>> {
    const [known]: readonly { readonly facts: GoalEvaluatedV1 }[] = await tx.query(
      'select facts from goal where id = $1 for update',
      [facts.goalId],
    );
    const kept: readonly object[] = await tx.query(
      `insert into goal as mine (id, version, facts) values ($1, $2, $3)
       on conflict (id) do update set version = excluded.version, facts = excluded.facts
        where mine.version < excluded.version returning id`,
      [facts.goalId, facts.version, JSON.stringify(facts)],
    );
    return kept.length === 1 ? { newer: true, before: known?.facts } : { newer: false };
  }

  /**
   * Goals that have stayed missed for another month; each month once, because its version is the day on which it was full.
   * Nothing is said of one whose figure is older than a week. @returns how many were noted
   */
  async noteStillMissed(tx: Tx, today: CalendarDate): Promise<number> {
    const noted: readonly object[] = await tx.query(
      `with missed as (
         select id, facts, (facts->>'since')::date as since, age($1::date, (facts->>'since')::date) as age from goal
          where facts->>'standing' = 'missed' and (facts->>'asOf')::date >= $1::date - 7),
       still as (
         select id, facts, (since + make_interval(years => extract(year from age)::int,
                                                  months => extract(month from age)::int))::date as day
           from missed where age >= interval '1 month')
       insert into item (id, subject_kind, subject_id, version, what, audience, audience_id, municipalities, before, after,
                         maybe_told)
       select gen_random_uuid(), 'goal', id, day - date '1970-01-01', 'still-missed', 'area', null,
              array(select unnest(array[county, county || '000']) from jsonb_array_elements_text(facts->'counties') county),
              null, '{}', ${dayPerhapsTold('day')}
         from still on conflict do nothing returning id`,
      [today],
    );
    return noted.length;
  }
}
