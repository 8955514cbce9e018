import type { CourseStartId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { inSight, notBegun, regionOfCourse, standingSources } from './figures.js';

/** A cancelled course start nobody was told of. */
export interface ClosingCase {
  readonly id: string;
  readonly courseStartId: CourseStartId;
}

/** So many cases of a region are settled, opened or tried in one look; the rest in the next ones. */
const perLook = 500;

/** What time and figures do to cases. Every process may: one row for a course start and its decision day. */
@Injectable()
export class CaseLedger {
  async regions(tx: Tx): Promise<readonly string[]> {
    const rows: readonly { readonly id: string }[] = await tx.query('select id from region order by id');
    return rows.map(({ id }) => id);
  }

  /** Course starts in the plan that are to be decided within so many days and have too few people in sight; some last. */
  async dueToOpen(tx: Tx, region: string, noticeDays: number, last: readonly string[]): Promise<readonly string[]> {
    const rows: readonly { readonly id: string }[] = await tx.query(
      `select c.id ${dueToOpen} and ${regionOfCourse} = $2
        order by c.id::text = any ($3::text[]), c.facts->>'decidesOn', c.id limit ${perLook}`,
      [noticeDays, region, last],
    );
    return rows.map(({ id }) => id);
  }

  /** Answers how many were opened: another process may have been first. */
  async open(tx: Tx, courseStartId: string, noticeDays: number): Promise<number> {
    const rows: readonly unknown[] = await tx.query(
      `with due as (
         select c.id, (c.facts->>'decidesOn')::date as decides_on, (c.facts->>'minParticipants')::int as minimum,
                ${inSight}::int as in_sight ${dueToOpen} and c.id = $2),
       opened as (
         insert into viability_case as known (id, course_start_id, decides_on, minimum)
         select gen_random_uuid(), id, decides_on, minimum from due
         on conflict (course_start_id, decides_on) do update
            set state = 'open', version = known.version + 1, minimum = excluded.minimum, opened_at = now(), reason = null
          where known.state = 'over' and known.told_at is null
         returning id, course_start_id)
       insert into viability_step (id, case_id, step, in_sight)
       select gen_random_uuid(), opened.id, 'opened', due.in_sight from opened join due on due.id = opened.course_start_id returning 1`,
      [noticeDays, courseStartId],
    );
    return rows.length;
  }

  /** Those that have their minimum now, have begun, were cancelled, or whose decision is about another day or minimum now. */
  async dueToSettle(tx: Tx, region: string, last: readonly string[]): Promise<readonly string[]> {
    const rows: readonly { readonly id: string }[] = await tx.query(
      `select v.id ${dueToSettle} and ${regionOfCourse} = $1 order by v.id::text = any ($2::text[]), v.id limit ${perLook}`,
      [region, last],
    );
    return rows.map(({ id }) => id);
  }

  async settle(tx: Tx, id: string): Promise<number> {
    const rows: readonly unknown[] = await tx.query(
      `with over as (select v.id, ${inSight}::int as in_sight ${dueToSettle} and v.id = $1),
       settled as (
         update viability_case known set state = 'over', version = known.version + 1, wait_until = null, takes_effect_at = null
           from over where known.id = over.id and known.state in ('open', 'deferred', 'closing', 'kept')
         returning known.id, over.in_sight)
       insert into viability_step (id, case_id, step, in_sight) select gen_random_uuid(), id, 'over', in_sight from settled returning 1`,
      [id],
    );
    return rows.length;
  }

  /** A decision that waits is about the minimum as it is now. */
  async followMinimum(tx: Tx, region: string): Promise<void> {
    await tx.query(
      `update viability_case v set minimum = (c.facts->>'minParticipants')::int, version = v.version + 1
         from course_start c where c.id = v.course_start_id and v.state in ('open', 'deferred', 'kept')
          and v.decides_on = (c.facts->>'decidesOn')::date and (c.facts->>'minParticipants')::int >= 1
          and v.minimum <> (c.facts->>'minParticipants')::int and ${regionOfCourse} = $1`,
      [region],
    );
  }

  /** Those that were put off until today. */
  async wake(tx: Tx, region: string): Promise<void> {
    await tx.query(
      `update viability_case v set state = 'open', version = v.version + 1, wait_until = null, reason = null
         from course_start c
        where c.id = v.course_start_id and v.state = 'deferred' and v.wait_until <= ${today} and ${regionOfCourse} = $1`,
      [region],
    );
  }

  /** Where nothing is being closed any more people are planned again: a decision taken back, or one that bound nobody. */
  async release(tx: Tx, region: string): Promise<void> {
    await tx.query(
      `update course_start c set closing = false
        where c.closing and ${regionOfCourse} = $1 and (not ${notBegun} or not exists (
          select 1 from viability_case v where v.course_start_id = c.id and v.state in ('closing', 'closed')
             and v.decides_on = (c.facts->>'decidesOn')::date and v.minimum = (c.facts->>'minParticipants')::int))`,
      [region],
    );
  }

  /** Cancellations of a region that can be taken back and were not looked at since the plan changed last. */
  async toTry(tx: Tx, region: string): Promise<readonly ClosingCase[]> {
    return tx.query(
      `select v.id, v.course_start_id as "courseStartId" from viability_case v join course_start c on c.id = v.course_start_id
        where v.state = 'closing' and v.takes_effect_at > now() and ${regionOfCourse} = $1
          and (v.tried_at is null
               or v.tried_at < now() - interval '30 seconds'
                  and v.tried_at < (select planned_at from region where id = $1))
        order by v.tried_at nulls first, v.id limit ${perLook}`,
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

/** Within `$1` days. */
const dueToOpen = `
  from ${standingSources}
 where ${notBegun} and p.course_start_id is not null and not c.closing
   and c.starts_on >= ${today} and c.facts->>'decidesOn' < to_char(${today} + greatest($1::int, 1), 'YYYY-MM-DD')
   and ${inSight} < (c.facts->>'minParticipants')::int
   and not exists (select 1 from viability_case known
                    where known.course_start_id = c.id and known.decides_on = (c.facts->>'decidesOn')::date
                      and (known.state <> 'over' or known.told_at is not null))`;

const dueToSettle = `
  from viability_case v join ${standingSources} on c.id = v.course_start_id
 where v.state in ('open', 'deferred', 'closing', 'kept')
   and (not ${notBegun} or v.decides_on <> (c.facts->>'decidesOn')::date
        or v.state = 'closing' and v.minimum <> (c.facts->>'minParticipants')::int
        or v.state in ('open', 'deferred') and ${inSight} >= (c.facts->>'minParticipants')::int)`;
