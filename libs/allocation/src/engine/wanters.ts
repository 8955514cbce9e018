import type { Queue } from './catalogue.js';
import { int, num } from './columns.js';
import type { Courses } from './courses.js';
import { across, cellAt, cellLine, Grid } from './grid.js';
import { mayAttend } from './may-attend.js';
import type { People } from './people.js';
import type { Places } from './places.js';
import * as bits from './record.js';
import type { Taste } from './taste.js';

const p = bits.person;
const k = bits.course;

/** Finds the first person in the one order who would rather sit in a place group than where they sit. */
export class Wanters {
  private course = -1;
  private group = -1;
  private from = 0;
  private after = -1;
  private found = -1;

  constructor(
    private readonly people: People,
    private readonly courses: Courses,
    private readonly places: Places,
    private readonly queue: Queue,
    private readonly taste: Taste,
    private readonly farthest: () => number,
  ) {}

  /** From `key` on, and after the person `after` (−1: whoever); −1 when there is nobody. */
  first(group: number, key: number, after: number): number {
    this.group = group;
    this.course = int(this.places.courseOf, group);
    this.from = key;
    this.after = after;
    this.found = -1;
    for (const shelf of this.courses.shelvesOf(this.course)) {
      const directory = this.queue.grid.directory(shelf);
      if (!directory) continue;
      if (this.courses.isOnline(this.course)) this.scan(Grid.placeless(directory));
      else this.around(directory);
    }
    return this.found;
  }

  private around(directory: Int32Array): void {
    const reach = this.farthest();
    const [x, y] = [this.courses.get(this.course, k.x), this.courses.get(this.course, k.y)];
    const [west, south] = [cellLine(x - reach), cellLine(y - reach)];
    const east = Math.min(cellLine(x + reach), west + across - 1);
    const north = Math.min(cellLine(y + reach), south + across - 1);
    for (let row = south; row <= north; row += 1)
      for (let column = west; column <= east; column += 1) this.scan(int(directory, cellAt(column, row)));
  }

  private scan(list: number): void {
    if (list < 0) return;
    const { items } = this.queue.grid.lists;
    const begin = int(this.queue.grid.lists.begins, list);
    const end = begin + int(this.queue.grid.lists.lengths, list);
    const { record, figures } = this.people;
    const { course, taste } = this;
    const courses = this.courses.record;
    const from = course * k.size;
    const start = int(courses, from + k.start);
    const needs = int(courses, from + k.needs);
    const [x, y] = [int(courses, from + k.x), int(courses, from + k.y)];
    const provider = int(courses, from + k.provider);
    const isOnline = (int(courses, from + k.kind) & bits.online) !== 0;
    const intensity = int(courses, from + k.kind) >> bits.intensityShift;
    const least = start + (isOnline ? taste.leastOnline() : taste.leastAt(0));
    const until = this.found < 0 ? Number.POSITIVE_INFINITY : this.people.key(this.found);
    for (let index = begin + this.queue.firstFrom(list, this.from); index < end; index += 1) {
      const slot = int(items, index);
      if (num(figures, slot * 2) > until) return;
      if (num(figures, slot * 2 + 1) < least) continue;
      const at = slot * p.size;
      if ((needs & ~int(record, at + p.has)) !== 0) continue;
      if (start < int(record, at + p.earliest) || start > int(record, at + p.latest)) continue;
      let points = start;
      let square = 0;
      if (isOnline) points += taste.online;
      else {
        const dx = x - int(record, at + p.x);
        const dy = y - int(record, at + p.y);
        const reach = int(record, at + p.reach);
        square = dx * dx + dy * dy;
        if (square > reach * reach) continue;
        points += taste.km * Math.floor(Math.sqrt(square) / 1_000);
      }
      const wish = int(record, at + p.intensity);
      if (wish !== 0 && wish !== intensity) points += taste.intensity;
      if (int(record, at + p.provider) === provider) points -= taste.sameProvider;
      if (points <= num(figures, slot * 2 + 1) && this.isWanter(slot, points, start, square)) {
        this.found = slot;
        return;
      }
    }
  }

  private isWanter(slot: number, points: number, start: number, square: number): boolean {
    if (this.after >= 0 && !this.people.before(this.after, slot)) return false;
    if (this.found >= 0 && !this.people.before(slot, this.found)) return false;
    const own = this.people.get(slot, p.course);
    if (own === this.course) {
      if (this.people.get(slot, p.group) <= this.group) return false;
    } else if (own >= 0 && points === this.people.liking(slot) && !this.isNearer(slot, own, start, square))
      return false;
    return mayAttend(this.people, this.courses, slot, this.course) && this.places.admits(this.group, slot);
  }

  /** Of the course and the own one, with the same points. */
  private isNearer(slot: number, own: number, start: number, square: number): boolean {
    const ownStart = this.courses.start(own);
    if (start !== ownStart) return start < ownStart;
    const ownSquare = this.courses.isOnline(own) ? 0 : this.squareTo(slot, own);
    if (square !== ownSquare) return square < ownSquare;
    return this.courses.slots.id(this.course) < this.courses.slots.id(own);
  }

  private squareTo(slot: number, course: number): number {
    const dx = this.courses.get(course, k.x) - this.people.get(slot, p.x);
    const dy = this.courses.get(course, k.y) - this.people.get(slot, p.y);
    return dx * dx + dy * dy;
  }
}
