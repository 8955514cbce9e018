import { createEngine } from '../engine/create-engine.js';
import type { Course } from '../model/course.js';
import type { Engine } from '../model/engine.js';
import type { Market } from '../model/market.js';
import type { MarketEvent } from '../model/market-event.js';
import { aCourse } from './a-course.js';
import { aPerson } from './a-person.js';
import { Bag } from './bag.js';
import { Neighbourhood } from './neighbourhood.js';
import type { Shares } from './patterns.js';
import { Random } from './random.js';

/** How often what happens; between two midnights some hundred things do. */
const often: Shares<MarketEvent['type']> = [
  ['person.add', 22],
  ['person.update', 14],
  ['person.remove', 6],
  ['course.add', 3],
  ['course.update', 9],
  ['offer.issue', 20],
  ['offer.accept', 11],
  ['offer.decline', 6],
  ['offer.expire', 3],
  ['hold.end', 3],
  ['hold.release', 2],
  ['day', 0.4],
];
const answerDays = 4;

/** Things that happen to a market; it keeps the market and its plan, for offers are made of planned places only. */
export class Happenings {
  private readonly engine: Engine;
  private readonly random: Random;
  private readonly whereabouts: Neighbourhood;
  private readonly persons: Bag;
  private readonly courses: Bag;
  private readonly offered: Bag;
  private readonly accepted: Bag;
  private born = 0;

  constructor(market: Market, seed: number) {
    this.engine = createEngine(market);
    this.random = new Random(seed);
    this.whereabouts = new Neighbourhood(market);
    this.persons = new Bag(market.persons.map(({ id }) => id));
    this.courses = new Bag(market.courses.map(({ id }) => id));
    const holding = (state: string) => market.holds.filter((hold) => hold.state === state).map(({ person }) => person);
    this.offered = new Bag(holding('offered'));
    this.accepted = new Bag(holding('accepted'));
  }

  next(): MarketEvent {
    for (;;) {
      const event = this.possible(this.random.weighted(often));
      if (!event) continue;
      this.engine.apply(event);
      this.note(event);
      return event;
    }
  }

  /** Undefined when there is nobody to whom it can happen just now. */
  private possible(type: MarketEvent['type']): MarketEvent | undefined {
    switch (type) {
      case 'person.add':
        return { type, person: this.somebody(this.newName('newcomer')) };
      case 'course.add':
        return { type, course: this.someCourse(this.newName('new course')) };
      case 'course.update':
        return this.changedCourse(this.courses.draw(this.random));
      case 'day':
        return { type, asOf: this.engine.asOf + 1 };
      case 'hold.end':
        return about(this.accepted.draw(this.random), (person) => ({ type, person }));
      case 'hold.release':
        return about(this.accepted.draw(this.random), (person) => ({ type, person, hardship: true }));
      case 'offer.accept':
        return about(this.offered.draw(this.random), (person) => ({ type, person }));
      case 'offer.decline':
      case 'offer.expire':
        return about(this.offered.draw(this.random), (person) => ({
          type,
          person,
          ...(this.random.happens(0.2) && { paused: true }),
        }));
      default:
        return this.aboutSomebody(type, this.persons.draw(this.random));
    }
  }

  private aboutSomebody(
    type: 'person.update' | 'person.remove' | 'offer.issue',
    id: string | undefined,
  ): MarketEvent | undefined {
    const person = id === undefined ? undefined : this.engine.person(id);
    if (!person) return undefined;
    if (type === 'person.remove') return { type, id: person.id };
    if (type === 'offer.issue') {
      const place = this.engine.placeOf(person.id);
      return place && { type, ...place, until: this.engine.asOf + answerDays };
    }
    const other = this.somebody(person.id);
    return { type, person: { ...other, waitingSince: person.waitingSince, declined: person.declined } };
  }

  /** Mostly a place more or less, seldom another date, another course altogether or none at all. */
  private changedCourse(id: string | undefined): MarketEvent | undefined {
    const course = id === undefined ? undefined : this.engine.course(id);
    if (!course) return undefined;
    const { random } = this;
    const later = random.whole(-7, 14);
    const changed = random.weighted<Course>([
      [{ ...course, capacity: Math.max(1, course.capacity + random.whole(-3, 3)) }, 50],
      [{ ...course, taken: Math.max(0, course.taken + random.whole(-1, 2)) }, 25],
      [{ ...course, startsOn: course.startsOn + later, closesOn: course.closesOn + later }, 12],
      [this.someCourse(course.id), 5],
      [{ ...course, cancelled: !course.cancelled }, 5],
      [{ ...course, holdOuts: [] }, 3],
    ]);
    return { type: 'course.update', course: changed };
  }

  private note(event: MarketEvent): void {
    if (event.type === 'person.add') this.persons.add(event.person.id);
    if (event.type === 'course.add') this.courses.add(event.course.id);
    if (event.type === 'person.remove') this.persons.remove(event.id);
    const about = event.type === 'person.remove' ? event.id : 'person' in event ? event.person : undefined;
    if (typeof about !== 'string') return;
    this.offered.remove(about);
    this.accepted.remove(about);
    if (event.type === 'offer.issue') this.offered.add(about);
    if (event.type === 'offer.accept') this.accepted.add(about);
  }

  private somebody(id: string) {
    const known = about(this.courses.draw(this.random), (course) => [course]) ?? [];
    return aPerson(id, { whereabouts: this.whereabouts, asOf: this.engine.asOf, known }, this.random);
  }

  private someCourse(id: string): Course {
    return aCourse(id, { whereabouts: this.whereabouts, asOf: this.engine.asOf, known: [] }, this.random);
  }

  private newName(kind: string): string {
    this.born += 1;
    return `${kind} ${this.born}`;
  }
}

function about<T>(id: string | undefined, happens: (id: string) => T): T | undefined {
  return id === undefined ? undefined : happens(id);
}
