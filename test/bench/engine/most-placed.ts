import { admits, type Course, type Engine, isPossible, type Market, type Person, tier } from '@app/allocation';
import { CourseIndex } from '../../../libs/allocation/src/candidates/course-index.js';
import { roomsOf } from '../../../libs/allocation/src/plain/places-and-people.js';
import { augment } from './augment.js';

/** How many people could have a place at most, whatever their turn and their wishes: the plan, augmented until nobody more can be seated. */
export function mostPlaced(market: Market, engine: Engine): number {
  const seats = new Seats(market);
  const people = market.persons.filter(({ id }) => seats.isWaiting(id));
  const edges = people.map((person) => seats.openTo(person));
  const seatOf = people.map(({ id }) => seats.indexOf(engine.placeOf(id)));
  return augment(edges, seatOf, seats.rooms);
}

/** The place groups of all courses in one row. */
class Seats {
  readonly rooms: number[] = [];
  private readonly firstOf = new Map<string, number>();
  private readonly holdOutsOf = new Map<string, number>();
  private readonly held: ReadonlySet<string>;
  private readonly paused: ReadonlySet<string>;
  private readonly near: CourseIndex<{ readonly course: Course }>;

  constructor(private readonly market: Market) {
    const rooms = roomsOf(market);
    for (const { id, holdOuts } of market.courses) {
      this.holdOutsOf.set(id, holdOuts.length);
      this.firstOf.set(id, this.rooms.length);
      this.rooms.push(...(rooms.get(id) ?? []));
    }
    this.held = new Set(market.holds.map(({ person }) => person));
    this.paused = new Set(market.persons.flatMap(({ id, paused }) => (paused ? [id] : [])));
    this.near = new CourseIndex(market.courses.map((course) => ({ course })));
  }

  isWaiting(id: string): boolean {
    return !this.held.has(id) && !this.paused.has(id);
  }

  indexOf(place: ReturnType<Engine['placeOf']>): number {
    if (!place) return -1;
    const first = this.firstOf.get(place.course) ?? 0;
    return first + (place.group === 'open' ? (this.holdOutsOf.get(place.course) ?? 0) : place.group);
  }

  openTo(person: Person): Int32Array {
    const found: number[] = [];
    const rank = tier(person, this.market.asOf, this.market.terms);
    this.near.visit(person, ({ course }) => {
      if (!isPossible(person, course, this.market.asOf)) return;
      const first = this.firstOf.get(course.id) ?? 0;
      for (const [index, holdOut] of course.holdOuts.entries())
        if (admits(holdOut, person, rank)) found.push(first + index);
      found.push(first + course.holdOuts.length);
    });
    return Int32Array.from(found);
  }
}
