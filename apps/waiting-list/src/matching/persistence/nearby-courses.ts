import type { CourseStanding, Priority } from '@app/allocation';
import type { CalendarDate } from '@app/kernel';
import { prepared, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { type CourseRow, countyOfCourse, courseColumns, courseSourcesEach } from './courses-in-market.js';
import { ofRegion, type RegionScope, scopeValues } from './region-scope.js';

/** From where one looks for courses, and how far: metres (UTM 32N). */
export interface Lookout {
  readonly easting: number;
  readonly northing: number;
  readonly level: string;
  readonly track: string;
  readonly metres: number;
  readonly alike: number;
  readonly others: number;
  /** Looked at whatever its distance. */
  readonly always: string | undefined;
  readonly today: CalendarDate;
}

export interface CourseNearbyRow extends CourseRow {
  readonly standing: CourseStanding | undefined;
  readonly openCutOff: Priority | undefined;
  /** Something about the course start has changed that the plan has not taken in. */
  readonly changing: boolean;
}

interface Row extends CourseRow, PlanColumns {
  readonly near: number;
}

interface PlanColumns {
  readonly members: number | null;
  readonly offered: number;
  readonly accepted: number;
  readonly freeOpen: number;
  readonly freeReserved: readonly number[];
  readonly cutOff: Priority | null;
  readonly openCutOff: Priority | null;
  readonly heldUntil: number | null;
  readonly changing: boolean;
}

/** Course starts near somebody with what the plan says of them, in one look at the database; never the whole market. */
@Injectable()
export class NearbyCourses {
  /** The nearest of the person's level and track, and the nearest others; answers also how many there are in all. */
  async around(
    tx: Tx,
    { easting, northing, level, track, metres, alike, others, always, today }: Lookout,
    scope: RegionScope,
  ): Promise<{ readonly rows: readonly CourseNearbyRow[]; readonly all: number }> {
    const rows: readonly Row[] = await tx.query(around, [
      today,
      ...scopeValues(scope),
      easting,
      northing,
      metres,
      level,
      track,
      alike,
      always ?? null,
      others,
    ]);
    return { rows: rows.map(toNearby), all: rows[0]?.near ?? 0 };
  }
}

function toNearby({ near: _, ...row }: Row): CourseNearbyRow {
  return { ...row, standing: toStanding(row), openCutOff: row.openCutOff ?? undefined };
}

function toStanding(row: PlanColumns): CourseStanding | undefined {
  const { members, offered, accepted, freeOpen, freeReserved, cutOff, heldUntil } = row;
  if (members === null) return undefined;
  return {
    ...{ members, offered, accepted, freeOpen, freeReserved },
    ...(cutOff && { cutOff }),
    ...(heldUntil !== null && { heldUntil }),
  };
}

const home = 'point($4::int, $5::int)';
const at = `point((c.facts ->> 'easting')::float8, (c.facts ->> 'northing')::float8)`;
const recent = `c.status in ('published', 'postponed', 'started', 'cancelled') and c.entry_closes_on >= $1::date - 14`;
const priority = (tier: string, date: string, lottery: string, id: string) =>
  `json_build_object('tier', ${tier}, 'date', ${date} - date '1970-01-01', 'lottery', ${lottery}, 'id', ${id})`;

/** Where places are kept for some, the last one planned for an open place is not always the last one planned. */
const openCutOff = `
  select ${priority('last.tier', 'last.rank_date', 'last.lottery', 'last.waiting_entry_id')} as priority
    from (select * from planned_place p
           where h.hold_outs is not null and p.course_start_id = c.id and p.place_group = 'open'
           order by p.tier desc, p.rank_date desc, p.lottery desc, p.waiting_entry_id desc limit 1) as last`;

const around = prepared(`
  with near as (
    select c.id, c.facts -> 'entryLevels' ? $7 and c.facts ->> 'track' = $8 as alike, coalesce(${at} <-> ${home}, 0) as far
      from course_start c
     where (${at} <@ circle(${home}, $6::float8) or c.facts ->> 'format' = 'online' or c.id = $10::uuid)
       and ${recent} and ${ofRegion(countyOfCourse, 2)}),
  ranked as (
    select id, alike, count(*) over ()::int as near,
           row_number() over (partition by alike order by id = $10::uuid desc, far, id) as turn
      from near),
  picked as materialized (
    select * from ranked where turn <= case when alike then $9::int else $11::int end or id = $10::uuid)
  select ${courseColumns}, k.near, pc.members, pc.offered, pc.accepted, pc.free_open as "freeOpen",
         pc.free_reserved as "freeReserved",
         case when pc.cut_off_tier is not null then
           ${priority('pc.cut_off_tier', 'pc.cut_off_date', 'pc.cut_off_lottery', 'pc.cut_off_entry')} end as "cutOff",
         o.priority as "openCutOff",
         (pc.held_until at time zone 'Europe/Berlin')::date - date '1970-01-01' as "heldUntil",
         exists (select 1 from market_change m where m.kind = 'course' and m.subject = c.id) as changing
    from ${courseSourcesEach}
    join picked k on k.id = c.id
    left join planned_course pc on pc.course_start_id = c.id
    left join lateral (${openCutOff}) o on true
   order by k.alike desc, k.turn`);
