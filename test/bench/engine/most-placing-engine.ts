import {
  type Course,
  type CourseStanding,
  createEngine,
  type Day,
  type Engine,
  type Hold,
  type Market,
  type MarketEvent,
  type Person,
  type PlannedPlace,
  type Priority,
  type RankedPlace,
} from '@app/allocation';
import { mostPlaced } from './most-placed.js';

/**
 * Plans for as many people as can be, whatever their turn and their wishes. Nobody may do that to people; it shows what
 * fairness costs. Only what a simulated year asks of an engine differs from the fair one: members, standing, places.
 */
export class MostPlacingEngine implements Engine {
  readonly #fair: Engine;
  #places: Map<string, PlannedPlace> | undefined;
  #members = new Map<string, Set<string>>();

  constructor(market: Market) {
    this.#fair = createEngine(market);
  }

  /** A promised place is one less for the others, and one of them less: the rest of the plan stays. */
  apply(event: MarketEvent): number {
    if (event.type === 'offer.issue') this.#members.get(event.course)?.delete(event.person);
    else this.#places = undefined;
    return this.#fair.apply(event);
  }

  plan(): Iterable<PlannedPlace> {
    return this.#plan().values();
  }

  placeOf(person: string): PlannedPlace | undefined {
    return this.#plan().get(person);
  }

  *ranked(apartFrom: ReadonlySet<string>): Iterable<RankedPlace> {
    for (const place of this.plan())
      if (!apartFrom.has(place.person)) yield { ...place, rank: this.priority(place.person) };
  }

  rankedPlaceOf(person: string): RankedPlace | undefined {
    const place = this.placeOf(person);
    return place && { ...place, rank: this.priority(person) };
  }

  members(course: string): readonly string[] {
    this.#plan();
    return [...(this.#members.get(course) ?? [])];
  }

  standing(course: string): CourseStanding {
    return { ...this.#fair.standing(course), members: this.members(course).length };
  }

  get asOf(): Day {
    return this.#fair.asOf;
  }
  get bytes(): number {
    return this.#fair.bytes;
  }
  person(id: string): Person | undefined {
    return this.#fair.person(id);
  }
  course(id: string): Course | undefined {
    return this.#fair.course(id);
  }
  courses(): Iterable<Course> {
    return this.#fair.courses();
  }
  hold(person: string): Hold | undefined {
    return this.#fair.hold(person);
  }
  priority(person: string): Priority {
    return this.#fair.priority(person);
  }
  market(): Market {
    return this.#fair.market();
  }
  takeChanges(): ReturnType<Engine['takeChanges']> {
    return this.#fair.takeChanges();
  }

  #plan(): ReadonlyMap<string, PlannedPlace> {
    if (this.#places) return this.#places;
    const places = mostPlaced(this.#fair.market(), this.#fair);
    this.#members = new Map();
    for (const { person, course } of places) {
      const members = this.#members.get(course);
      if (members) members.add(person);
      else this.#members.set(course, new Set([person]));
    }
    this.#places = new Map(places.map((place) => [place.person, place]));
    return this.#places;
  }
}
