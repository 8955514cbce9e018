import { int, num } from './columns.js';
import type { Courses } from './courses.js';
import { across, aroundTheGrid, cellAt, cellLine, Grid, gap } from './grid.js';
import type { Lists } from './lists.js';
import { mayAttend } from './may-attend.js';
import type { People } from './people.js';
import type { Places } from './places.js';
import * as bits from './record.js';
import type { Taste } from './taste.js';

const p = bits.person;
const k = bits.course;

/** Finds the place somebody likes best among those in which there is room for them. The answer stands in the fields. */
export class Chooser {
  /** Slot of the course, −1 when there is none. */
  course = -1;
  group = -1;
  points = 0;
  private start = 0;
  private square = 0;
  private slot = -1;
  /** The lists to look through, and the points every course of them has at least besides its start day. */
  private readonly lists = new Int32Array(across * across + 1);
  private readonly least = new Float64Array(across * across + 1);
  private count = 0;

  constructor(
    private readonly people: People,
    private readonly courses: Courses,
    private readonly places: Places,
    private readonly taste: Taste,
  ) {}

  /** `catalogue` holds the courses that may have room, each list by start day. */
  choose(slot: number, catalogue: Grid): void {
    this.slot = slot;
    this.course = -1;
    this.group = -1;
    this.points = Number.POSITIVE_INFINITY;
    this.count = 0;
    const directory = catalogue.directory(this.people.get(slot, p.shelf));
    if (!directory) return;
    this.gather(catalogue.lists, directory);
    this.look(catalogue.lists);
  }

  private gather(lists: Lists, directory: Int32Array): void {
    const from = this.slot * p.size;
    const { record } = this.people;
    const [x, y, reach] = [int(record, from + p.x), int(record, from + p.y), int(record, from + p.reach)];
    const west = cellLine(x - reach);
    const south = cellLine(y - reach);
    const east = Math.min(cellLine(x + reach), west + across - 1);
    const north = Math.min(cellLine(y + reach), south + across - 1);
    this.add(lists, Grid.placeless(directory), this.taste.leastOnline());
    for (let row = south; row <= north; row += 1) {
      const dy = gap(y, row);
      for (let column = west; column <= east; column += 1) {
        const list = int(directory, cellAt(column, row));
        if (list < 0 || int(lists.lengths, list) === 0) continue;
        const dx = gap(x, column);
        const square = reach > aroundTheGrid ? 0 : dx * dx + dy * dy;
        if (square <= reach * reach) this.add(lists, list, this.taste.leastAt(square));
      }
    }
  }

  private add(lists: Lists, list: number, least: number): void {
    if (list < 0 || int(lists.lengths, list) === 0) return;
    this.lists[this.count] = list;
    this.least[this.count] = least;
    this.count += 1;
  }

  private look({ items, begins, lengths }: Lists): void {
    const { record: persons } = this.people;
    const { record, gate } = this.courses;
    const { km, online, intensity, sameProvider } = this.taste;
    const at = this.slot * p.size;
    const key = this.people.key(this.slot);
    const lacks = ~int(persons, at + p.has);
    const x = int(persons, at + p.x);
    const y = int(persons, at + p.y);
    const reach = int(persons, at + p.reach);
    const within = reach * reach;
    const earliest = int(persons, at + p.earliest);
    const latest = int(persons, at + p.latest);
    const wish = int(persons, at + p.intensity);
    const provider = int(persons, at + p.provider);
    const reserved = provider < 0 ? bits.tiered : bits.grouped;
    let best = this.points;
    for (let which = 0; which < this.count; which += 1) {
      const list = int(this.lists, which);
      const least = num(this.least, which);
      const begin = int(begins, list);
      const end = begin + int(lengths, list);
      for (let index = begin; index < end; index += 1) {
        const course = int(items, index);
        const from = course * k.size;
        const start = int(record, from + k.start);
        if (start + least > best || start > latest) break;
        if (start < earliest || (int(record, from + k.needs) & lacks) !== 0) continue;
        const kind = int(record, from + k.kind);
        if (num(gate, course) < key && !((kind & reserved) !== 0 && this.places.groupFor(this.slot, course) >= 0))
          continue;
        let square = 0;
        let points = start + online;
        if ((kind & bits.online) === 0) {
          const dx = int(record, from + k.x) - x;
          const dy = int(record, from + k.y) - y;
          square = dx * dx + dy * dy;
          if (square > within) continue;
          points = start + km * Math.floor(Math.sqrt(square) / 1_000);
        }
        if (wish !== 0 && wish !== kind >> bits.intensityShift) points += intensity;
        if (provider === int(record, from + k.provider)) points -= sameProvider;
        if (points > best || (points === best && !this.isNearer(course, start, square))) continue;
        this.consider(course, start, square, points);
        best = this.points;
      }
    }
  }

  /** Of two places with the same points. */
  private isNearer(course: number, start: number, square: number): boolean {
    if (start !== this.start) return start < this.start;
    if (square !== this.square) return square < this.square;
    return this.courses.slots.id(course) < this.courses.slots.id(this.course);
  }

  private consider(course: number, start: number, square: number, points: number): void {
    if (!mayAttend(this.people, this.courses, this.slot, course)) return;
    const group = this.groupAt(course);
    if (group < 0) return;
    this.course = course;
    this.group = group;
    this.points = points;
    this.start = start;
    this.square = square;
  }

  /** Nearly always a course has open places only, some of them free. */
  private groupAt(course: number): number {
    const from = course * k.size;
    const { gate, record } = this.courses;
    return num(gate, course) === Number.POSITIVE_INFINITY && (int(record, from + k.kind) & bits.grouped) === 0
      ? int(record, from + k.groups)
      : this.places.groupFor(this.slot, course);
  }
}
