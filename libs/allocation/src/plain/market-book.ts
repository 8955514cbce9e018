import type { Course, Hold } from '../model/course.js';
import type { Market } from '../model/market.js';
import type { MarketEvent } from '../model/market-event.js';
import type { Day, Person } from '../model/person.js';

/** A market with what happens to it written down plainly, without any plan: what an engine has to agree with. */
export class MarketBook {
  readonly persons: Map<string, Person>;
  readonly courses: Map<string, Course>;
  readonly holds: Map<string, Hold>;
  asOf: Day;

  constructor(private readonly begun: Market) {
    this.persons = new Map(begun.persons.map((person) => [person.id, person]));
    this.courses = new Map(begun.courses.map((course) => [course.id, course]));
    this.holds = new Map(begun.holds.map((hold) => [hold.person, hold]));
    this.asOf = begun.asOf;
  }

  market(): Market {
    const { persons, courses, holds, asOf } = this;
    return {
      asOf,
      terms: this.begun.terms,
      persons: [...persons.values()],
      courses: [...courses.values()],
      holds: [...holds.values()],
    };
  }

  apply(event: MarketEvent): void {
    switch (event.type) {
      case 'person.add':
      case 'person.update':
        this.persons.set(event.person.id, event.person);
        return;
      case 'person.remove':
        this.persons.delete(event.id);
        this.holds.delete(event.id);
        return;
      case 'course.add':
      case 'course.update':
        this.courses.set(event.course.id, event.course);
        return;
      case 'offer.issue': {
        const { type: _, ...promise } = event;
        this.holds.set(event.person, { ...promise, state: 'offered' });
        return;
      }
      case 'offer.accept':
        this.holds.set(event.person, { ...this.holdOf(event.person), state: 'accepted' });
        return;
      case 'offer.decline':
      case 'offer.expire':
        this.endHold(event.person, (person, { course }) => ({
          ...person,
          declined: [...person.declined, course],
          paused: event.paused ?? person.paused,
        }));
        return;
      case 'hold.end':
        this.endHold(event.person, (person) => ({ ...person, paused: true }));
        return;
      case 'hold.release':
        this.endHold(event.person, (person) => ({ ...person, hardship: event.hardship ?? person.hardship }));
        return;
      case 'day':
        this.asOf = event.asOf;
    }
  }

  private endHold(id: string, change: (person: Person, hold: Hold) => Person): void {
    const person = this.persons.get(id);
    if (!person) throw new RangeError(`nobody in this market is ${id}`);
    const changed = change(person, this.holdOf(id));
    this.holds.delete(id);
    this.persons.set(id, changed);
  }

  private holdOf(person: string): Hold {
    const hold = this.holds.get(person);
    if (!hold) throw new RangeError(`${person} holds no place`);
    return hold;
  }
}
