import type { Course } from '../model/course.js';
import type { Person } from '../model/person.js';

/** Side of a cell, in metres. */
const cell = 20_000;

interface Shelf {
  readonly cells: Map<string, Course[]>;
  readonly online: Course[];
}

/** Courses by entry level, track and area, so that a look at somebody's courses is not a look at all of them. */
export class CourseIndex {
  private readonly shelves = new Map<string, Shelf>();

  constructor(courses: Iterable<Course>) {
    for (const course of courses)
      for (const level of new Set(course.levels)) put(this.shelfOf(level, course.track), course);
  }

  /** Every course of the person's level and track within reach or online, and some beyond it. */
  *near({ level, track, x, y, reachMetres }: Person): Iterable<Course> {
    const shelf = this.shelves.get(nameOf(level, track));
    if (!shelf) return;
    yield* shelf.online;
    const [left, right] = [place(x - reachMetres), place(x + reachMetres)];
    const [bottom, top] = [place(y - reachMetres), place(y + reachMetres)];
    const isWide = (right - left + 1) * (top - bottom + 1) > shelf.cells.size;
    if (isWide) {
      for (const courses of shelf.cells.values()) yield* courses;
      return;
    }
    for (let column = left; column <= right; column += 1)
      for (let row = bottom; row <= top; row += 1) yield* shelf.cells.get(`${column}/${row}`) ?? [];
  }

  private shelfOf(level: string, track: string): Shelf {
    const name = nameOf(level, track);
    const known = this.shelves.get(name);
    if (known) return known;
    const shelf: Shelf = { cells: new Map(), online: [] };
    this.shelves.set(name, shelf);
    return shelf;
  }
}

function put({ cells, online }: Shelf, course: Course): void {
  if (course.online) {
    online.push(course);
    return;
  }
  const name = `${place(course.x)}/${place(course.y)}`;
  const others = cells.get(name);
  if (others) others.push(course);
  else cells.set(name, [course]);
}

function place(metres: number): number {
  return Math.floor(metres / cell);
}

function nameOf(level: string, track: string): string {
  return `${level}|${track}`;
}
