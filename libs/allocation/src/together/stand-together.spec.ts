import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../model/person.js';
import { comparePriority, priority } from '../rules/priority.js';
import { apartBecause } from './common-ground.js';
import { standTogether } from './stand-together.js';

const terms = {
  deadlineDays: 56,
  strictObligation: true,
  obligationCreditDays: 0,
  transitionCreditDays: 120,
  kmPoints: 2,
  onlinePoints: 10,
  intensityPoints: 14,
  sameProviderPoints: 7,
  tieSalt: 7,
};

function somebody(id: string, differing: Partial<Person> = {}): Person {
  return {
    id,
    x: 374_000,
    y: 5_704_000,
    level: 'A2',
    track: 'general',
    funding: ['jobcenter'],
    woman: false,
    parent: false,
    availability: 0b111_111,
    childcare: false,
    accessible: false,
    reachMetres: 20_000,
    waitingSince: 20_000,
    hardship: false,
    declined: [],
    paused: false,
    ...differing,
  };
}

const couple = new Map([
  ['ada', 'link'],
  ['ben', 'link'],
]);

const together = (...persons: Person[]) => standTogether(persons, couple, terms);

describe('a couple that wants the same place and time', () => {
  it('stands where the last of them stands, with one lottery ticket', () => {
    const joined = together(somebody('ada', { waitingSince: 19_000 }), somebody('ben', { waitingSince: 20_100 }));

    expect(joined.map(({ waitingSince, ticket }) => [waitingSince, ticket])).toEqual([
      [20_100, 'ben'],
      [20_100, 'ben'],
    ]);
  });

  it('takes what suits both', () => {
    const [ada, ben] = together(
      somebody('ada', { availability: 0b110, earliestStart: 10, woman: true, childcare: true, declined: ['c1'] }),
      somebody('ben', {
        availability: 0b011,
        earliestStart: 20,
        latestStart: 90,
        reachMetres: 5_000,
        declined: ['c2'],
      }),
    );

    const both = {
      availability: 0b010,
      earliestStart: 20,
      latestStart: 90,
      reachMetres: 5_000,
      childcare: true,
      woman: false,
      declined: ['c1', 'c2'],
    };
    expect([ada, ben]).toEqual([expect.objectContaining(both), expect.objectContaining(both)]);
  });

  it('names the kinds of course that both want, and the providers that one of them does not', () => {
    const [ada] = together(
      somebody('ada', { wantedTypes: ['a', 'b'], unwantedProviders: ['p'] }),
      somebody('ben', { unwantedProviders: ['q'] }),
    );

    expect(ada).toMatchObject({ wantedTypes: ['a', 'b'], unwantedProviders: ['p', 'q'] });
  });

  it('is led by a course behind them only when it was the same one', () => {
    const behind = { course: 'c', provider: 'p' };
    const [both] = together(somebody('ada', { completed: behind }), somebody('ben', { completed: behind }));
    const [one, other] = together(somebody('ada', { completed: behind }), somebody('ben'));

    expect(both).toMatchObject({ completed: behind, waitingSince: 20_000 });
    expect(one).not.toHaveProperty('completed');
    expect(other?.waitingSince).toBe(20_000);
  });

  it('puts one of them first only when both are', () => {
    const [ada] = together(somebody('ada', { hardship: true }), somebody('ben'));
    const [both] = together(somebody('ada', { hardship: true }), somebody('ben', { hardship: true }));

    expect([ada?.hardship, both?.hardship]).toEqual([false, true]);
  });
});

describe('people who belong together and cannot stand together', () => {
  it.each<[string, Partial<Person>]>([
    ['level', { level: 'B1' }],
    ['track', { track: 'alpha' }],
    ['paths', { funding: ['self'] }],
    ['home', { x: 380_000 }],
    ['time', { availability: 0b111_000_000 }],
    ['window', { earliestStart: 50 }],
    ['types', { wantedTypes: ['b'] }],
  ])('because of their %s are as they were', (reason, differing) => {
    const persons = [somebody('ada', { latestStart: 40, wantedTypes: ['a'] }), somebody('ben', differing)];

    expect(apartBecause(persons)).toEqual([reason]);
    expect(standTogether(persons, couple, terms)).toEqual(persons);
  });

  it('do not keep the others of a family from it', () => {
    const family = new Map([...couple, ['cem', 'link']]);
    const child = somebody('cem', { level: 'B1' });
    const [ada, ben, cem] = standTogether(
      [somebody('ada', { waitingSince: 1 }), somebody('ben', { waitingSince: 2 }), child],
      family,
      terms,
    );

    expect([ada?.waitingSince, ben?.waitingSince, cem]).toEqual([2, 2, child]);
  });

  it('is somebody alone, or whose other half seeks no place', () => {
    const persons = [somebody('ada'), somebody('ben', { paused: true })];

    expect(standTogether(persons, couple, terms)).toEqual(persons);
  });
});

const anybody = (id: string) =>
  fc
    .record({
      level: fc.constantFrom('A1', 'A2'),
      funding: fc.constantFrom<Person['funding']>(['self'], ['jobcenter'], ['bamf-entitled', 'self']),
      availability: fc.integer({ min: 1, max: 0b111_111_111_111_111_111 }),
      reachMetres: fc.integer({ min: 1, max: 60_000 }),
      waitingSince: fc.integer({ min: 19_000, max: 19_003 }),
      hardship: fc.boolean(),
      paused: fc.boolean(),
      childcare: fc.boolean(),
      woman: fc.boolean(),
      goesOn: fc.boolean(),
    })
    .map(({ goesOn, ...person }) =>
      somebody(id, { ...person, ...(goesOn && { completed: { course: 'c', provider: 'p' } }) }),
    );

const anyTown = fc.tuple(...['ada', 'ben', 'cem', 'dua', 'eli'].map(anybody));
const links = new Map([...couple, ['cem', 'other'], ['dua', 'other']]);
const asOf = 20_100;
const turn = (person: Person) => priority(person, asOf, terms);

describe('whoever they are', () => {
  it('nobody gains by a link, and nobody without one is touched', () => {
    fc.assert(
      fc.property(anyTown, (town) => {
        const joined = standTogether(town, links, terms);

        joined.forEach((now, index) => {
          const before = town[index] as Person;
          const { tier, date, lottery } = turn(now);
          const own = turn(before);
          expect(tier - own.tier || date - own.date || lottery - own.lottery).toBeGreaterThanOrEqual(0);
          expect(now.availability & ~before.availability).toBe(0);
          expect(now.reachMetres).toBeLessThanOrEqual(before.reachMetres);
          expect([now.level, now.funding, now.paused]).toEqual([before.level, before.funding, before.paused]);
        });
        expect(joined[4]).toBe(town[4]);
      }),
    );
  });

  it('those who stand together stand next to each other in the one order', () => {
    fc.assert(
      fc.property(anyTown, (town) => {
        const joined = standTogether(town, links, terms);
        const order = joined.toSorted((a, b) => comparePriority(turn(a), turn(b))).map(({ id }) => id);

        for (const [one, other] of [
          ['ada', 'ben'],
          ['cem', 'dua'],
        ] as const) {
          const changed = joined.filter(
            ({ id }, index) => (id === one || id === other) && joined[index] !== town[index],
          );
          if (changed.length > 0) expect(Math.abs(order.indexOf(one) - order.indexOf(other))).toBe(1);
        }
      }),
    );
  });

  it('the order in which they are read plays no part, and once is enough', () => {
    fc.assert(
      fc.property(anyTown, (town) => {
        const joined = standTogether(town, links, terms);

        expect([...standTogether([...town].reverse(), links, terms)].reverse()).toEqual(joined);
        expect(standTogether(joined, links, terms)).toEqual(joined);
      }),
    );
  });
});
