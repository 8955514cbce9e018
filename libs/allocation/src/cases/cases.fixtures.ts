import { expect } from '@jest/globals';
import { whatIsWrong } from '../checker/what-is-wrong.js';
import { createEngine } from '../engine/create-engine.js';
import type { Course, Hold } from '../model/course.js';
import type { Engine } from '../model/engine.js';
import type { Market } from '../model/market.js';
import type { MarketEvent } from '../model/market-event.js';
import type { Person } from '../model/person.js';
import type { PlannedPlace } from '../model/plan.js';
import { allocatePlainly } from '../plain/allocate-plainly.js';
import { MarketBook } from '../plain/market-book.js';
import { defaultTerms } from '../rules/terms.js';

/** 2026-11-21. */
export const today = 20_778;
const everySlot = 0b111_111_111_111_111_111;

/** Somebody in Bochum who has waited for 100 days and for whom nearly everything at A2 is possible. */
export function someone(id: string, differing: Partial<Person> = {}): Person {
  return {
    id,
    x: 375_000,
    y: 5_705_000,
    level: 'A2',
    track: 'general',
    funding: ['county'],
    woman: false,
    parent: false,
    availability: everySlot,
    childcare: false,
    accessible: false,
    reachMetres: 20_000,
    waitingSince: today - 100,
    hardship: false,
    declined: [],
    paused: false,
    ...differing,
  };
}

/** An A2 course in Bochum with room for one that starts in 50 days. */
export function aCourse(id: string, differing: Partial<Course> = {}): Course {
  const startsOn = differing.startsOn ?? today + 50;
  return {
    id,
    provider: `provider of ${id}`,
    cancelled: false,
    x: 375_000,
    y: 5_705_000,
    online: false,
    levels: ['A2'],
    track: 'general',
    funding: ['bamf-entitled', 'bamf-obliged', 'jobcenter', 'county', 'self'],
    womenOnly: false,
    youth: false,
    parentsOnly: false,
    slots: 0b1001,
    childcare: true,
    accessible: true,
    intensity: 'full',
    closesOn: startsOn + 7,
    decidesOn: startsOn - 10,
    capacity: 1,
    taken: 0,
    minimum: 1,
    holdOuts: [],
    ...differing,
    startsOn,
  };
}

export const longest = { waitingSince: today - 300 };
export const longer = { waitingSince: today - 200 };
export const shortest = { waitingSince: today - 10 };

export function aMarket(persons: readonly Person[], courses: readonly Course[], holds: readonly Hold[] = []): Market {
  return { asOf: today, terms: defaultTerms, persons, courses, holds };
}

export function offered(person: string, course: string, differing: Partial<Hold> = {}): Hold {
  return { person, course, state: 'offered', until: today + 3, ...differing };
}

/** Who is planned where, as `person: course`; in a hold-out as `person: course#index`. */
export function told(plan: Iterable<PlannedPlace>): Record<string, string> {
  const rows = [...plan].sort((a, b) => (a.person < b.person ? -1 : 1));
  return Object.fromEntries(
    rows.map(({ person, course, group }) => [person, group === 'open' ? course : `${course}#${group}`]),
  );
}

/** The plan of a market: found plainly, by an engine at once, by an engine that hears of one row after the other, and checked. */
export function planOf(market: Market): Record<string, string> {
  const plan = told(allocatePlainly(market));
  expect(told(createEngine(market).plan())).toEqual(plan);
  expect(told(heardOf(market).plan())).toEqual(plan);
  const backwards = { ...market, persons: market.persons.toReversed(), courses: market.courses.toReversed() };
  expect(told(createEngine(backwards).plan())).toEqual(plan);
  expect(whatIsWrong(market, createEngine(market).plan())).toEqual([]);
  return plan;
}

function heardOf({ persons, courses, holds, ...rest }: Market): Engine {
  const engine = createEngine({ ...rest, persons: [], courses: [], holds: [] });
  for (const person of persons) engine.apply({ type: 'person.add', person });
  for (const course of courses) engine.apply({ type: 'course.add', course });
  for (const { state, ...hold } of holds) {
    engine.apply({ type: 'offer.issue', ...hold });
    if (state === 'accepted') engine.apply({ type: 'offer.accept', person: hold.person });
  }
  return engine;
}

/** A market to which things happen; after each the plan is the one that a plain and a fresh run find. */
export class Happening {
  private readonly engine: Engine;
  private readonly book: MarketBook;

  constructor(market: Market) {
    this.engine = createEngine(market);
    this.book = new MarketBook(market);
  }

  get plan(): Record<string, string> {
    return told(this.engine.plan());
  }

  get market(): Market {
    return this.book.market();
  }

  /** @returns the plan afterwards */
  after(event: MarketEvent): Record<string, string> {
    this.engine.apply(event);
    this.book.apply(event);
    expect(this.plan).toEqual(told(allocatePlainly(this.market)));
    expect(this.plan).toEqual(told(createEngine(this.market).plan()));
    expect(whatIsWrong(this.market, this.engine.plan())).toEqual([]);
    return this.plan;
  }
}
