import { createEngine } from '../engine/create-engine.js';
import type { Course, Hold } from '../model/course.js';
import type { Engine } from '../model/engine.js';
import type { Market } from '../model/market.js';
import type { Day, Person } from '../model/person.js';
import { compareUrgency, type Filling, fillingOf, isDecided, isShort } from './filling.js';

/** What a cancellation sends back: kept so that it can be taken back as if it had never been. */
interface Cancelled {
  readonly course: Course;
  readonly promised: readonly { readonly person: Person; readonly hold: Hold }[];
}

/** A market of its own in which courses are cancelled and taken back to see what follows. */
export class Trial {
  private readonly engine: Engine;
  private readonly holds = new Map<string, Hold[]>();
  private readonly short = new Map<string, Filling>();
  private readonly cancelled = new Map<string, Cancelled>();

  constructor(
    market: Market,
    private readonly day: Day,
  ) {
    this.engine = createEngine(market);
    for (const hold of market.holds) this.holds.set(hold.course, [...(this.holds.get(hold.course) ?? []), hold]);
    for (const { id } of market.courses) this.look(id);
  }

  /** The course to be decided next; undefined when every decided course has its minimum in sight. */
  next(): Filling | undefined {
    let first: Filling | undefined;
    for (const filling of this.short.values()) if (!first || compareUrgency(filling, first) < 0) first = filling;
    return first;
  }

  filling(id: string): Filling {
    return fillingOf(this.course(id), this.engine.standing(id));
  }

  members(id: string): readonly string[] {
    return this.engine.members(id);
  }

  promised(id: string): readonly string[] {
    return (this.holds.get(id) ?? []).map(({ person }) => person);
  }

  /** Planned people choose again as they are; promised ones come back first in the order. */
  cancel(id: string): void {
    const course = this.course(id);
    const promised = (this.holds.get(id) ?? []).map((hold) => ({ hold, person: this.person(hold.person) }));
    this.engine.apply({ type: 'course.update', course: { ...course, cancelled: true } });
    for (const { hold } of promised) this.engine.apply({ type: 'hold.release', person: hold.person, hardship: true });
    this.cancelled.set(id, { course, promised });
    this.lookAtChanges();
  }

  /** Lets a cancelled course run after all if that gives it its minimum and takes no decided one below its own. */
  takeBack(id: string): boolean {
    this.restore(id);
    const changed = this.engine.takeChanges().courses;
    const hurts = [id, ...changed].some(
      (each) => isDecided(this.course(each), this.day) && isShort(this.filling(each)),
    );
    if (hurts) {
      this.cancel(id);
      return false;
    }
    for (const each of changed) this.look(each);
    return true;
  }

  private restore(id: string): void {
    const cancelled = this.cancelled.get(id);
    if (!cancelled) throw new RangeError(`course ${id} has not been cancelled here`);
    this.cancelled.delete(id);
    for (const { person, hold } of cancelled.promised) {
      this.engine.apply({ ...hold, type: 'offer.issue' });
      if (hold.state === 'accepted') this.engine.apply({ type: 'offer.accept', person: hold.person });
      this.engine.apply({ type: 'person.update', person });
    }
    this.engine.apply({ type: 'course.update', course: cancelled.course });
  }

  private lookAtChanges(): void {
    for (const id of this.engine.takeChanges().courses) this.look(id);
  }

  private look(id: string): void {
    const filling = this.filling(id);
    if (isDecided(filling.course, this.day) && isShort(filling)) this.short.set(id, filling);
    else this.short.delete(id);
  }

  private course(id: string): Course {
    const course = this.engine.course(id);
    if (!course) throw new RangeError(`no course ${id}`);
    return course;
  }

  private person(id: string): Person {
    const person = this.engine.person(id);
    if (!person) throw new RangeError(`no person ${id}`);
    return person;
  }
}
