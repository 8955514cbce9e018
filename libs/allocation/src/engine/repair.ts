import type { Catalogue } from './catalogue.js';
import type { Changes } from './changes.js';
import type { Chooser } from './chooser.js';
import { int, num } from './columns.js';
import type { People } from './people.js';
import type { Places } from './places.js';
import { person as p } from './record.js';
import { Turns } from './turns.js';
import type { Wanters } from './wanters.js';

/**
 * Makes the plan what a fresh run would find, touching only whom the change concerns. People take their turn again in
 * the one order: whoever entered, changed or lost a place, and for every freed place the first who would rather have
 * it. Everything before the turn is final then, as in a fresh run; what somebody leaves or takes concerns only people
 * after them.
 */
export class Repair {
  private readonly turns: Turns;
  /** Place groups with room for which somebody's turn is pending. */
  private readonly watched = new Set<number>();
  /** Freed groups, and the key before which nobody wants them. */
  private readonly freed = new Map<number, number>();

  constructor(
    private readonly people: People,
    private readonly places: Places,
    private readonly catalogue: Catalogue,
    private readonly chooser: Chooser,
    private readonly wanters: Wanters,
    private readonly changes: Changes,
  ) {
    this.turns = new Turns(people);
  }

  /** Somebody has to choose again. */
  ask(slot: number): void {
    this.turns.add(slot, -1);
  }

  /** Takes somebody's planned place away; the first who would rather have it is asked. */
  unseat(slot: number): void {
    const group = this.people.get(slot, p.group);
    const gate = num(this.places.gate, group);
    this.changes.note(slot);
    this.places.unseat(slot);
    this.freeFrom(group, gate);
  }

  /** Gives a group its number of places; the last in line go when there are too many. */
  setRoom(group: number, room: number): void {
    const gate = num(this.places.gate, group);
    this.places.setRoom(group, room);
    this.evict(group);
    this.freeFrom(group, gate);
  }

  /** A course is new to everybody: whoever would rather sit there is asked. */
  openAll(course: number): void {
    for (const group of this.places.groupsOf(course)) this.freed.set(group, Number.NEGATIVE_INFINITY);
  }

  /** Nobody is to be asked about a course's places for now. */
  forgetFreed(course: number): void {
    for (const group of this.places.groupsOf(course)) this.freed.delete(group);
  }

  /** Forgets what was to be done: a fresh run does it. */
  reset(): void {
    this.turns.clear();
    this.watched.clear();
    this.freed.clear();
  }

  run(): void {
    for (const [group, key] of this.freed) this.watch(group, key, -1);
    this.freed.clear();
    let asked = -1;
    while (this.turns.next()) {
      const { person, group } = this.turns;
      if (person !== asked) this.decide(person);
      asked = person;
      if (group < 0) continue;
      this.watched.delete(group);
      this.watch(group, this.people.key(person), person);
    }
  }

  private decide(slot: number): void {
    const { chooser } = this;
    chooser.choose(slot, this.catalogue.grid);
    const from = this.people.get(slot, p.group);
    if (chooser.group === from) {
      this.people.like(slot, chooser.points);
      return;
    }
    const { group, points } = chooser;
    this.changes.note(slot);
    if (from >= 0) this.leave(slot, from);
    this.people.like(slot, points);
    if (group < 0) return;
    this.places.seat(slot, group);
    this.evict(group);
  }

  private leave(slot: number, group: number): void {
    const gate = num(this.places.gate, group);
    this.places.unseat(slot);
    if (gate < Number.POSITIVE_INFINITY) this.watch(group, Math.max(gate, this.people.key(slot)), slot);
  }

  private evict(group: number): void {
    while (this.places.isOver(group)) {
      const last = this.places.lastMember(group);
      this.changes.note(last);
      this.places.unseat(last);
      this.turns.add(last, -1);
    }
  }

  private freeFrom(group: number, gate: number): void {
    if (gate === Number.POSITIVE_INFINITY || !this.places.hasFree(group)) return;
    this.freed.set(group, Math.min(gate, this.freed.get(group) ?? gate));
  }

  /** While a group has room: the first person from `key` on (after `after`) who would rather sit there gets a turn. */
  private watch(group: number, key: number, after: number): void {
    if (this.watched.has(group) || !this.places.hasFree(group) || !this.catalogue.has(int(this.places.courseOf, group)))
      return;
    const wanter = this.wanters.first(group, key, after);
    if (wanter < 0) return;
    this.watched.add(group);
    this.turns.add(wanter, group);
  }
}
