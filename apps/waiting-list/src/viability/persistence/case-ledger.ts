import type { CourseStartId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { inSight, notBegun, regionOfCourse, standingSources } from './figures.js';

/** A cancelled course start nobody was told of. */
export interface ClosingCase {
  readonly id: string;
  readonly courseStartId: CourseStartId;
}

/** What time and figures do to cases. Every process may: one row for a course start and its decision day. */
@Injectable()
export class CaseLedger {
  async regions(tx: Tx): Promise<readonly string[]> {
    const rows: readonly { readonly id: string }[] = await tx.query('select id from region order by id');
    return rows.map(({ id }) => id);
  }

  /** Course starts in the plan that are to be decided within so many days and have too few people in sight. */
  async openDue(tx: Tx, region: string, noticeDays: number): Promise<number> {
    const rows: readonly unknown[] = await tx.query(
      `with due as (
         select c.id, (c.facts->>'decidesOn')::date as decides_on, (c.facts->>'minParticipants')::int as minimum,
                ${inSight}::int as in_sight
           from ${standingSources}
          where ${notBegun} and ${regionOfCourse} = $1 and p.course_start_id is not null and not c.closing
            and c.starts_on >= ${today} and c.facts->>'decidesOn' < to_char(${today} + greatest($2::int, 1), 'YYYY-MM-DD')
            and ${inSight} < (c.facts->>'minParticipants')::int),
       opened as (
         insert into viability_case as known (id, course_start_id, decides_on, minimum)
         select gen_random_uuid(), id, decides_on, minimum from due
         on conflict (course_start_id, decides_on) do update
            set state = 'open', version = known.version + 1, minimum = excluded.minimum, opened_at = now(), reason = null
          where known.state = 'over' and known.told_at is null
         returning id, course_start_id)
       insert into viability_step (id, case_id, step, in_sight)
       select gen_random_uuid(), opened.id, 'opened', due.in_sight from opened join due on due.id = opened.course_start_id returning 1`,
      [region, noticeDays],
    );
    return rows.length;
  }

  /** Those that have their minimum now, have begun, were cancelled, or whose decision is about another day or minimum now. */
  async settle(tx: Tx): Promise<number> {
    const rows: readonly unknown[] = await tx.query(
      `with settled as (
         update viability_case known set state = 'over', version = known.version + 1, wait_until = null, takes_effect_at = null
           from viability_case v join ${standingSources} on c.id = v.course_start_id
          where known.id = v.id and v.state in ('open', 'deferred', 'closing', 'kept')
            and (not ${notBegun} or v.decides_on <> (c.facts->>'decidesOn')::date
                 or v.state = 'closing' and v.minimum <> (c.facts->>'minParticipants')::int
                 or v.state in ('open', 'deferred') and ${inSight} >= (c.facts->>'minParticipants')::int)
         returning known.id, ${inSight}::int as in_sight)
       insert into viability_step (id, case_id, step, in_sight) select gen_random_uuid(), id, 'over', in_sight from settled returning 1`,
    );
    await tx.query(
      `update viability_case v set minimum = (c.facts->>'minParticipants')::int, version = v.version + 1
         from course_start c where c.id = v.course_start_id and v.state in ('open', 'deferred', 'kept')
          and v.decides_on = (c.facts->>'decidesOn')::date and (c.facts->>'minParticipants')::int >= 1
          and v.minimum <> (c.facts->>'minParticipants')::int`,
    );
    return rows.length;
  }

  /** Those that were put off until today. */
  async wake(tx: Tx): Promise<void> {
    await tx.query(
      `update viability_case set state = 'open', version = version + 1, wait_until = null, reason = null
        where state = 'deferred' and wait_until <= ${today}`,
    );
  }

  /** Where nothing is being closed any more people are planned again: a decision taken back, or one that bound nobody. */
  async release(tx: Tx): Promise<void> {
    await tx.query(
      `update course_start c set closing = false
        where c.closing and (not ${notBegun} or not exists (
          select 1 from viability_case v where v.course_start_id = c.id and v.state in ('closing', 'closed')
             and v.decides_on = (c.facts->>'decidesOn')::date and v.minimum = (c.facts->>'minParticipants')::int))`,
    );
  }

  /** Cancellations of a region that can be taken back and were not looked at since the plan changed last. */
  async toTry(tx: Tx, region: string): Promise<readonly ClosingCase[]> {
    return tx.query(
      `select v.id, v.course_start_id as "courseStartId" from viability_case v join course_start c on c.id = v.course_start_id
        where v.state = 'closing' and v.takes_effect_at > now() and ${regionOfCourse} = $1
          and (v.tried_at is null
               or v.tried_at < now() - interval '30 seconds'
                  and v.tried_at < (select planned_at from region where id = $1))`,
      [region],
    );
  }

  async tried(tx: Tx, cases: readonly ClosingCase[], again: readonly CourseStartId[]): Promise<void> {
    await tx.query(
      `update viability_case set tried_at = now(), could_run_again = course_start_id = any ($2::uuid[])
        where id = any ($1::uuid[]) and state = 'closing'`,
      [cases.map(({ id }) => id), again],
    );
  }
}

const today = `(now() at time zone 'Europe/Berlin')::date`;
