import { int } from './columns.js';
import type { Courses } from './courses.js';
import { Grid } from './grid.js';
import type { People } from './people.js';
import { course as k, person as p } from './record.js';

/** The courses that may be chosen, on their shelves, each list by start day. */
export class Catalogue {
  readonly grid = new Grid();
  private readonly shown: (readonly number[] | undefined)[] = [];

  constructor(private readonly courses: Courses) {}

  has(slot: number): boolean {
    return this.shown[slot] !== undefined;
  }

  show(slot: number): void {
    const lists = this.courses.shelvesOf(slot).map((shelf) => this.listOf(slot, shelf));
    for (const list of lists) this.grid.lists.insert(list, this.indexFor(list, slot), slot);
    this.shown[slot] = lists;
  }

  hide(slot: number, grid = this.grid): void {
    for (const list of this.shown[slot] ?? []) grid.lists.remove(list, slot);
    if (grid === this.grid) this.shown[slot] = undefined;
  }

  private listOf(slot: number, shelf: number): number {
    if (this.courses.isOnline(slot)) return this.grid.openPlaceless(shelf);
    return this.grid.openAt(shelf, this.courses.get(slot, k.x), this.courses.get(slot, k.y));
  }

  private indexFor(list: number, slot: number): number {
    const { lists } = this.grid;
    const start = this.courses.start(slot);
    let [low, high] = [0, lists.length(list)];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.courses.start(lists.at(list, middle)) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The people in the market, on their shelves, each list in the one order. */
export class Queue {
  readonly grid = new Grid();
  size = 0;

  constructor(private readonly people: People) {}

  /** Lets people stand in line who are given in their order; nobody else does any more. */
  form(slots: Int32Array): void {
    this.grid.clear();
    const places = new Int32Array(slots.length * 2);
    for (let index = 0; index < slots.length; index += 1) {
      const slot = int(slots, index);
      places[index * 2] = this.cellOf(slot);
      places[index * 2 + 1] = this.everybodyOn(slot);
    }
    this.grid.lists.fill(places, (index) => int(slots, index >> 1));
    this.size = slots.length;
  }

  enter(slot: number): void {
    for (const list of this.listsOf(slot)) this.grid.lists.insert(list, this.indexFor(list, slot), slot);
    this.size += 1;
  }

  leave(slot: number): void {
    for (const list of this.listsOf(slot)) this.grid.lists.removeAt(list, this.indexFor(list, slot));
    this.size -= 1;
  }

  /** The first index in a list whose person does not come before `key`. */
  firstFrom(list: number, key: number): number {
    const { lists } = this.grid;
    let [low, high] = [0, lists.length(list)];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.people.key(lists.at(list, middle)) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where a person stands in a list, or would. */
  private indexFor(list: number, slot: number): number {
    const { lists } = this.grid;
    const length = lists.length(list);
    let index = this.firstFrom(list, this.people.key(slot));
    while (index < length && this.people.before(lists.at(list, index), slot)) index += 1;
    return index;
  }

  private listsOf(slot: number): readonly [number, number] {
    return [this.cellOf(slot), this.everybodyOn(slot)];
  }

  private cellOf(slot: number): number {
    return this.grid.openAt(this.people.get(slot, p.shelf), this.people.get(slot, p.x), this.people.get(slot, p.y));
  }

  private everybodyOn(slot: number): number {
    return this.grid.openPlaceless(this.people.get(slot, p.shelf));
  }
}
