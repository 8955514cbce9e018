import {
  admits,
  type Course,
  type Engine,
  isPossible,
  type Market,
  type Person,
  type PlannedPlace,
  tier,
} from '@app/allocation';
import { CourseIndex } from '../../../libs/allocation/src/candidates/course-index.js';
import { roomsOf } from '../../../libs/allocation/src/plain/places-and-people.js';
import { augment } from './augment.js';

/** As many people as can have a place, whatever their turn and their wishes: the plan, augmented until nobody more can be seated. */
export function mostPlaced(market: Market, engine: Engine): readonly PlannedPlace[] {
  const seats = new Seats(market);
  const people = market.persons.filter(({ id }) => seats.isWaiting(id));
  const edges = people.map((person) => seats.openTo(person));
  const seatOf = people.map(({ id }) => seats.indexOf(engine.placeOf(id)));
  const seated = augment(edges, seatOf, seats.rooms);
  return seated.flatMap((members, seat) => members.flatMap((person) => seats.placeAt(seat, people[person]?.id)));
}

/** The place groups of all courses in one row. */
class Seats {
  readonly rooms: number[] = [];
  private readonly places: Pick<PlannedPlace, 'course' | 'group'>[] = [];
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
      for (const group of holdOuts.keys()) this.places.push({ course: id, group });
      this.places.push({ course: id, group: 'open' });
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

  placeAt(seat: number, person: string | undefined): PlannedPlace[] {
    const place = this.places[seat];
    return place && person !== undefined ? [{ ...place, person }] : [];
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
