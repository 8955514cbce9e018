import type { CalendarDate, CourseStartId, OrganisationId } from '@app/kernel';
import { prepared, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Checked, CheckedSession } from '../domain/checked.js';
import { doubleKey, roomKey } from '../domain/keys.js';
import type { Neighbour } from '../domain/pairs.js';

/** What is kept of a course start to compare it by. */
export interface Compared {
  readonly id: CourseStartId;
  readonly providerId: OrganisationId;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly mayStillFill: boolean;
  readonly registered: number;
  readonly minimum: number;
}

/** One that must be looked at again. `alone`: nobody else is looking at the same right now. */
export interface Due extends Compared {
  readonly alone: boolean;
}

/** So many others are compared with, per key; what stands in hundreds at once is found with the nearest ones. */
const atMost = 20;

/** By what course starts are compared. Looks by key and days only, so that a long file stays linear. */
@Injectable()
export class Comparisons {
  /**
   * False when somebody else is looking at the same key right now: neither sees the other before both have ended, so
   * this one must be looked at again afterwards. Never waits.
   */
  async keep(tx: Tx, checked: Checked, dueOn: CalendarDate | undefined): Promise<boolean> {
    const [kept]: { alone: boolean }[] = await tx.query(keep, [
      checked.id,
      checked.providerId,
      checked.announced,
      checked.startsOn,
      checked.endsOn,
      doubleKey(checked) ?? null,
      roomKey(checked) ?? null,
      checked.live ? (checked.venueId ?? null) : null,
      checked.registered,
      checked.minimum,
      checked.mayStillFill,
      dueOn ?? null,
    ]);
    return kept?.alone === true;
  }

  async neighboursOf(tx: Tx, id: CourseStartId): Promise<Neighbour[]> {
    return tx.query(neighbours, [id]);
  }

  async lookAgain(tx: Tx, id: CourseStartId, on: CalendarDate | '-infinity' | undefined): Promise<void> {
    await tx.query('update plausibility set due_on = $2 where course_start_id = $1', [id, on ?? null]);
  }

  async sessionsOf(tx: Tx, id: CourseStartId): Promise<readonly CheckedSession[]> {
    const [row]: { sessions: CheckedSession[] }[] = await tx.query(
      `select content->'sessions' as sessions from course_start where id = $1`,
      [id],
    );
    return row?.sessions ?? [];
  }

  /** The house has other rooms now. */
  async lookAgainAt(tx: Tx, venueId: string): Promise<void> {
    await tx.query(`update plausibility set due_on = '-infinity' where venue_id = $1`, [venueId]);
  }

  /** Kept from others until the transaction ends; what others hold is left to them. */
  async due(tx: Tx, today: CalendarDate, limit: number): Promise<Due[]> {
    return tx.query(due, [today, limit]);
  }
}

const alone = (row: string) => `
  (${row}double_key is null
    or pg_try_advisory_xact_lock(hashtextextended(${row}provider_id::text || ${row}double_key, 5)))
  and (${row}room_key is null or pg_try_advisory_xact_lock(hashtextextended(${row}room_key, 5))) as alone`;

const keep = prepared(`
  insert into plausibility as kept (course_start_id, provider_id, announced, starts_on, ends_on, double_key, room_key, venue_id,
      registered, minimum, may_still_fill, due_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  on conflict (course_start_id) do update
    set announced = excluded.announced, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
        double_key = excluded.double_key, room_key = excluded.room_key, venue_id = excluded.venue_id,
        registered = excluded.registered, minimum = excluded.minimum, may_still_fill = excluded.may_still_fill,
        due_on = excluded.due_on
  returning ${alone('kept.')}`);

const others = `
  select o.course_start_id, o.provider_id, o.starts_on, o.ends_on from plausibility o, me
   where o.course_start_id <> me.course_start_id and o.starts_on <= me.ends_on and o.ends_on >= me.starts_on`;

/** A plan of one provider never shows up at another one. */
const neighbours = prepared(`
  with me as (select * from plausibility where course_start_id = $1),
    doubled as (
      ${others} and o.provider_id = me.provider_id and o.double_key = me.double_key
      order by o.starts_on desc, o.course_start_id limit ${atMost}),
    housed as (
      ${others} and o.room_key = me.room_key
        and (o.provider_id = me.provider_id or o.announced and me.announced)
      order by o.starts_on desc, o.course_start_id limit ${atMost}),
    house as (
      select case when me.room_key like 'room|%' then 'room'
                  when jsonb_array_length(v.rooms) = 1 then 'only-room'
                  when jsonb_array_length(v.rooms) = 0 then 'venue' end as shares
        from me left join venue v on v.id = me.venue_id)
  select n.course_start_id as id, n.provider_id as "providerId", n.starts_on::text as "startsOn",
         n.ends_on::text as "endsOn", d.course_start_id is not null as doubled,
         case when h.course_start_id is not null then house.shares end as shares,
         case when h.course_start_id is not null and house.shares is not null then c.content->'sessions' end as sessions
    from (select * from doubled union select * from housed) n
    cross join house
    join course_start c on c.id = n.course_start_id
    left join doubled d on d.course_start_id = n.course_start_id
    left join housed h on h.course_start_id = n.course_start_id`);

const due = `
  select p.course_start_id as id, p.provider_id as "providerId", p.starts_on::text as "startsOn",
         p.ends_on::text as "endsOn", p.may_still_fill as "mayStillFill", p.registered, p.minimum, ${alone('p.')}
    from (select * from plausibility where due_on <= $1::date order by due_on, course_start_id limit $2
             for update skip locked) p`;
