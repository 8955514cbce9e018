import type { CourseStanding, Day, PlannedPlace, Priority } from '@app/allocation';
import { type CalendarDate, fromDayNumber } from '@app/kernel';
import { rowsAsLists, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { endOfDay } from '../domain/answer-deadline.js';

export interface PlaceInPlan extends PlannedPlace {
  readonly rank: Priority;
}

export interface CourseInPlan {
  readonly course: string;
  readonly standing: CourseStanding;
  /** Offers that would go out next. */
  readonly due: number;
}

/** What is to be different in the plan that is kept. */
export interface PlanDifference {
  readonly places: readonly PlaceInPlan[];
  /** People without a planned place. */
  readonly without: readonly string[];
  readonly courses: readonly CourseInPlan[];
  readonly coursesGone: readonly string[];
}

export type PlaceRow = readonly [
  person: string,
  course: string,
  group: string,
  tier: number,
  date: Day,
  lottery: number,
];
export interface PlanMade {
  readonly region: string;
  readonly asOf: CalendarDate;
  readonly policyVersion: string;
}

const atATime = 50_000;

/** The plan as the database keeps it, so that any process can answer from it. Only a region's owner writes. */
@Injectable()
export class Plans {
  async places(tx: Tx, region: string): Promise<readonly PlaceRow[]> {
    return tx.query(placesOf, [region]);
  }

  async courses(tx: Tx, region: string): Promise<readonly string[]> {
    const rows: readonly (readonly [string])[] = await tx.query(coursesOf, [region]);
    return rows.map(([id]) => id);
  }

  async write(tx: Tx, made: PlanMade, { places, without, courses, coursesGone }: PlanDifference): Promise<void> {
    const { region } = made;
    if (without.length > 0)
      await tx.query('delete from planned_place where waiting_entry_id = any($1::uuid[]) and region = $2', [
        without,
        region,
      ]);
    if (coursesGone.length > 0)
      await tx.query('delete from planned_course where course_start_id = any($1::uuid[]) and region = $2', [
        coursesGone,
        region,
      ]);
    for (let at = 0; at < places.length; at += atATime) {
      await tx.query(writePlaces, [region, ...columnsOf(places.slice(at, at + atATime))]);
    }
    if (courses.length > 0) {
      await tx.query(writeCourses, [region, made.asOf, made.policyVersion, JSON.stringify(courses.map(inColumns))]);
    }
  }
}

function columnsOf(places: readonly PlaceInPlan[]): readonly unknown[] {
  return [
    places.map(({ person }) => person),
    places.map(({ course }) => course),
    places.map(({ group }) => String(group)),
    places.map(({ rank }) => rank.tier),
    places.map(({ rank }) => rank.date),
    places.map(({ rank }) => rank.lottery),
  ];
}

function inColumns({ course, standing, due }: CourseInPlan) {
  const { members, offered, accepted, freeOpen, freeReserved, cutOff, heldUntil } = standing;
  return {
    course,
    members,
    offered,
    accepted,
    freeOpen,
    freeReserved,
    ...(cutOff && {
      tier: cutOff.tier,
      date: fromDayNumber(cutOff.date),
      lottery: cutOff.lottery,
      entry: cutOff.id,
    }),
    ...(heldUntil !== undefined && { heldUntil: endOfDay(fromDayNumber(heldUntil)) }),
    due,
  };
}

const placesOf = rowsAsLists(`
  select waiting_entry_id, course_start_id, place_group, tier, rank_date - date '1970-01-01', lottery::float
    from planned_place where region = $1`);
const coursesOf = rowsAsLists('select course_start_id from planned_course where region = $1');

const writePlaces = `
  insert into planned_place as known (waiting_entry_id, course_start_id, place_group, region, tier, rank_date, lottery)
  select p.person, p.course, p.place_group, $1, p.tier, date '1970-01-01' + p.day, p.lottery
    from unnest($2::uuid[], $3::uuid[], $4::text[], $5::smallint[], $6::int[], $7::bigint[])
      as p (person, course, place_group, tier, day, lottery)
  on conflict (waiting_entry_id) do update set course_start_id = excluded.course_start_id, region = excluded.region,
    place_group = excluded.place_group, tier = excluded.tier, rank_date = excluded.rank_date,
    lottery = excluded.lottery, planned_at = now()`;

const writeCourses = `
  insert into planned_course (course_start_id, region, members, offered, accepted, free_open, free_reserved,
      cut_off_tier, cut_off_date, cut_off_lottery, cut_off_entry, held_until, due, as_of, policy_version)
  select c.course, $1, c.members, c.offered, c.accepted, c."freeOpen", c."freeReserved",
         c.tier, c.date, c.lottery, c.entry, c."heldUntil", c.due, $2, $3
    from json_to_recordset($4::json) as c (course uuid, members int, offered int, accepted int, "freeOpen" int,
         "freeReserved" int[], tier smallint, date date, lottery bigint, entry uuid, "heldUntil" timestamptz, due int)
  on conflict (course_start_id) do update set region = excluded.region, members = excluded.members,
    offered = excluded.offered, accepted = excluded.accepted, free_open = excluded.free_open,
    free_reserved = excluded.free_reserved, cut_off_tier = excluded.cut_off_tier, cut_off_date = excluded.cut_off_date,
    cut_off_lottery = excluded.cut_off_lottery, cut_off_entry = excluded.cut_off_entry, held_until = excluded.held_until,
    due = excluded.due, as_of = excluded.as_of, policy_version = excluded.policy_version, planned_at = now()`;
