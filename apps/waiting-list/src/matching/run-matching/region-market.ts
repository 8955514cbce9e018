import type { Course, Engine, Hold, Market, MarketEvent, Person, PlannedPlace } from '@app/allocation';
import { closedWhenUnanswerable } from '../domain/closing.js';
import type { Moment } from '../domain/issue-offers.js';
import type { PolicyTerms } from '../domain/policy.js';
import { type CourseRow, toCourse } from '../persistence/courses-in-market.js';
import type { MarketRead } from '../persistence/region-markets.js';
import { workingDaysAt } from '../working-days.js';
import { breathing } from './breathe.js';
import type { Engines } from './engines.js';
import { LinkedPeople } from './linked-people.js';

/** What the host knows of a course start beside what the engine does. */
export interface KnownCourse {
  readonly version: number;
  readonly changedAt: number;
  readonly freed: number;
  /** As heard: with the day on which the entry window really closes. */
  readonly heard: Course;
}

/** Whom and what the news was about. */
export interface Asked {
  readonly persons: readonly string[];
  readonly courses: readonly string[];
}

/** One region's market in memory: the engine, and what belongs to it in the world around. Knows no database. */
export class RegionMarket {
  readonly engine: Engine;
  /** Planned for, but offered nothing yet. */
  readonly provisional = new Set<string>();
  readonly courses = new Map<string, KnownCourse>();
  /** In the market when it was read. */
  readonly people: number;
  readonly #holds = new Map<string, Hold>();
  readonly #linked: LinkedPeople;
  #applied = 0;

  constructor(
    read: MarketRead,
    engines: Engines,
    terms: PolicyTerms,
    private readonly moment: Moment,
  ) {
    this.#linked = new LinkedPeople(terms);
    const courses = read.courses.map((row) => this.#know(row));
    for (const id of read.provisional) this.provisional.add(id);
    for (const hold of read.holds) this.#holds.set(hold.person, hold);
    this.people = read.persons.length;
    this.engine = engines.create({ ...together(read, terms, moment, this.#linked), courses });
  }

  /** Events since this was asked last. */
  takeApplied(): number {
    const applied = this.#applied;
    this.#applied = 0;
    return applied;
  }

  /** Makes the market what was read of these people and course starts; whoever was asked for and not read is gone from it. */
  async takeIn(asked: Asked, read: MarketRead): Promise<void> {
    const holds = new Map(read.holds.map((hold) => [hold.person, hold]));
    const there = new Set(read.persons.map(({ id }) => id));
    for (const id of asked.persons) this.provisional.delete(id);
    for (const id of read.provisional) this.provisional.add(id);
    const standing = this.#linked.stand(asked.persons, read.persons, read.links);
    await breathing(asked.persons, (id) =>
      this.#makeRoom(id, there.has(id) ? holds.get(id) : undefined, there.has(id)),
    );
    const known = new Map(read.courses.map((row) => [row.facts.courseStartId, row]));
    await breathing(asked.courses, (id) => this.#takeCourse(id, known.get(id)));
    await breathing(standing, (person) => this.#takePerson(person, there, holds));
  }

  #know(row: CourseRow): Course {
    const { version, changedAt, freed } = row;
    const heard = toCourse(row);
    this.courses.set(heard.id, { version, changedAt, freed, heard });
    return asOffered(heard, row, this.moment);
  }

  /** Whoever is gone, or no longer holds what they held, leaves; the latter come back as they are now. */
  #makeRoom(id: string, hold: Hold | undefined, stays: boolean): void {
    const before = this.#holds.get(id);
    const kept = before !== undefined && hold !== undefined && isSamePlace(before, hold);
    if (stays && (before === undefined || kept)) return;
    this.#holds.delete(id);
    if (this.engine.person(id)) this.#apply({ type: 'person.remove', id });
  }

  #takeCourse(id: string, row: CourseRow | undefined): void {
    if (row) {
      const course = this.#know(row);
      this.#apply({ type: this.engine.course(id) ? 'course.update' : 'course.add', course });
      return;
    }
    this.courses.delete(id);
    const known = this.engine.course(id);
    if (known) this.#apply({ type: 'course.update', course: { ...known, cancelled: true } });
  }

  #takePerson(person: Person, asked: ReadonlySet<string>, holds: ReadonlyMap<string, Hold>): void {
    this.#apply({ type: this.engine.person(person.id) ? 'person.update' : 'person.add', person });
    const hold = asked.has(person.id) ? holds.get(person.id) : undefined;
    if (!hold) return;
    const before = this.#holds.get(person.id);
    this.#holds.set(person.id, hold);
    if (!before) this.#apply({ type: 'offer.issue', ...placeOf(hold) });
    if (hold.state === 'accepted' && before?.state !== 'accepted') {
      this.#apply({ type: 'offer.accept', person: person.id });
    }
  }

  #apply(event: MarketEvent): void {
    this.engine.apply(event);
    this.#applied += 1;
  }

  /** Everybody who can be offered the place they are planned for at a course start, first in the order first. */
  offerable(course: string): readonly PlannedPlace[] {
    return this.engine.members(course).flatMap((person) => {
      const place = this.provisional.has(person) ? undefined : this.engine.placeOf(person);
      return place ? [place] : [];
    });
  }
}

function isSamePlace(before: Hold, after: Hold): boolean {
  const same = before.course === after.course && before.group === after.group && before.until === after.until;
  return same ? before.state === after.state || after.state === 'accepted' : isAnswered(before, after);
}

/** An accepted place is promised without an end, so its day of answering is gone. */
function isAnswered(before: Hold, after: Hold): boolean {
  return (
    before.course === after.course &&
    before.group === after.group &&
    before.state === 'offered' &&
    after.state === 'accepted'
  );
}

function placeOf({ person, course, group, until }: Hold) {
  return { person, course, ...(group !== undefined && { group }), ...(until !== undefined && { until }) };
}

/** What an engine is to be made of. */
export function marketOf(read: MarketRead, terms: PolicyTerms, moment: Moment): Market {
  const courses = read.courses.map((row) => asItCanBeOffered(row, moment));
  return { ...together(read, terms, moment, new LinkedPeople(terms)), courses };
}

function together({ persons, links, holds }: MarketRead, terms: PolicyTerms, { asOf }: Moment, linked: LinkedPeople) {
  return { asOf, terms, persons: linked.stand([], persons, links), holds };
}

/** Nobody is planned for a course start that is being closed, nor for one where no offer could be answered any more. */
export function asItCanBeOffered(row: CourseRow, moment: Moment): Course {
  return asOffered(toCourse(row), row, moment);
}

function asOffered(course: Course, { closing, facts }: CourseRow, { asOf, instant }: Moment): Course {
  if (closing) return { ...course, closesOn: Math.min(course.closesOn, asOf - 1) };
  return closedWhenUnanswerable(course, new Date(instant), asOf, workingDaysAt(facts.municipality));
}
