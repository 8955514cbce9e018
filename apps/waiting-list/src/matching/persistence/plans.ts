import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CourseStanding, Day, RankedPlace } from '@app/allocation';
import { type CalendarDate, fromDayNumber } from '@app/kernel';
import { copyRows, quoted, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { endOfDay } from '../domain/answer-deadline.js';

export interface CourseInPlan {
  readonly course: string;
  readonly standing: CourseStanding;
  /** Offers that would go out next. */
  readonly due: number;
}

/** What is to be different in the plan that is kept. */
export interface PlanDifference {
  readonly places: readonly RankedPlace[];
  /** People without a planned place. */
  readonly without: readonly string[];
  readonly courses: readonly CourseInPlan[];
  readonly coursesGone: readonly string[];
}

/** A planned place as it is kept. */
export interface KeptPlace {
  readonly person: string;
  readonly course: string;
  readonly group: string;
  readonly tier: number;
  readonly date: Day;
  readonly lottery: number;
}

export interface PlanMade {
  readonly region: string;
  readonly asOf: CalendarDate;
  readonly policyVersion: string;
}

const atATime = 20_000;

/** The plan as the database keeps it, so that any process can answer from it. Only a region's owner writes. */
@Injectable()
export class Plans {
  /** Takes every planned place that is kept for a region. */
  places(tx: Tx, region: string, take: (place: KeptPlace) => void): Promise<void> {
    return copyRows(tx, placesOf(region), (row) =>
      take({
        person: row.ascii(),
        course: row.ascii(),
        group: row.ascii(),
        tier: row.int(),
        date: row.int(),
        lottery: row.bigint(),
      }),
    );
  }

  /** Takes every course start that is kept for a region, with its `outline`; none where it was planned on another footing. */
  courses(tx: Tx, made: PlanMade, take: (course: string, outline: string | undefined) => void): Promise<void> {
    return copyRows(tx, coursesOf(made), (row) => take(row.ascii(), row.asciiIfAny()));
  }

  async write(tx: Tx, made: PlanMade, { places, without, courses, coursesGone }: PlanDifference): Promise<void> {
    const { region } = made;
    const gone = (table: string, id: string, ids: readonly string[]) =>
      ids.length > 0 && tx.query(`delete from ${table} where ${id} = any($1::uuid[]) and region = $2`, [ids, region]);
    await Promise.all([
      gone('planned_place', 'waiting_entry_id', without),
      gone('planned_course', 'course_start_id', coursesGone),
      courses.length > 0 &&
        tx.query(writeCourses, [region, made.asOf, made.policyVersion, JSON.stringify(courses.map(inColumns))]),
      this.writePlaces(tx, region, places),
    ]);
  }

  /** While the database takes in a portion, the next one is made ready. */
  private async writePlaces(tx: Tx, region: string, places: readonly RankedPlace[]): Promise<void> {
    const written: Promise<unknown>[] = [];
    for (let at = 0; at < places.length; at += atATime) {
      const portion: Promise<unknown> = tx.query(writePlaces, [region, ...columnsOf(places.slice(at, at + atATime))]);
      portion.catch(() => {});
      written.push(portion);
      await nextTurn();
    }
    await Promise.all(written);
  }
}

function columnsOf(places: readonly RankedPlace[]): readonly string[] {
  return [
    listOf(places, ({ person }) => person),
    listOf(places, ({ course }) => course),
    listOf(places, ({ group }) => group),
    listOf(places, ({ rank }) => rank.tier),
    listOf(places, ({ rank }) => rank.date),
    listOf(places, ({ rank }) => rank.lottery),
  ];
}

/** As PostgreSQL writes a list; of ids, codes and numbers, in which nothing needs quotes. */
function listOf(places: readonly RankedPlace[], value: (place: RankedPlace) => string | number): string {
  return `{${places.map(value).join()}}`;
}

/** What is kept of a course start, in one line: two of the same line need not be written. */
export function outlineOf({ standing, due }: CourseInPlan): string {
  const { members, offered, accepted, freeOpen, freeReserved, cutOff, heldUntil } = standing;
  const until = heldUntil === undefined ? '-' : endOfDay(fromDayNumber(heldUntil)).getTime() / 1_000;
  const last = cutOff ? [cutOff.tier, cutOff.date, cutOff.lottery, cutOff.id] : ['-', '-', '-', '-'];
  return [members, offered, accepted, freeOpen, `{${freeReserved.join()}}`, due, ...last, until].join(' ');
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

const placesOf = (region: string) => `
  select waiting_entry_id::text, course_start_id::text, place_group, tier::int, rank_date - date '1970-01-01', lottery
    from planned_place where region = ${quoted(region)}`;

const coursesOf = ({ region, asOf, policyVersion }: PlanMade) => `
  select course_start_id::text,
         case when as_of = ${quoted(asOf)}::date and policy_version = ${quoted(policyVersion)} then
           concat_ws(' ', members, offered, accepted, free_open, free_reserved::text, due, coalesce(cut_off_tier::text, '-'),
                     coalesce((cut_off_date - date '1970-01-01')::text, '-'), coalesce(cut_off_lottery::text, '-'),
                     coalesce(cut_off_entry::text, '-'), coalesce(extract(epoch from held_until)::bigint::text, '-')) end
    from planned_course where region = ${quoted(region)}`;

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
