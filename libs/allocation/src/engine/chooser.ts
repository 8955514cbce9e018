import { isPossible } from '../rules/feasibility.js';
import { int, num } from './columns.js';
import type { Courses } from './courses.js';
import { across, cellAt, cellLine, edge, type Grid } from './grid.js';
import type { People } from './people.js';
import type { Places } from './places.js';
import * as bits from './record.js';
import type { Taste } from './taste.js';

const p = bits.person;
const k = bits.course;
/** Whoever looks through a catalogue sees only courses that may still be booked. */
const longAgo = Number.NEGATIVE_INFINITY;
/** From here on a list may hold courses from the other side of the repeating grid. */
const aroundTheGrid = (across / 2 - 1) * edge;

/** Finds the place somebody likes best among those in which there is room for them. The answer stands in the fields. */
export class Chooser {
  /** Slot of the course, −1 when there is none. */
  course = -1;
  group = -1;
  points = 0;
  private start = 0;
  private square = 0;
  private slot = -1;

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
    const shelf = this.people.get(slot, p.shelf);
    this.scan(catalogue, catalogue.placeless(shelf), this.taste.leastOnline());
    this.around(catalogue, shelf);
  }

  private around(catalogue: Grid, shelf: number): void {
    const directory = catalogue.directory(shelf);
    if (!directory) return;
    const x = this.people.get(this.slot, p.x);
    const y = this.people.get(this.slot, p.y);
    const reach = this.people.get(this.slot, p.reach);
    const column = cellLine(x);
    const row = cellLine(y);
    this.scan(catalogue, int(directory, cellAt(column, row)), this.taste.leastAt(0));
    const [west, south] = [cellLine(x - reach), cellLine(y - reach)];
    const east = Math.min(cellLine(x + reach), west + across - 1);
    const north = Math.min(cellLine(y + reach), south + across - 1);
    for (let r = south; r <= north; r += 1) {
      const dy = gap(y, r);
      for (let c = west; c <= east; c += 1) {
        const list = int(directory, cellAt(c, r));
        if (list < 0 || (c === column && r === row)) continue;
        const dx = gap(x, c);
        const square = reach > aroundTheGrid ? 0 : dx * dx + dy * dy;
        if (square <= reach * reach) this.scan(catalogue, list, this.taste.leastAt(Math.sqrt(square)));
      }
    }
  }

  /** Looks through courses of one list; none of them has fewer points than its start day and `least`. */
  private scan(catalogue: Grid, list: number, least: number): void {
    if (list < 0) return;
    const { items } = catalogue.lists;
    const begin = int(catalogue.lists.begins, list);
    const end = begin + int(catalogue.lists.lengths, list);
    if (begin === end || int(this.courses.record, int(items, begin) * k.size) + least > this.points) return;
    const { record: persons, key: keys } = this.people;
    const { record, gate } = this.courses;
    const { slot, taste } = this;
    const at = slot * p.size;
    const key = num(keys, slot);
    const lacks = ~int(persons, at + p.has);
    const [x, y, reach] = [int(persons, at + p.x), int(persons, at + p.y), int(persons, at + p.reach)];
    const earliest = int(persons, at + p.earliest);
    const latest = int(persons, at + p.latest);
    const intensity = int(persons, at + p.intensity);
    const provider = int(persons, at + p.provider);
    for (let index = begin; index < end; index += 1) {
      const course = int(items, index);
      const from = course * k.size;
      const start = int(record, from + k.start);
      if (start + least > this.points || start > latest) return;
      if (num(gate, course) < key || start < earliest || (int(record, from + k.needs) & lacks) !== 0) continue;
      const kind = int(record, from + k.kind);
      let square = 0;
      let points = start;
      if ((kind & bits.online) !== 0) points += taste.online;
      else {
        const dx = int(record, from + k.x) - x;
        const dy = int(record, from + k.y) - y;
        square = dx * dx + dy * dy;
        if (square > reach * reach) continue;
        points += taste.km * Math.floor(Math.sqrt(square) / 1_000);
      }
      if (intensity !== 0 && intensity !== kind >> bits.intensityShift) points += taste.intensity;
      if (provider === int(record, from + k.provider)) points -= taste.sameProvider;
      if (points < this.points || (points === this.points && this.isNearer(course, start, square)))
        this.consider(course, start, square, points);
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

/** Funding, entitlement, age and wishes: what is not in the bits, the window or the distance. */
export function mayAttend(people: People, courses: Courses, slot: number, course: number): boolean {
  const person = slot * p.size;
  const from = course * k.size;
  const { record } = people;
  const start = int(courses.record, from + k.start);
  const common = int(record, person + p.funding) & int(courses.record, from + k.funding);
  if (
    (common & bits.anyOther) === 0 &&
    ((common & bits.entitled) === 0 || start > int(record, person + p.entitledUntil)) &&
    ((common & bits.obliged) === 0 || start > int(record, person + p.obligedUntil))
  )
    return false;
  if ((int(courses.record, from + k.kind) & bits.youth) !== 0 && start > int(record, person + p.youthUntil))
    return false;
  return (
    (int(record, person + p.state) & bits.particular) === 0 || isPossible(people.at(slot), courses.at(course), longAgo)
  );
}

/** Metres between a coordinate and the nearest one in a column or row of cells. */
function gap(metres: number, line: number): number {
  const first = line * edge;
  if (metres < first) return first - metres;
  return metres >= first + edge ? metres - (first + edge - 1) : 0;
}
