import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { whatIsWrong } from '../checker/what-is-wrong.js';
import type { Engine } from '../model/engine.js';
import type { Market } from '../model/market.js';
import type { PlannedPlace } from '../model/plan.js';
import { allocatePlainly } from '../plain/allocate-plainly.js';
import { MarketBook } from '../plain/market-book.js';
import { roomsOf } from '../plain/places-and-people.js';
import { comparePriority } from '../rules/priority.js';
import { createEngine } from './create-engine.js';
import { eventOf, randomMarket, recipe } from './random-market.fixtures.js';

const sorted = (plan: Iterable<PlannedPlace>) => [...plan].sort((a, b) => (a.person < b.person ? -1 : 1));
const places = (plan: Iterable<PlannedPlace>) =>
  new Map([...plan].map(({ person, course, group }) => [person, { course, group }]));

function expectAgreement(engine: Engine, market: Market): void {
  expect(sorted(engine.plan())).toEqual(sorted(allocatePlainly(market)));
}

/** As worked out from the people as they are now, and one by one. */
function expectRanks(engine: Engine): void {
  const ranked = [...engine.plan()].map((place) => ({ ...place, rank: engine.priority(place.person) }));
  expect(sorted(engine.ranked(new Set()))).toEqual(sorted(ranked));
  expect(sorted(ranked.flatMap(({ person }) => engine.rankedPlaceOf(person) ?? []))).toEqual(sorted(ranked));
  const but = ranked.slice(1);
  expect([...engine.ranked(new Set(but.map(({ person }) => person)))]).toEqual(ranked.slice(0, 1));
}

describe('the engine', () => {
  it('plans what going down the order plainly plans, groups included', () => {
    fc.assert(
      fc.property(randomMarket, (market) => {
        const engine = createEngine(market);
        expectAgreement(engine, market);
        expect(whatIsWrong(market, engine.plan())).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('plans after every event what a fresh run plans', () => {
    fc.assert(
      fc.property(randomMarket, fc.array(recipe, { minLength: 5, maxLength: 40 }), (market, recipes) => {
        const engine = createEngine(market);
        const book = new MarketBook(market);
        for (const each of recipes) {
          const event = eventOf(each, book);
          if (!event) continue;
          engine.apply(event);
          book.apply(event);
          expectAgreement(engine, book.market());
          expectRanks(engine);
        }
        expect(createEngine(engine.market()).asOf).toBe(book.asOf);
        expect(sorted(createEngine(engine.market()).plan())).toEqual(sorted(engine.plan()));
      }),
      { numRuns: 400 },
    );
  });

  it('says whose planned place changed, and at which courses', () => {
    fc.assert(
      fc.property(randomMarket, fc.array(recipe, { minLength: 1, maxLength: 12 }), (market, recipes) => {
        const engine = createEngine(market);
        const book = new MarketBook(market);
        expect(engine.takeChanges()).toEqual({ persons: [], courses: [] });
        for (const each of recipes) {
          const event = eventOf(each, book);
          if (!event) continue;
          const before = places(engine.plan());
          const moved = engine.apply(event);
          book.apply(event);
          const after = places(engine.plan());
          const { persons, courses } = engine.takeChanges();
          const all = [...new Set([...before.keys(), ...after.keys()])];
          const changed = all.filter((id) => !same(before.get(id), after.get(id)));
          expect(moved).toBe(all.filter((id) => before.get(id)?.course !== after.get(id)?.course).length);
          expect([...persons].sort()).toEqual(changed.sort());
          for (const id of changed)
            for (const place of [before.get(id), after.get(id)]) if (place) expect(courses).toContain(place.course);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('knows how full each course is and where the last member stands', () => {
    fc.assert(
      fc.property(randomMarket, fc.array(recipe, { maxLength: 8 }), (market, recipes) => {
        const engine = createEngine(market);
        const book = new MarketBook(market);
        for (const each of recipes) {
          const event = eventOf(each, book);
          if (event) engine.apply(event);
          if (event) book.apply(event);
        }
        const rooms = roomsOf(book.market());
        for (const course of engine.courses()) expectStanding(engine, course.id, rooms.get(course.id) ?? []);
      }),
      { numRuns: 300 },
    );
  });
});

function same(one: object | undefined, other: object | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function expectStanding(engine: Engine, course: string, rooms: readonly number[]): void {
  const standing = engine.standing(course);
  const planned = [...engine.plan()].filter((place) => place.course === course);
  const ranks = planned.map(({ person }) => engine.priority(person)).sort(comparePriority);
  expect(engine.members(course)).toEqual(ranks.map(({ id }) => id));
  expect(standing.members).toBe(planned.length);
  expect(standing.cutOff).toEqual(ranks.at(-1));
  const free = [...standing.freeReserved, standing.freeOpen];
  expect(free).toEqual(
    rooms.map((room, index) => {
      const name = index === rooms.length - 1 ? 'open' : index;
      return room - planned.filter(({ group }) => group === name).length;
    }),
  );
}
