import type { Hold } from '../model/course.js';

/** Who has a promise or an accepted place, by person and by course. */
export class Holds {
  private readonly byPerson = new Map<number, Hold>();
  private readonly byCourse = new Map<number, Set<number>>();

  of(person: number): Hold | undefined {
    return this.byPerson.get(person);
  }

  at(course: number): Iterable<number> {
    return this.byCourse.get(course) ?? [];
  }

  put(person: number, course: number, hold: Hold): void {
    this.byPerson.set(person, hold);
    const holders = this.byCourse.get(course);
    if (holders) holders.add(person);
    else this.byCourse.set(course, new Set([person]));
  }

  end(person: number, course: number): void {
    this.byPerson.delete(person);
    const holders = this.byCourse.get(course);
    holders?.delete(person);
    if (holders?.size === 0) this.byCourse.delete(course);
  }

  values(): Iterable<Hold> {
    return this.byPerson.values();
  }
}
