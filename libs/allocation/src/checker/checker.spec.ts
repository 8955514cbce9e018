import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomMarket } from '../engine/random-market.fixtures.js';
import { aMarket } from '../generate/a-market.js';
import type { Market } from '../model/market.js';
import { allocatePlainly } from '../plain/allocate-plainly.js';
import { properties } from './finding.js';
import { mistakes } from './planted-mistakes.fixtures.js';
import { whatIsWrong } from './what-is-wrong.js';
import { wrongAllocations } from './wrong-allocations.fixtures.js';

/** Small random markets, the same every time. */
const markets = fc.sample(randomMarket, { numRuns: 1_200, seed: 20_261_121 });
const size = { persons: 150, courses: 12, towns: 3, width: 20_000, height: 20_000 };
/** Towns in which everybody registers on one day of the month, so that the lottery has to speak. */
const towns = Array.from({ length: 12 }, (_, seed) => {
  const market = aMarket(size, seed);
  const persons = market.persons.map((person) => ({
    ...person,
    waitingSince: person.waitingSince - (person.waitingSince % 30),
  }));
  return { ...market, persons };
});

const right = (market: Market) => allocatePlainly(market);
const asText = (market: Market, plan: ReturnType<typeof right>) =>
  plan
    .map(({ person, course, group }) => `${person} ${course} ${group}`)
    .sort()
    .join(`\n`) + market.asOf;

describe('the checker', () => {
  it('finds nothing wrong with the right plan', () => {
    for (const market of [...markets, ...towns]) expect(whatIsWrong(market, right(market))).toEqual([]);
  });

  it.each(Object.entries(mistakes))('finds, by its name, that %s', (_, mistake) => {
    let planted = 0;
    for (const market of [...markets, ...towns]) {
      const wrong = mistake(market, right(market));
      if (!wrong) continue;
      planted += 1;
      expect(whatIsWrong(market, wrong.plan)).toContainEqual(expect.objectContaining(wrong.finding));
    }
    expect(planted).toBeGreaterThan(15);
  });

  it('has a planted mistake for each property', () => {
    const found = new Set<string>();
    for (const market of markets)
      for (const mistake of Object.values(mistakes)) {
        const wrong = mistake(market, right(market));
        if (wrong) found.add(wrong.finding.property);
      }
    expect([...found].sort()).toEqual([...properties].sort());
  });

  it.each(Object.entries(wrongAllocations))('tells a right plan from one made by "%s"', (_, allocate) => {
    let differing = 0;
    for (const market of [...markets, ...towns]) {
      const plan = allocate(market);
      const isRight = asText(market, plan) === asText(market, right(market));
      expect(whatIsWrong(market, plan).length === 0).toBe(isRight);
      differing += isRight ? 0 : 1;
    }
    expect(differing).toBeGreaterThan(5);
  });

  it('sees any other plan, however it came about: exactly one is right', () => {
    fc.assert(
      fc.property(
        randomMarket,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }),
        (market, moves) => {
          const plan = new Map(right(market).map((place) => [place.person, place]));
          const [people, courses] = [market.persons, market.courses];
          for (const [who, where, how] of moves) {
            const [person, course] = [
              people[who % Math.max(1, people.length)],
              courses[where % Math.max(1, courses.length)],
            ];
            if (!person || !course) return;
            const groups = course.holdOuts.length + 2;
            if (how % groups === 0) plan.delete(person.id);
            else
              plan.set(person.id, {
                person: person.id,
                course: course.id,
                group: how % groups === 1 ? 'open' : (how % groups) - 2,
              });
          }
          const changed = [...plan.values()];
          const isRight = asText(market, changed) === asText(market, right(market));
          expect(whatIsWrong(market, changed).length === 0).toBe(isRight);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
