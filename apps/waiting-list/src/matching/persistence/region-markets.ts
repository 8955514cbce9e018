import type { Day, Hold } from '@app/allocation';
import { copyRows, rowsAsLists, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { type CourseRow, countyOfCourse, courseColumns, courseSources, isHold, isOpen } from './courses-in-market.js';
import { GatheredPeople, type PeopleRead } from './gathered-people.js';
import { type HoldRow, holdColumns, holdSources, toHold } from './holds-in-market.js';
import { type PersonRow, personColumns, personRow, type RunningCourse } from './people-in-market.js';
import type { Reading } from './reading.js';
import { inScope, ofRegion, type RegionScope, scopeValues } from './region-scope.js';

export interface MarketRead extends PeopleRead {
  readonly courses: readonly CourseRow[];
  readonly holds: readonly Hold[];
}

@Injectable()
export class RegionMarkets {
  /**
   * Everybody who waits in the region, everything one can still begin there, and who holds a place in it. To be read in one
   * snapshot: somebody who moves between two statements would be there twice, or not at all.
   */
  async whole(tx: Tx, reading: Reading): Promise<MarketRead> {
    const [declined, holds] = await Promise.all([tx.query(declinedByAll), this.holds(tx, reading)]);
    const people = new GatheredPeople(reading, holds, declinedBy(declined));
    const [, holders, running, courses] = await Promise.all([
      copyRows(tx, waitingIn(reading.scope), (row) => people.addWaiting(personRow(row))),
      this.holding(tx, holds),
      this.running(tx, reading),
      this.courses(tx, reading),
    ]);
    for (const row of holders) people.add(row);
    for (const [row, course] of running) people.addRunning(row, course);
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
    const people = new GatheredPeople(reading, holdRows, declinedBy(declined));
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

  private holding(tx: Tx, holds: readonly Hold[]): Promise<readonly PersonRow[]> {
    return tx.query(holders, [holds.map(({ person }) => person)]);
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

const waitingIn = (scope: RegionScope) =>
  `select ${personColumns} from waiting_entry e where e.state = 'waiting' and ${inScope(county, scope)}`;
const holders = rowsAsLists(`select ${personColumns} from waiting_entry e where e.id = any($1::uuid[])`);
const named = rowsAsLists(`
  select ${personColumns} from waiting_entry e
   where e.id = any($1::uuid[]) and (e.state <> 'waiting' or ${ofRegion(county, 2)})`);
const runningAll = rowsAsLists(`select ${runningColumns} from ${runningSources}`);
const runningSome = rowsAsLists(`select ${runningColumns} from ${runningSources} and e.id = any($5::uuid[])`);
const holdsOfAll = rowsAsLists(holdsOfRegion);
const holdsOfSome = rowsAsLists(`${holdsOfRegion} and o.waiting_entry_id = any($4::uuid[])`);
const declinedByAll = rowsAsLists('select waiting_entry_id, course_start_id from declined_course_start');
const declinedBySome = rowsAsLists(
  'select waiting_entry_id, course_start_id from declined_course_start where waiting_entry_id = any($1::uuid[])',
);
