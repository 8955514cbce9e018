import type { Course } from '../model/course.js';
import type { Person } from '../model/person.js';

/** Side of a cell, in metres. */
const cell = 20_000;

/** Something to be known about a course. */
interface About {
  readonly course: Course;
}

interface Shelf<T> {
  readonly cells: Map<number, T[]>;
  readonly online: T[];
}

/** What is to be known about courses by entry level, track and area: a look at somebody's courses is not a look at all. */
export class CourseIndex<T extends About> {
  private readonly shelves = new Map<string, Shelf<T>>();

  constructor(entries: Iterable<T>) {
    for (const entry of entries) {
      const { levels, track } = entry.course;
      for (const level of new Set(levels)) put(this.shelfOf(level, track), entry);
    }
  }

  /** Shows every course of the person's level and track within reach or online, and some beyond it; each once. */
  visit({ level, track, x, y, reachMetres }: Person, see: (entry: T) => void): void {
    const shelf = this.shelves.get(nameOf(level, track));
    if (!shelf) return;
    shelf.online.forEach(see);
    const [left, right] = [place(x - reachMetres), place(x + reachMetres)];
    const [bottom, top] = [place(y - reachMetres), place(y + reachMetres)];
    const isWide = (right - left + 1) * (top - bottom + 1) > shelf.cells.size;
    if (isWide) {
      for (const entries of shelf.cells.values()) entries.forEach(see);
      return;
    }
    for (let column = left; column <= right; column += 1)
      for (let row = bottom; row <= top; row += 1) shelf.cells.get(cellAt(column, row))?.forEach(see);
  }

  private shelfOf(level: string, track: string): Shelf<T> {
    const name = nameOf(level, track);
    const known = this.shelves.get(name);
    if (known) return known;
    const shelf: Shelf<T> = { cells: new Map(), online: [] };
    this.shelves.set(name, shelf);
    return shelf;
  }
}

function put<T extends About>({ cells, online }: Shelf<T>, entry: T): void {
  const { course } = entry;
  if (course.online) {
    online.push(entry);
    return;
  }
  const name = cellAt(place(course.x), place(course.y));
  const others = cells.get(name);
  if (others) others.push(entry);
  else cells.set(name, [entry]);
}

function cellAt(column: number, row: number): number {
  return column * 1_000_003 + row;
}

function place(metres: number): number {
  return Math.floor(metres / cell);
}

function nameOf(level: string, track: string): string {
  return `${level}|${track}`;
}
