import { describe, expect, it } from '@jest/globals';
import { whatIsWrong } from '../checker/what-is-wrong.js';
import { createEngine } from '../engine/create-engine.js';
import { readEvent } from '../exchange/read-event.js';
import { readMarket } from '../exchange/read-market.js';
import { writeEvent, writeMarket } from '../exchange/write-market.js';
import { allocatePlainly } from '../plain/allocate-plainly.js';
import { MarketBook } from '../plain/market-book.js';
import { aMarket } from './a-market.js';
import { sizes } from './country.js';
import { someEvents } from './some-events.js';

const byPerson = (a: { readonly person: string }, b: { readonly person: string }) => (a.person < b.person ? -1 : 1);
const plain = <T>(value: T): unknown => JSON.parse(JSON.stringify(value));

describe('a generated market', () => {
  const market = aMarket(sizes.county, 1);

  it('is the same for the same seed and another for another', () => {
    expect(aMarket(sizes.county, 1)).toEqual(market);
    expect(aMarket(sizes.county, 2)).not.toEqual(market);
  });

  it('is one in which places are scarce, but not for everybody', () => {
    const waiting = market.persons.length - market.holds.length;
    const planned = [...createEngine(market).plan()].length;
    expect(planned / waiting).toBeGreaterThan(0.25);
    expect(planned / waiting).toBeLessThan(0.85);
  });

  it('has hold-outs that keep places, promises of both kinds, and people whom a day turns', () => {
    const planned = [...createEngine(market).plan()];
    expect(planned.filter(({ group }) => group !== 'open').length).toBeGreaterThan(10);
    expect(new Set(market.holds.map(({ state }) => state))).toEqual(new Set(['offered', 'accepted']));
    expect(market.persons.filter(({ entitledUntil }) => entitledUntil === market.asOf + 57).length).toBeGreaterThan(5);
  });

  it('goes through the exchange format and comes back the same', () => {
    expect(readMarket(plain(writeMarket(market)))).toEqual(market);
    for (const event of someEvents(market, 300, 3)) expect(readEvent(plain(writeEvent(event)))).toEqual(event);
  });
});

describe('generated events', () => {
  const market = aMarket(sizes.county, 4);
  const events = someEvents(market, 2_000, 5);

  it('are the same for the same seed', () => {
    expect(someEvents(market, 50, 5)).toEqual(events.slice(0, 50));
  });

  it('are of every kind', () => {
    expect(new Set(events.map(({ type }) => type)).size).toBe(12);
  });

  it('leave after thousands of steps the plan that a plain run and a fresh engine find', () => {
    const engine = createEngine(market);
    const book = new MarketBook(market);
    for (const [step, event] of events.entries()) {
      engine.apply(event);
      book.apply(event);
      if (step % 40 !== 0) continue;
      expect(whatIsWrong(book.market(), engine.plan())).toEqual([]);
      if (step % 200 !== 0) continue;
      const plan = [...engine.plan()].sort(byPerson);
      expect(plan).toEqual(allocatePlainly(book.market()).sort(byPerson));
      expect(plan).toEqual([...createEngine(book.market()).plan()].sort(byPerson));
    }
  });
});
