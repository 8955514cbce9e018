import type { Course, Hold } from '../model/course.js';
import type { Engine } from '../model/engine.js';
import type { Market } from '../model/market.js';
import type { MarketEvent } from '../model/market-event.js';
import type { Day, Person } from '../model/person.js';
import type { CourseStanding, PlannedPlace, Priority, RankedPlace } from '../model/plan.js';
import { Changes } from './changes.js';
import { Chooser } from './chooser.js';
import { freshRun } from './fresh-run.js';
import type { MarketState } from './market-state.js';
import { person as p } from './record.js';
import { Repair } from './repair.js';
import { hasOtherPlaces, isAnotherCourse } from './same-course.js';
import { standingOf } from './standing.js';
import { Taste } from './taste.js';
import { UnknownInMarket } from './unknown-in-market.js';
import { Wanters } from './wanters.js';

/** When a day concerns more than this share of the people, a fresh run is quicker. */
const freshRunShare = 1 / 50;

/** The engine: tables in typed arrays, repaired after every event. */
export class MarketEngine implements Engine {
  private readonly chooser: Chooser;
  private readonly changes: Changes;
  private readonly repair: Repair;

  constructor(private readonly state: MarketState) {
    const { people, courses, places, catalogue, queue } = state;
    const taste = new Taste(state.terms);
    const wanters = new Wanters(people, courses, places, queue, taste, () => state.farthest);
    this.chooser = new Chooser(people, courses, places, taste);
    this.changes = new Changes(people, places, (slot) => courses.slots.id(slot));
    this.repair = new Repair(people, places, catalogue, this.chooser, wanters, this.changes);
    freshRun(state, this.chooser);
  }

  get asOf(): Day {
    return this.state.asOf;
  }

  get bytes(): number {
    return this.state.bytes;
  }

  apply(event: MarketEvent): number {
    this.carryOut(event);
    this.repair.run();
    return this.changes.settle();
  }

  *plan(): Iterable<PlannedPlace> {
    for (const slot of this.state.people.slots.values()) {
      const place = this.placeAt(slot);
      if (place) yield place;
    }
  }

  placeOf(person: string): PlannedPlace | undefined {
    return this.placeAt(this.state.people.slots.of(person));
  }

  *ranked(apartFrom: ReadonlySet<string>): Iterable<RankedPlace> {
    for (const slot of this.state.people.slots.values()) {
      const place = apartFrom.has(this.state.people.slots.id(slot)) ? undefined : this.rankedAt(slot);
      if (place) yield place;
    }
  }

  rankedPlaceOf(person: string): RankedPlace | undefined {
    const slot = this.state.people.slots.find(person);
    return slot === undefined ? undefined : this.rankedAt(slot);
  }

  person(id: string): Person | undefined {
    const slot = this.state.people.slots.find(id);
    return slot === undefined ? undefined : this.state.people.at(slot);
  }

  course(id: string): Course | undefined {
    const slot = this.state.courses.slots.find(id);
    return slot === undefined ? undefined : this.state.courses.at(slot);
  }

  hold(person: string): Hold | undefined {
    const slot = this.state.people.slots.find(person);
    return slot === undefined ? undefined : this.state.holds.of(slot);
  }

  *courses(): Iterable<Course> {
    for (const slot of this.state.courses.slots.values()) yield this.state.courses.at(slot);
  }

  standing(course: string): CourseStanding {
    return standingOf(this.state, this.state.courses.slots.of(course));
  }

  members(course: string): readonly string[] {
    const { courses, places, people } = this.state;
    return places.membersOf(courses.slots.of(course)).map((slot) => people.slots.id(slot));
  }

  priority(person: string): Priority {
    return this.state.people.priority(this.state.people.slots.of(person), this.asOf);
  }

  market(): Market {
    return this.state.snapshot();
  }

  takeChanges(): { readonly persons: readonly string[]; readonly courses: readonly string[] } {
    return this.changes.take();
  }

  private placeAt(slot: number): PlannedPlace | undefined {
    const { people, courses, places } = this.state;
    const course = people.get(slot, p.course);
    if (course < 0) return undefined;
    const group = places.nameOf(people.get(slot, p.group));
    return { person: people.slots.id(slot), course: courses.slots.id(course), group };
  }

  private rankedAt(slot: number): RankedPlace | undefined {
    const place = this.placeAt(slot);
    return place && { ...place, rank: this.state.people.ranked(slot, this.asOf) };
  }

  private carryOut(event: MarketEvent): void {
    switch (event.type) {
      case 'person.add':
        this.putPerson(event.person);
        break;
      case 'person.update':
        this.state.people.slots.of(event.person.id);
        this.putPerson(event.person);
        break;
      case 'person.remove':
        this.removePerson(event.id);
        break;
      case 'course.add':
        this.putCourse(event.course);
        break;
      case 'course.update':
        this.state.courses.slots.of(event.course.id);
        this.putCourse(event.course);
        break;
      case 'offer.issue':
        this.issue(event);
        break;
      case 'offer.accept':
        this.accept(event.person);
        break;
      case 'offer.decline':
      case 'offer.expire':
        this.endHold(event.person, (person, { course }) => ({
          ...person,
          declined: [...person.declined, course],
          paused: event.paused ?? person.paused,
        }));
        break;
      case 'hold.end':
        this.endHold(event.person, (person) => ({ ...person, paused: true }));
        break;
      case 'hold.release':
        this.endHold(event.person, (person) => ({ ...person, hardship: event.hardship ?? person.hardship }));
        break;
      case 'day':
        this.turnTo(event.asOf);
        break;
    }
  }

  private putPerson(person: Person): void {
    const known = this.state.people.slots.find(person.id);
    const hold = known === undefined ? undefined : this.state.holds.of(known);
    if (known !== undefined) this.detach(known);
    const slot = this.state.writePerson(person, hold !== undefined);
    this.attach(slot);
    if (hold) this.furnish(this.state.courses.slots.of(hold.course));
  }

  private removePerson(id: string): void {
    const slot = this.state.people.slots.of(id);
    const hold = this.state.holds.of(slot);
    this.detach(slot);
    this.changes.forget(slot);
    if (hold) this.state.holds.end(slot, this.state.courses.slots.of(hold.course));
    this.state.people.forget(slot);
    if (hold) this.furnish(this.state.courses.slots.of(hold.course));
  }

  private detach(slot: number): void {
    this.state.leaveDays(slot);
    this.leaveMarket(slot);
  }

  private leaveMarket(slot: number): void {
    if (!this.state.people.isWaiting(slot)) return;
    if (this.state.people.get(slot, p.course) >= 0) this.repair.unseat(slot);
    this.state.queue.leave(slot);
  }

  private attach(slot: number): void {
    if (!this.state.people.isWaiting(slot)) return;
    this.state.queue.enter(slot);
    this.repair.ask(slot);
  }

  private issue({ person, course, group, until }: MarketEvent & { readonly type: 'offer.issue' }): void {
    const { people, courses, holds } = this.state;
    const [slot, courseSlot] = [people.slots.of(person), courses.slots.of(course)];
    const before = holds.of(slot);
    if (before) holds.end(slot, courses.slots.of(before.course));
    this.detach(slot);
    this.state.hold({
      person,
      course,
      state: 'offered',
      ...(group === undefined ? {} : { group }),
      ...(until === undefined ? {} : { until }),
    });
    this.state.writePerson(people.at(slot), true);
    this.furnish(courseSlot);
    if (before && before.course !== course) this.furnish(courses.slots.of(before.course));
  }

  private accept(person: string): void {
    const slot = this.state.people.slots.of(person);
    const hold = this.holdOf(person, slot);
    this.state.hold({ ...hold, state: 'accepted' });
    this.changes.noteCourse(hold.course);
  }

  private endHold(id: string, change: (person: Person, hold: Hold) => Person): void {
    const slot = this.state.people.slots.of(id);
    const hold = this.holdOf(id, slot);
    const course = this.state.courses.slots.of(hold.course);
    this.state.holds.end(slot, course);
    this.putPerson(change(this.state.people.at(slot), hold));
    this.furnish(course);
  }

  private holdOf(id: string, slot: number): Hold {
    const hold = this.state.holds.of(slot);
    if (!hold) throw new UnknownInMarket('hold', id);
    return hold;
  }

  private putCourse(course: Course): void {
    const { courses } = this.state;
    const slot = courses.slots.find(course.id);
    if (slot === undefined) this.furnish(this.state.addCourse(course));
    else this.replaceCourse(slot, course);
  }

  private replaceCourse(slot: number, course: Course): void {
    const { courses, catalogue } = this.state;
    this.state.leaveCourseDays(slot);
    const old = courses.at(slot);
    const moves = isAnotherCourse(old, course);
    if (moves || hasOtherPlaces(old, course)) this.empty(slot);
    if (moves) catalogue.hide(slot);
    courses.write(course);
    if (hasOtherPlaces(old, course)) this.state.places.replace(slot, course);
    this.state.addCourseDays(slot, course);
    this.furnish(slot);
  }

  /** Sends the tentative members of a course to choose again. */
  private empty(course: number): void {
    for (const slot of this.state.places.membersOf(course)) {
      this.repair.unseat(slot);
      this.repair.ask(slot);
    }
    this.repair.forgetFreed(course);
  }

  /** Brings a course's places, and whether it may be chosen at all, in line with the course, its holds and the day. */
  private furnish(slot: number): void {
    const { courses, catalogue, places } = this.state;
    const isOpen = this.state.isOpen(courses.at(slot));
    if (!isOpen && catalogue.has(slot)) {
      catalogue.hide(slot);
      this.empty(slot);
    }
    if (isOpen && !catalogue.has(slot)) {
      catalogue.show(slot);
      this.repair.openAll(slot);
    }
    const first = courses.groups(slot);
    for (const [index, room] of this.state.rooms(slot).entries())
      if (places.roomOf(first + index) !== room) this.repair.setRoom(first + index, room);
    this.changes.noteCourse(courses.slots.id(slot));
  }

  private turnTo(asOf: Day): void {
    const { state } = this;
    const days = [state.asOf, asOf] as const;
    const concerned = [...state.personDays.between(...days)];
    const courses = new Set(state.courseDays.between(...days));
    state.asOf = asOf;
    const turned = concerned.filter((slot) => state.people.priority(slot, asOf).tier !== state.people.tier(slot));
    for (const slot of turned) {
      const hold = state.holds.of(slot);
      if (hold) courses.add(state.courses.slots.of(hold.course));
    }
    if (turned.length > state.queue.size * freshRunShare + 10) this.startAfresh(turned, courses);
    else this.turn(turned, courses);
  }

  private turn(turned: readonly number[], courses: Iterable<number>): void {
    for (const slot of turned) {
      this.leaveMarket(slot);
      this.state.people.rank(slot, this.asOf);
      this.attach(slot);
    }
    for (const slot of courses) this.furnish(slot);
  }

  private startAfresh(turned: readonly number[], courses: Iterable<number>): void {
    const { people, places } = this.state;
    const waiting = this.state.waiting();
    for (const slot of waiting) this.changes.note(slot);
    places.clear(waiting);
    for (const slot of turned) people.rank(slot, this.asOf);
    for (const slot of courses) this.furnish(slot);
    this.repair.reset();
    freshRun(this.state, this.chooser);
  }
}
