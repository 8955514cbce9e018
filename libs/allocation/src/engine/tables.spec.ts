import { describe, expect, it } from '@jest/globals';
import { allocatePlainly } from '../plain/allocate-plainly.js';
import { aCourse, aMarket, anEngine, someone } from './a-market.fixtures.js';
import { createEngine } from './create-engine.js';
import { Lists } from './lists.js';
import { today } from './random-market.fixtures.js';
import { UnknownInMarket } from './unknown-in-market.js';

describe('what the engine does not know', () => {
  const hold = { person: 'held', course: 'c', state: 'accepted' } as const;
  const { engine, plan } = anEngine([someone('a'), someone('held')], [aCourse('c', { capacity: 2 })], [hold]);

  it.each([
    { type: 'person.update', person: someone('nobody') },
    { type: 'person.remove', id: 'nobody' },
    { type: 'course.update', course: aCourse('nowhere') },
    { type: 'offer.issue', person: 'nobody', course: 'c' },
    { type: 'offer.issue', person: 'a', course: 'nowhere' },
    { type: 'offer.accept', person: 'a' },
    { type: 'offer.decline', person: 'nobody' },
    { type: 'hold.end', person: 'a' },
    { type: 'hold.release', person: 'a' },
  ] as const)('is refused and changes nothing: %j', (event) => {
    const before = JSON.stringify(engine.market());
    expect(() => engine.apply(event)).toThrow(UnknownInMarket);
    expect(JSON.stringify(engine.market())).toBe(before);
    expect(plan()).toEqual({ a: 'c' });
    expect(engine.takeChanges()).toEqual({ persons: [], courses: [] });
  });

  it('is refused in a hold of a new market', () => {
    expect(() => createEngine(aMarket([], [], [hold]))).toThrow(UnknownInMarket);
  });
});

describe('coming and going', () => {
  it('leaves no trace in memory', () => {
    const { engine } = anEngine([], [aCourse('c', { capacity: 2 })]);
    const round = (number: number) => {
      const completed = { course: `course ${number}`, provider: `provider ${number}` };
      const people = Array.from({ length: 50 }, (_, index) =>
        someone(`p${number}-${index}`, { completed, x: index * 300 }),
      );
      for (const person of people) engine.apply({ type: 'person.add', person });
      engine.apply({ type: 'day', asOf: today + (number % 2) });
      for (const { id } of people) engine.apply({ type: 'person.remove', id });
    };
    for (let number = 0; number < 5; number += 1) round(number);
    const before = engine.bytes;
    for (let number = 5; number < 100; number += 1) round(number);
    expect(engine.bytes).toBe(before);
    expect(before).toBeGreaterThan(0);
  });

  it('uses the blocks of lists again that have moved or closed', () => {
    const lists = new Lists();
    const fill = () => {
      const list = lists.open();
      for (let item = 0; item < 100; item += 1) lists.append(list, item);
      expect([...lists.slice(list)]).toEqual(Array.from({ length: 100 }, (_, item) => item));
      lists.close(list);
    };
    fill();
    const before = lists.bytes;
    for (let round = 0; round < 1_000; round += 1) fill();
    expect(lists.bytes).toBe(before);
  });
});

describe('the edges of numbers', () => {
  it('measures distances on both sides of the origin and around the repeating grid', () => {
    const courses = [-1_300_000, -60_000, -20_001, -20_000, 0, 19_999, 20_000, 60_000, 60_001, 1_280_000].map((x) =>
      aCourse(`at ${x}`, { x, y: -x, capacity: 1, startsOn: today + 30 + (x % 7) }),
    );
    const people = [10_000, 28_285, 60_000, 90_000, 700_000, 2_000_000].flatMap((reachMetres, index) =>
      [0, 1, 2].map((twin) =>
        someone(`reach ${reachMetres} ${twin}`, { reachMetres, waitingSince: today - index * 3 - twin }),
      ),
    );
    const market = aMarket(people, courses);
    const byPerson = (one: { person: string }, other: { person: string }) => (one.person < other.person ? -1 : 1);
    expect([...createEngine(market).plan()].sort(byPerson)).toEqual(allocatePlainly(market).sort(byPerson));
  });

  it('keeps the order of people who wait since the year 1 or 9000', () => {
    const people = [-719_000, -718_999, 0, 2_500_000].map((waitingSince) =>
      someone(`since ${waitingSince}`, { waitingSince }),
    );
    const { engine } = anEngine([...people].reverse(), [aCourse('c', { capacity: 9 })]);
    expect(engine.members('c')).toEqual(people.map(({ id }) => id));
  });

  it('lets people with one ticket stand side by side, by id', () => {
    const people = ['b', 'a', 'c'].map((id) => someone(id, { ticket: 'family' }));
    const { engine } = anEngine(people, [aCourse('c', { capacity: 2 })]);
    expect(engine.members('c')).toEqual(['a', 'b']);
    engine.apply({ type: 'person.remove', id: 'a' });
    expect(engine.members('c')).toEqual(['b', 'c']);
  });
});
