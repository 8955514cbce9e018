import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from './allocate.js';
import type { CourseStart, Market, Seeker } from './market.js';
import { aCourse, aMarket, day, entryId, someone, startId, terms } from './matching.fixtures.js';
import { whatIsWrong } from './plan-checker.fixtures.js';
import { course, person, randomMarket } from './random-market.fixtures.js';

function places(seekers: readonly Seeker[], courses: readonly CourseStart[]): Record<string, string> {
  return Object.fromEntries(allocate(aMarket(seekers, courses), terms).placeOf);
}

const km = (kilometres: number) => ({ easting: 375_000 + kilometres * 1_000 });
const waiting = (since: string) => ({ waitingSince: day(since) });

describe('allocating places to people', () => {
  it('is feasible, gives one place per person, keeps to capacity, leaves no justified envy and no waste', () => {
    fc.assert(
      fc.property(randomMarket, (market) => {
        expect(whatIsWrong(market, allocate(market, terms), terms)).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('decides the same from any order of rows', () => {
    const shuffledMarket = randomMarket.chain((market) =>
      fc.record({
        market: fc.constant(market),
        seekers: fc.shuffledSubarray([...market.seekers], { minLength: market.seekers.length }),
        courseStarts: fc.shuffledSubarray([...market.courseStarts], { minLength: market.courseStarts.length }),
      }),
    );
    fc.assert(
      fc.property(shuffledMarket, ({ market, seekers, courseStarts }) => {
        const [straight, shuffled] = [market, { ...market, seekers, courseStarts }].map((each) =>
          allocate(each, terms),
        );
        expect(sorted(shuffled?.placeOf)).toEqual(sorted(straight?.placeOf));
        expect(shuffled?.order).toEqual(straight?.order);
      }),
      { numRuns: 300 },
    );
  });

  it('is right for a county of 2,000 people and 100 course starts', () => {
    const market = county(2_000, 100);
    expect(whatIsWrong(market, allocate(market, terms), terms)).toEqual([]);
  });

  it('is bitten by the checker when somebody is put out of turn', () => {
    const market = aMarket([someone('first', waiting('2026-01-01')), someone('second')], [aCourse('c')]);
    const plan = allocate(market, terms);
    const wrong = { ...plan, placeOf: new Map([[entryId('second'), startId('c')]]) };
    expect(whatIsWrong(market, wrong, terms)).toContain('envy: first comes before second at c');
    expect(whatIsWrong(market, { ...plan, placeOf: new Map() }, terms)).toContain('waste: first would rather have c');
  });
});

describe('cases that plausible ways of allocating get wrong', () => {
  it('course by course top-N gives envy', () => {
    const first = someone('first', waiting('2026-01-01'));
    const second = someone('second', waiting('2026-02-01'));
    const [sooner, later] = [
      aCourse('sooner'),
      aCourse('later', { startsOn: day('2027-02-01'), closesOn: day('2027-02-08') }),
    ];
    expect(places([second, first], [later, sooner])).toEqual({ first: 'sooner', second: 'later' });
  });

  it('two courses offer to one person', () => {
    expect(places([someone('only')], [aCourse('a'), aCourse('b')])).toEqual({ only: 'a' });
  });

  it('table order instead of priority', () => {
    const late = someone('late', waiting('2026-05-01'));
    const early = someone('early', waiting('2026-02-01'));
    expect(places([late, early], [aCourse('c')])).toEqual({ early: 'c' });
    expect(places([early, late], [aCourse('c')])).toEqual({ early: 'c' });
  });

  it('distance mixed into priority', () => {
    const near = someone('near', waiting('2026-05-01'));
    const far = someone('far', { ...waiting('2026-02-01'), ...km(18) });
    expect(places([near, far], [aCourse('c')])).toEqual({ far: 'c' });
  });

  it('ties by row order', () => {
    const names = ['amira', 'bohdan', 'chen', 'dilan', 'emeka'];
    const winners = [names, [...names].reverse()].map((order) =>
      places(
        order.map((name) => someone(name)),
        [aCourse('c')],
      ),
    );
    expect(winners[0]).toEqual(winners[1]);
  });

  it('a place kept empty for someone who sits elsewhere', () => {
    const first = someone('first', { ...waiting('2026-01-01') });
    const second = someone('second', waiting('2026-02-01'));
    const liked = aCourse('liked');
    const other = aCourse('other', { startsOn: day('2027-01-25'), closesOn: day('2027-02-01') });
    expect(places([first, second], [other, liked])).toEqual({ first: 'liked', second: 'other' });
  });

  it('any common slot instead of every slot', () => {
    const mornings = someone('mornings', { availability: 0b001001001001001001 });
    expect(places([mornings], [aCourse('mixed', { slots: 0b000000000000000011 })])).toEqual({});
    expect(places([mornings], [aCourse('morning', { slots: 0b000000000000001001 })])).toEqual({ mornings: 'morning' });
  });

  it('a pending offer taken away', () => {
    const urgent = someone('urgent', { hardship: true });
    expect(places([urgent], [aCourse('c', { capacity: 1, held: 1 })])).toEqual({});
    expect(places([urgent], [aCourse('c', { capacity: 1, accepted: 2 })])).toEqual({});
  });

  it('places taken elsewhere forgotten', () => {
    expect(places([someone('a'), someone('b')], [aCourse('c', { capacity: 18, takenElsewhere: 17 })])).toEqual({
      a: 'c',
    });
  });

  it('a newcomer of higher priority displaces tentatively, and the displaced one moves on, chain after chain', () => {
    const courses = ['2027-01-11', '2027-01-18', '2027-01-25'].map((start, index) =>
      aCourse(`c${index}`, { startsOn: day(start), closesOn: day('2027-02-28') }),
    );
    const [a, b] = [someone('a', waiting('2026-02-01')), someone('b', waiting('2026-03-01'))];
    expect(places([a, b], courses)).toEqual({ a: 'c0', b: 'c1' });
    const newcomer = someone('newcomer', { entitlements: [{ path: 'jobcenter' }] });
    expect(places([a, b, newcomer], courses)).toEqual({ newcomer: 'c0', a: 'c1', b: 'c2' });
  });

  it('a freed place goes to the best who prefers it, also from another course, and the place they leave is filled too', () => {
    const [sooner, later] = [
      aCourse('sooner', { held: 1 }),
      aCourse('later', { startsOn: day('2027-02-01'), closesOn: day('2027-02-08') }),
    ];
    const [a, b] = [someone('a', waiting('2026-02-01')), someone('b', waiting('2026-03-01'))];
    expect(places([a, b], [sooner, later])).toEqual({ a: 'later' });
    expect(places([a, b], [{ ...sooner, held: 0 }, later])).toEqual({ a: 'sooner', b: 'later' });
  });

  it('an expired offer goes to the same person again', () => {
    const silent = someone('silent', { ...waiting('2026-01-01'), declined: new Set([startId('c')]) });
    expect(places([silent, someone('next')], [aCourse('c')])).toEqual({ next: 'c' });
  });

  it('capacity cut moves the last in line, not the last who came', () => {
    const lastInLine = someone('last in line', waiting('2026-05-01'));
    const lastWhoCame = someone('last who came', { ...waiting('2026-05-20'), hardship: true });
    const people = [lastInLine, lastWhoCame];
    expect(Object.keys(places(people, [aCourse('c', { capacity: 2 })]))).toHaveLength(2);
    expect(places(people, [aCourse('c', { capacity: 1 })])).toEqual({ 'last who came': 'c' });
  });

  it('midnight brings an entitlement under 56 days', () => {
    const lapsing = someone('lapsing', { entitlements: [{ path: 'bamf-entitled', validUntil: day('2027-01-17') }] });
    const longer = someone('longer', waiting('2026-01-01'));
    const market = aMarket([lapsing, longer], [aCourse('c')]);
    const on = (date: string) => Object.fromEntries(allocate({ ...market, asOf: day(date) }, terms).placeOf);
    expect(on('2026-11-21')).toEqual({ longer: 'c' });
    expect(on('2026-11-22')).toEqual({ lapsing: 'c' });
  });

  it('a new earlier course moves everybody up by one', () => {
    const courses = ['2027-01-18', '2027-01-25'].map((start, index) =>
      aCourse(`c${index + 1}`, { startsOn: day(start), closesOn: day('2027-02-28') }),
    );
    const people = ['2026-02-01', '2026-03-01', '2026-04-01'].map((since, index) =>
      someone(`p${index}`, waiting(since)),
    );
    expect(places(people, courses)).toEqual({ p0: 'c1', p1: 'c2' });
    expect(places(people, [...courses, aCourse('c0')])).toEqual({ p0: 'c0', p1: 'c1', p2: 'c2' });
  });

  it('a cancellation brings people back with their old date', () => {
    const back = someone('back', { ...waiting('2026-01-01'), hardship: true, declined: new Set() });
    expect(places([someone('other', waiting('2025-01-01')), back], [aCourse('c')])).toEqual({ back: 'c' });
  });

  it('issuing an offer changes nothing for anybody else', () => {
    fc.assert(
      fc.property(randomMarket, (market) => {
        const plan = allocate(market, terms);
        const [issued] = [...plan.placeOf];
        if (!issued) return;
        const after = allocate(withOffer(market, issued[0], issued[1]), terms);
        expect(sorted(after.placeOf)).toEqual(sorted(new Map([...plan.placeOf].filter(([id]) => id !== issued[0]))));
      }),
      { numRuns: 500 },
    );
  });
});

function withOffer(market: Market, personId: string, courseId: string): Market {
  return {
    ...market,
    seekers: market.seekers.filter(({ id }) => id !== personId),
    courseStarts: market.courseStarts.map((each) => (each.id === courseId ? { ...each, held: each.held + 1 } : each)),
  };
}

function sorted(placeOf: ReadonlyMap<string, string> | undefined): string[] {
  return [...(placeOf ?? [])].map((pair) => pair.join(' → ')).sort();
}

function county(people: number, courses: number): Market {
  const options = { seed: 20_261_121, numRuns: people };
  const seekers = fc
    .sample(person('p', []), options)
    .map((each, index) => ({ ...each, id: entryId(`person-${index}`) }));
  const courseStarts = fc
    .sample(course('c'), { ...options, numRuns: courses })
    .map((each, index) => ({ ...each, id: startId(`course-${index}`), capacity: 18 }));
  return aMarket(seekers, courseStarts);
}
