import type { Course, Hold } from '../model/course.js';
import type { Market } from '../model/market.js';
import type { Day, Person } from '../model/person.js';
import type { AllocationTerms } from '../model/terms.js';
import { placeGroups } from '../rules/place-groups.js';
import { Catalogue, Queue } from './catalogue.js';
import { Courses } from './courses.js';
import { DayIndex } from './day-index.js';
import { Holds } from './holds.js';
import { Names } from './names.js';
import { People } from './people.js';
import { Places } from './places.js';

/** The tables of a market: who is in it, what is in it, and who sits where. */
export class MarketState {
  readonly people: People;
  readonly courses: Courses;
  readonly places: Places;
  readonly catalogue: Catalogue;
  readonly queue: Queue;
  readonly holds = new Holds();
  readonly personDays = new DayIndex();
  readonly courseDays = new DayIndex();
  /** The longest way anybody has ever been ready to go, in metres. */
  farthest = 0;

  constructor(
    readonly terms: AllocationTerms,
    public asOf: Day,
  ) {
    const names = new Names();
    this.people = new People(names, terms);
    this.courses = new Courses(names);
    this.places = new Places(this.people, this.courses, names);
    this.catalogue = new Catalogue(this.courses);
    this.queue = new Queue(this.people);
  }

  /** Somebody paused, or with a promise or an accepted place, is not in the market. */
  writePerson(person: Person, holdsPlace: boolean): number {
    const slot = this.people.write(person, !person.paused && !holdsPlace, this.asOf);
    for (const day of turningDays(person, this.terms)) this.personDays.add(day, slot);
    this.farthest = Math.max(this.farthest, person.reachMetres);
    return slot;
  }

  /** To be called before the person is written anew or forgotten. */
  leaveDays(slot: number): void {
    for (const day of turningDays(this.people.at(slot), this.terms)) this.personDays.remove(day, slot);
  }

  addCourse(course: Course): number {
    const slot = this.courses.write(course);
    this.places.open(slot, course);
    this.addCourseDays(slot, course);
    if (this.isOpen(course)) this.catalogue.show(slot);
    return slot;
  }

  addCourseDays(slot: number, course: Course): void {
    for (const day of changingDays(course)) this.courseDays.add(day, slot);
  }

  leaveCourseDays(slot: number): void {
    for (const day of changingDays(this.courses.at(slot))) this.courseDays.remove(day, slot);
  }

  isOpen(course: Course): boolean {
    return !course.cancelled && this.asOf <= course.closesOn;
  }

  /** The places a course has for tentative members, by group. */
  rooms(slot: number): readonly number[] {
    const holders = [...this.holds.at(slot)].sort((a, b) => this.people.compare(a, b));
    return placeGroups(
      this.courses.at(slot),
      holders.map((holder) => ({
        person: this.people.at(holder),
        priority: this.people.priority(holder, this.asOf),
        group: this.holds.of(holder)?.group,
      })),
      this.asOf,
    );
  }

  hold(hold: Hold): void {
    this.holds.put(this.people.slots.of(hold.person), this.courses.slots.of(hold.course), hold);
  }

  /** The slots of everybody in the market. */
  waiting(): Int32Array {
    const found = new Int32Array(this.people.slots.size);
    let count = 0;
    for (const slot of this.people.slots.values()) if (this.people.isWaiting(slot)) found[count++] = slot;
    return found.subarray(0, count);
  }

  /** Of the arrays; the people and courses as they were given, and their ids, come on top. */
  get bytes(): number {
    const { people, courses, places, catalogue, queue, personDays, courseDays } = this;
    const parts = [people, courses, places, catalogue.grid, queue.grid, personDays, courseDays];
    return parts.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  snapshot(): Market {
    return {
      asOf: this.asOf,
      terms: this.terms,
      persons: [...this.people.slots.values()].map((slot) => this.people.at(slot)),
      courses: [...this.courses.slots.values()].map((slot) => this.courses.at(slot)),
      holds: [...this.holds.values()],
    };
  }
}

/** The days on which somebody's tier may turn: their entitlement begins to press, or is over. */
function turningDays({ funding, entitledUntil, obligedUntil }: Person, { deadlineDays }: AllocationTerms): Day[] {
  const days: Day[] = [];
  if (entitledUntil !== undefined && funding.includes('bamf-entitled'))
    days.push(entitledUntil - deadlineDays, entitledUntil + 1);
  if (obligedUntil !== undefined && funding.includes('bamf-obliged'))
    days.push(obligedUntil - deadlineDays, obligedUntil + 1);
  return days;
}

/** The days on which a course closes or a hold-out is released. */
function changingDays({ closesOn, holdOuts }: Course): Day[] {
  return [closesOn + 1, ...holdOuts.map(({ until }) => until + 1)];
}
