import type { Day, Hold, Person } from '@app/allocation';
import { type CalendarDate, dayNumber } from '@app/kernel';
import { rowsAsLists, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { PolicyTerms } from '../domain/policy.js';
import { type CourseRow, countyOfCourse, courseColumns, courseSources, isHold, isOpen } from './courses-in-market.js';
import { type HoldRow, holdColumns, holdSources, toHold } from './holds-in-market.js';
import { type PersonRow, personColumns, type RunningCourse, toPerson, toPersonAfter } from './people-in-market.js';
import { ofRegion, type RegionScope, scopeValues } from './region-scope.js';

/** What a market is read for: which region, on which day, under which terms. */
export interface Reading {
  readonly scope: RegionScope;
  readonly today: CalendarDate;
  readonly terms: PolicyTerms;
}

/** People as they are in the market, and what else the host of an engine must know of them. */
export interface PeopleRead {
  readonly persons: readonly Person[];
  /** Still in a course: planned for what follows, offered nothing yet. */
  readonly provisional: ReadonlySet<string>;
  /** Who wants to begin together with whom. */
  readonly links: ReadonlyMap<string, string>;
}

export interface MarketRead extends PeopleRead {
  readonly courses: readonly CourseRow[];
  readonly holds: readonly Hold[];
}

const atATime = 40_000;
const nobody: ReadonlyMap<string, readonly string[]> = new Map();

@Injectable()
export class RegionMarkets {
  /** Everybody who waits in the region, everything one can still begin there, and who holds a place in it. */
  async whole(tx: Tx, reading: Reading): Promise<MarketRead> {
    const courses = await this.courses(tx, reading);
    const open = new Set(courses.map(({ facts }) => facts.courseStartId));
    const holds = (await this.holds(tx, reading)).filter(({ course }) => open.has(course));
    const declined = declinedBy(await tx.query(declinedByAll));
    const people = new People(reading, holds, declined);
    for (let after = ''; ; ) {
      const rows = await this.waitingAfter(tx, reading, after);
      for (const row of rows) people.add(row);
      after = rows.at(-1)?.[0] ?? '';
      if (rows.length < atATime) break;
    }
    for (const row of await this.holding(tx, holds)) people.add(row);
    for (const [row, running] of await this.running(tx, reading)) people.addRunning(row, running);
    return { ...people.read(), courses, holds: people.known(holds) };
  }

  /** Some people, and the course starts named; whoever or whatever is not answered is not in the market. */
  async some(tx: Tx, reading: Reading, persons: readonly string[], courses: readonly string[]): Promise<MarketRead> {
    const [courseRows, holdRows, declined, personRows, running] = await Promise.all([
      this.courses(tx, reading, courses),
      this.holds(tx, reading, persons),
      tx.query(declinedBySome, [persons]),
      this.named(tx, reading, persons),
      this.running(tx, reading, persons),
    ]);
    const people = new People(reading, holdRows, declinedBy(declined));
    for (const row of personRows) people.add(row);
    for (const [row, course] of running) people.addRunning(row, course);
    return { ...people.read(), courses: courseRows, holds: people.known(holdRows) };
  }

  /** Whoever holds a place at one of these course starts. */
  async holdersAt(tx: Tx, courses: readonly string[]): Promise<readonly string[]> {
    const rows: readonly { readonly id: string }[] = await tx.query(
      `select o.waiting_entry_id as id from ${holdSources} where ${isHold} and o.course_start_id = any($1::uuid[])`,
      [courses],
    );
    return rows.map(({ id }) => id);
  }

  private courses(tx: Tx, { scope, today }: Reading, ids?: readonly string[]): Promise<readonly CourseRow[]> {
    const these = ids ? 'select unnest($4::uuid[])' : `select c.id from course_start c where ${isOpen}`;
    const all = `${isOpen} and ${ofRegion(countyOfCourse, 2)}`;
    return tx.query(
      `select ${courseColumns} from ${courseSources(these)} where ${all} ${ids ? 'and c.id = any($4::uuid[])' : ''}`,
      [today, ...scopeValues(scope), ...(ids ? [ids] : [])],
    );
  }

  private async holds(tx: Tx, { scope, today }: Reading, persons?: readonly string[]): Promise<readonly Hold[]> {
    const rows: readonly HoldRow[] = await tx.query(persons ? holdsOfSome : holdsOfAll, [
      today,
      ...scopeValues(scope),
      ...(persons ? [persons] : []),
    ]);
    return rows.map(toHold);
  }

  private waitingAfter(tx: Tx, { scope }: Reading, after: string): Promise<readonly PersonRow[]> {
    return tx.query(waiting, [after || '00000000-0000-0000-0000-000000000000', ...scopeValues(scope)]);
  }

  private async holding(tx: Tx, holds: readonly Hold[]): Promise<readonly PersonRow[]> {
    const rows: PersonRow[] = [];
    for (let at = 0; at < holds.length; at += atATime) {
      rows.push(...(await tx.query(holders, [holds.slice(at, at + atATime).map(({ person }) => person)])));
    }
    return rows;
  }

  /** Of these people those who hold something wherever they live, and those who wait in the region. */
  private named(tx: Tx, { scope }: Reading, ids: readonly string[]): Promise<readonly PersonRow[]> {
    return tx.query(named, [ids, ...scopeValues(scope)]);
  }

  private async running(
    tx: Tx,
    { scope, today, terms }: Reading,
    ids?: readonly string[],
  ): Promise<readonly (readonly [PersonRow, RunningCourse])[]> {
    const values = [today, ...scopeValues(scope), terms.transitionLeadDays, ...(ids ? [ids] : [])];
    const rows: readonly (readonly [...PersonRow, string, string, Day])[] = await tx.query(
      ids ? runningSome : runningAll,
      values,
    );
    return rows.map((row) => {
      const [course, provider, endsOn] = row.slice(-3) as [string, string, Day];
      return [row as unknown as PersonRow, { course, provider, endsOn }];
    });
  }
}

/** Gathers people row by row: whoever holds a place is in the market with it, whoever waits without. */
class People {
  readonly #persons = new Map<string, Person>();
  readonly #provisional = new Set<string>();
  readonly #links = new Map<string, string>();
  readonly #holding: ReadonlySet<string>;

  constructor(
    private readonly reading: Reading,
    holds: readonly Hold[],
    private readonly declined: ReadonlyMap<string, readonly string[]> = nobody,
  ) {
    this.#holding = new Set(holds.map(({ person }) => person));
  }

  add(row: PersonRow): void {
    const [id, state] = row;
    if (state !== 'waiting' && !this.#holding.has(id)) return;
    const link = row[19];
    this.#persons.set(id, toPerson(row, this.declined.get(id)));
    if (link !== null && (state === 'waiting' || state === 'offered')) this.#links.set(id, link);
  }

  addRunning(row: PersonRow, running: RunningCourse): void {
    const { today, terms } = this.reading;
    if (this.#holding.has(row[0])) return;
    const person = toPersonAfter(row, running, dayNumber(today), terms.transitionReserveUntilDays);
    if (!person) return;
    this.#persons.set(person.id, person);
    this.#provisional.add(person.id);
  }

  /** Only of people who were read: what was promised a moment later is told with the next news. */
  known(holds: readonly Hold[]): readonly Hold[] {
    return holds.filter(({ person }) => this.#persons.has(person));
  }

  read(): PeopleRead {
    return { persons: [...this.#persons.values()], provisional: this.#provisional, links: this.#links };
  }
}

function declinedBy(rows: readonly (readonly [person: string, course: string])[]): Map<string, string[]> {
  const declined = new Map<string, string[]>();
  for (const [person, course] of rows) {
    const known = declined.get(person);
    if (known) known.push(course);
    else declined.set(person, [course]);
  }
  return declined;
}

const county = 'left(e.municipality, 5)';
const runningColumns = `${personColumns}, c.id, c.provider_id, c.ends_on - date '1970-01-01'`;
const runningSources = `
  waiting_entry e join enrolment n on n.waiting_entry_id = e.id and n.state = 'confirmed'
  join course_start c on c.id = n.course_start_id
  where e.state = 'in-course' and c.status <> 'cancelled' and ${ofRegion(county, 2)}
    and c.ends_on between $1::date and $1::date + $4::int`;
const holdsOfRegion = `select ${holdColumns} from ${holdSources} where ${isHold} and ${isOpen} and ${ofRegion(countyOfCourse, 2)}`;

const waiting = rowsAsLists(`
  select ${personColumns} from waiting_entry e where e.state = 'waiting' and e.id > $1 and ${ofRegion(county, 2)}
   order by e.id limit ${atATime}`);
const holders = rowsAsLists(`select ${personColumns} from waiting_entry e where e.id = any($1::uuid[])`);
const named = rowsAsLists(`
  select ${personColumns} from waiting_entry e
   where e.id = any($1::uuid[]) and (e.state <> 'waiting' or ${ofRegion(county, 2)})`);
const runningAll = rowsAsLists(`select ${runningColumns} from ${runningSources}`);
const runningSome = rowsAsLists(`select ${runningColumns} from ${runningSources} and e.id = any($5::uuid[])`);
const holdsOfAll = rowsAsLists(holdsOfRegion);
const holdsOfSome = rowsAsLists(`${holdsOfRegion} and o.waiting_entry_id = any($4::uuid[])`);
const declinedByAll = rowsAsLists(`
  select d.waiting_entry_id, d.course_start_id from declined_course_start d
    join waiting_entry e on e.id = d.waiting_entry_id and e.state in ('waiting', 'offered', 'placed', 'in-course')`);
const declinedBySome = rowsAsLists(
  'select waiting_entry_id, course_start_id from declined_course_start where waiting_entry_id = any($1::uuid[])',
);
