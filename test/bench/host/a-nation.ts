import { createHash } from 'node:crypto';
import { aMarket, type Course, type Hold, type Market, type Person, type Size } from '@app/allocation';
import type { CourseStartFacts } from '@app/contracts';
import { calendarDateOf, dayNumber, fromDayNumber } from '@app/kernel';
import type pg from 'pg';

const atATime = 10_000;
const today = dayNumber(calendarDateOf(new Date()));
/** Every course begins beyond the lead of six weeks: planned for, and promised to nobody while others are measured. */
const ahead = 47;
/** Whose people they are, as long as nobody looks after them. */
const nobody = '00000000-0000-4000-8000-000000000000';

/** What a generated market became in the database. */
export interface Nation {
  readonly people: number;
  readonly courses: number;
  readonly holds: number;
}

/** Writes a generated market into the tables of the waiting list, as a takeover of older lists would. */
export async function settle(sql: pg.Pool, size: Size, seed: number): Promise<Nation> {
  const market = aMarket(size, seed);
  const shift = today - market.asOf;
  const holds = new Map(market.holds.map((hold) => [hold.person, hold]));
  await inBatches(sql, writeCourses, [...endedCourses(market), ...market.courses.map((one) => factsOf(one, shift))]);
  await inBatches(
    sql,
    writeHoldOuts,
    market.courses.flatMap((course) => holdOutsOf(course, shift)),
  );
  await inBatches(
    sql,
    writePeople,
    market.persons.map((person) => entryOf(person, holds.get(person.id), shift)),
  );
  await inBatches(
    sql,
    writeDeclined,
    market.persons.flatMap(({ id, declined }) =>
      declined.map((course) => ({ person: uuid(id), course: uuid(course) })),
    ),
  );
  await inBatches(
    sql,
    writeHolds,
    numbered(market.holds).map((hold) => ({ ...hold, person: uuid(hold.person), course: uuid(hold.course) })),
  );
  await sql.query('truncate waiting_list.market_change');
  await sql.query('vacuum analyze');
  return { people: market.persons.length, courses: market.courses.length, holds: market.holds.length };
}

async function inBatches(sql: pg.Pool, statement: string, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += atATime) {
    await sql.query(statement, [JSON.stringify(rows.slice(at, at + atATime))]);
  }
}

/** The same name is always the same uuid. */
export function uuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function factsOf(course: Course, shift: number): CourseStartFacts & { readonly id: string } {
  return {
    ...startOf(course.id),
    status: course.cancelled ? 'cancelled' : 'published',
    providerId: uuid(course.provider),
    track: course.track,
    entryLevels: [...course.levels],
    format: course.online ? 'online' : 'presence',
    targetGroup: course.womenOnly ? 'women' : course.youth ? 'youth' : course.parentsOnly ? 'parents' : 'all',
    fundingPaths: [...course.funding],
    intensity: course.intensity,
    childcare: course.childcare,
    accessible: course.accessible,
    easting: course.x,
    northing: course.y,
    startsOn: fromDayNumber(course.startsOn + shift + ahead),
    endsOn: fromDayNumber(course.startsOn + shift + ahead + 120),
    entryClosesOn: fromDayNumber(course.closesOn + shift + ahead),
    decidesOn: fromDayNumber(course.decidesOn + shift + ahead),
    slots: course.slots,
    maxParticipants: course.capacity,
    minParticipants: course.minimum,
    registeredElsewhere: course.taken,
  };
}

function endedCourses({ persons, courses }: Market) {
  const kept = courses.flatMap(({ holdOuts }) =>
    holdOuts.flatMap((one) => (one.kind === 'cohort' ? [one.course] : [])),
  );
  const names = new Set([...kept, ...persons.flatMap(({ completed }) => completed?.course ?? [])]);
  return [...names].map((name) => ({ ...startOf(name), status: 'ended' }));
}

function startOf(name: string) {
  return {
    id: uuid(name),
    courseStartId: uuid(name),
    version: 1,
    status: 'published',
    providerId: nobody,
    providerName: 'Sprachwerk',
    title: 'Deutschkurs',
    courseType: 'integration',
    track: 'general',
    entryLevels: ['A2'],
    format: 'presence',
    targetGroup: 'all',
    fundingPaths: ['county'],
    intensity: 'full',
    childcare: false,
    accessible: false,
    municipality: '05911000',
    startsOn: fromDayNumber(today - 150),
    endsOn: fromDayNumber(today - 10),
    entryClosesOn: fromDayNumber(today - 140),
    decidesOn: fromDayNumber(today - 160),
    slots: 0,
    times: 'Mo–Fr 09:00–12:15',
    units: 300,
    maxParticipants: 20,
    minParticipants: 0,
    registeredElsewhere: 0,
    asOf: new Date().toISOString(),
  };
}

function holdOutsOf({ id, holdOuts }: Course, shift: number): readonly object[] {
  return holdOuts.map(({ places, until, ...holdOut }, position) => ({
    course: uuid(id),
    position,
    places,
    until: fromDayNumber(until + shift + ahead),
    kind: holdOut.kind,
    from: holdOut.kind === 'cohort' ? uuid(holdOut.course) : null,
    tier: holdOut.kind === 'tier' ? holdOut.maxTier : null,
  }));
}

function entryOf(person: Person, hold: Hold | undefined, shift: number): object {
  const on = (day: number | undefined) => (day === undefined ? null : fromDayNumber(day + shift));
  const until = { 'bamf-entitled': on(person.entitledUntil), 'bamf-obliged': on(person.obligedUntil) };
  const state = hold ? (hold.state === 'offered' ? 'offered' : 'placed') : person.paused ? 'paused' : 'waiting';
  return {
    id: uuid(person.id),
    reference: `W-${person.id.toUpperCase()}-XX`,
    state,
    level: person.level,
    track: person.track,
    entitlements: person.funding.map((path) =>
      path in until && until[path as keyof typeof until]
        ? { path, validUntil: until[path as keyof typeof until] }
        : { path },
    ),
    easting: person.x,
    northing: person.y,
    reach: person.reachMetres,
    availability: person.availability,
    childcare: person.childcare,
    accessible: person.accessible,
    woman: person.woman,
    parent: person.parent,
    youthUntil: on(person.youthUntil),
    intensity: person.intensity ?? null,
    earliestStart: on(person.earliestStart && person.earliestStart + ahead),
    latestStart: on(person.latestStart && person.latestStart + ahead),
    waitingSince: on(person.waitingSince),
    hardship: person.hardship,
    completedCourse: person.completed ? uuid(person.completed.course) : null,
    completedProvider: person.completed ? uuid(person.completed.provider) : null,
  };
}

function numbered(holds: readonly Hold[]): readonly (Hold & { readonly number: number })[] {
  const taken = new Map<string, number>();
  return holds.map((hold) => {
    const number = (taken.get(hold.course) ?? 0) + 1;
    taken.set(hold.course, number);
    return { ...hold, number };
  });
}

const writeCourses = `
  insert into waiting_list.course_start (id, version, status, provider_id, starts_on, ends_on, entry_closes_on, max_participants,
                                         registered_elsewhere, facts, changed_at)
  select (f->>'id')::uuid, 1, f->>'status', (f->>'providerId')::uuid, (f->>'startsOn')::date, (f->>'endsOn')::date,
         (f->>'entryClosesOn')::date, (f->>'maxParticipants')::int, (f->>'registeredElsewhere')::int, f - 'id',
         now() - interval '1 day'
    from jsonb_array_elements($1::jsonb) as f`;
const writeHoldOuts = `
  insert into waiting_list.hold_out (id, course_start_id, position, kind, from_course_start_id, max_tier, places, until, source)
  select gen_random_uuid(), course, position, kind, "from", tier, places, until, 'coordinator'
    from json_to_recordset($1::json) as h (course uuid, position int, kind text, "from" uuid, tier smallint, places int, until date)`;
const writePeople = `
  insert into waiting_list.waiting_entry (id, reference, person_ref, referring_organisation_id, state, level, track, entitlements,
      municipality, easting, northing, reach_metres, availability, childcare, accessible, woman, parent, youth_until, intensity,
      earliest_start, latest_start, waiting_since, hardship, completed_course_start_id, completed_provider_id)
  select id, reference, gen_random_uuid(), '${nobody}', state, level, track, entitlements, '05911000', easting, northing, reach,
         availability, childcare, accessible, woman, parent, "youthUntil", intensity, "earliestStart", "latestStart",
         "waitingSince", hardship, "completedCourse", "completedProvider"
    from json_to_recordset($1::json) as p (id uuid, reference text, state text, level text, track text, entitlements jsonb,
         easting int, northing int, reach int, availability int, childcare boolean, accessible boolean, woman boolean,
         parent boolean, "youthUntil" date, intensity text, "earliestStart" date, "latestStart" date, "waitingSince" date,
         hardship boolean, "completedCourse" uuid, "completedProvider" uuid)`;
const writeDeclined = `
  insert into waiting_list.declined_course_start (waiting_entry_id, course_start_id, how)
  select person, course, 'declined' from json_to_recordset($1::json) as d (person uuid, course uuid)`;
const writeHolds = `
  with hold as (
    select gen_random_uuid() as id, h.*, c.provider_id from json_to_recordset($1::json) as h
      (person uuid, course uuid, state text, "group" text, number int) join waiting_list.course_start c on c.id = h.course),
  offer as (
    insert into waiting_list.seat_offer (id, state, waiting_entry_id, reference, course_start_id, provider_id,
        referring_organisation_id, offered_at, answer_by, answered_at, policy_version, grounds, place_group)
    select id, case state when 'offered' then 'open' else 'accepted' end, person, 'W-HELD', course, provider_id, '${nobody}',
           now(), now() + interval '3 days', case state when 'accepted' then now() end, 'default-1', '{}', "group" from hold),
  enrolled as (
    insert into waiting_list.enrolment (id, state, waiting_entry_id, person_ref, reference, course_start_id, provider_id,
        referring_organisation_id, seat_offer_id)
    select gen_random_uuid(), 'expected', person, gen_random_uuid(), 'W-HELD', course, provider_id, '${nobody}', id
      from hold where state = 'accepted')
  insert into waiting_list.place (course_start_id, number, state, seat_offer_id, place_group)
  select course, number, case state when 'offered' then 'held' else 'confirmed' end, id, "group" from hold`;
