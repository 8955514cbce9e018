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

interface Looked {
  readonly checked: Checked;
  readonly dueOn: CalendarDate | undefined;
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
   * Which of these nobody else is looking at right now. Of the others some other transaction looks at the same key:
   * neither sees the other before both have ended, so these must be looked at again afterwards. Never waits.
   */
  async keep(tx: Tx, all: readonly Looked[]): Promise<ReadonlySet<CourseStartId>> {
    const rows: { id: CourseStartId; alone: boolean }[] = await tx.query(keep, [JSON.stringify(all.map(rowOf))]);
    return new Set(rows.filter(({ alone }) => alone).map(({ id }) => id));
  }

  /** Of each of these those beside it, and of two among these each pair once: as if they came one after the other. */
  async neighboursOf(tx: Tx, ids: readonly CourseStartId[]): Promise<(Neighbour & { readonly of: CourseStartId })[]> {
    return tx.query(neighbours, [ids]);
  }

  async lookAgain(tx: Tx, ids: readonly CourseStartId[], on: CalendarDate | '-infinity' | undefined): Promise<void> {
    await tx.query('update plausibility set due_on = $2 where course_start_id = any($1)', [ids, on ?? null]);
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

const columns = `course_start_id, provider_id, announced, starts_on, ends_on, double_key, room_key, venue_id, registered,
  minimum, may_still_fill, due_on, made_as`;
const changing = columns.split(/,\s*/).slice(2);

const keep = prepared(`
  insert into plausibility as kept (${columns})
  select ${columns} from json_populate_recordset(null::plausibility, $1::json)
  on conflict (course_start_id) do update
    set ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}
  returning kept.course_start_id as id, ${alone('kept.')}`);

function rowOf({ checked, dueOn }: Looked) {
  return {
    course_start_id: checked.id,
    provider_id: checked.providerId,
    announced: checked.announced,
    starts_on: checked.startsOn,
    ends_on: checked.endsOn,
    double_key: doubleKey(checked) ?? null,
    room_key: roomKey(checked) ?? null,
    venue_id: checked.live ? (checked.venueId ?? null) : null,
    registered: checked.registered,
    minimum: checked.minimum,
    may_still_fill: checked.mayStillFill,
    due_on: dueOn ?? null,
    made_as: checked.madeAs,
  };
}

/** Those that come after `me` find it in their turn. */
const others = `
  select o.course_start_id from plausibility o
   where o.course_start_id <> all (($1::uuid[])[me.at:]) and o.starts_on <= me.ends_on and o.ends_on >= me.starts_on`;
const nearest = `order by o.starts_on desc, o.course_start_id limit ${atMost}`;

/**
 * A plan of one provider never shows up at another one. Not prepared: planned while the table was small, it would walk
 * through all of it once it is large.
 */
const neighbours = `
  with me as materialized (
      select p.*, given.at::int,
             case when p.room_key like 'room|%' then 'room'
                  when jsonb_array_length(v.rooms) = 1 then 'only-room'
                  when jsonb_array_length(v.rooms) = 0 then 'venue' end as shares
        from unnest($1::uuid[]) with ordinality as given (id, at)
        join plausibility p on p.course_start_id = given.id
        left join venue v on v.id = p.venue_id
       where p.double_key is not null or p.room_key is not null),
    beside as (
      select me.course_start_id as "of", me.shares, found.course_start_id, true as doubled, false as housed
        from me cross join lateral (
          ${others} and o.provider_id = me.provider_id and o.double_key = me.double_key ${nearest}) found
      union all
      select me.course_start_id, me.shares, found.course_start_id, false, true
        from me cross join lateral (
          ${others} and o.room_key = me.room_key
            and (o.provider_id = me.provider_id or o.announced and me.announced) ${nearest}) found),
    each as (
      select "of", course_start_id, bool_or(doubled) as doubled, max(shares) filter (where housed) as shares
        from beside group by "of", course_start_id)
  select n."of", n.course_start_id as id, o.provider_id as "providerId", o.starts_on::text as "startsOn",
         o.ends_on::text as "endsOn", n.doubled, n.shares,
         case when n.shares is not null then c.content->'sessions' end as sessions
    from each n
    join plausibility o on o.course_start_id = n.course_start_id
    join course_start c on c.id = n.course_start_id`;

const due = `
  select p.course_start_id as id, p.provider_id as "providerId", p.starts_on::text as "startsOn",
         p.ends_on::text as "endsOn", p.may_still_fill as "mayStillFill", p.registered, p.minimum, ${alone('p.')}
    from (select * from plausibility where due_on <= $1::date order by due_on, course_start_id limit $2
             for update skip locked) p`;
