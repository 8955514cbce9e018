import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCourse, aMarket, someone } from '../engine/a-market.fixtures.js';
import { createEngine } from '../engine/create-engine.js';
import { randomMarket, today } from '../engine/random-market.fixtures.js';
import { proposeClosings } from './propose-closings.js';
import { whatIsWrongWithClosing } from './what-is-wrong.js';
import { whoCouldFill } from './who-could-fill.js';

const day = today + 20;
const people = (count: number, name = 'p') => Array.from({ length: count }, (_, index) => someone(`${name}${index}`));
const closed = (...[persons, courses, holds]: Parameters<typeof aMarket>) =>
  proposeClosings(aMarket(persons, courses, holds), day).closings.map(({ filling }) => filling.course.id);

describe('courses below their minimum on the day of decision', () => {
  it('are closed one at a time: the people of one may be what another lacks', () => {
    const courses = [5, 4].map((capacity, index) =>
      aCourse(`c${index}`, { capacity, minimum: 5, startsOn: today + 30 + index, decidesOn: day - index }),
    );
    expect(closed(people(8), courses)).toEqual(['c1']);
    expect(closed(people(4), courses)).toEqual(['c1', 'c0']);
  });

  it('run when people are registered elsewhere or have a promise', () => {
    const hold = { person: 'p0', course: 'c', state: 'accepted' } as const;
    expect(closed(people(2), [aCourse('c', { capacity: 4, minimum: 3, taken: 1 })], [hold])).toEqual([]);
    expect(closed(people(2), [aCourse('c', { capacity: 4, minimum: 4, taken: 1 })], [hold])).toEqual(['c']);
  });

  it('are not touched before the day', () => {
    expect(closed([], [aCourse('c', { decidesOn: day + 1 })])).toEqual([]);
  });

  it('go by the decision day, then by the share of the minimum, then by id', () => {
    const courses = [
      aCourse('b half', { minimum: 4, capacity: 9, taken: 2 }),
      aCourse('a half', { minimum: 2, capacity: 9, taken: 1 }),
      aCourse('third', { minimum: 3, capacity: 9, taken: 1 }),
      aCourse('earlier', { minimum: 9, capacity: 9, taken: 8, decidesOn: day - 1 }),
    ];
    expect(closed([], courses)).toEqual(['earlier', 'third', 'a half', 'b half']);
  });

  it('say whom their closing would send back', () => {
    const hold = { person: 'p0', course: 'c', state: 'offered' } as const;
    const { closings } = proposeClosings(aMarket(people(2), [aCourse('c', { capacity: 9, minimum: 5 })], [hold]), day);
    expect(closings).toMatchObject([{ lacking: 3, planned: ['p1'], promised: ['p0'] }]);
  });

  it('run after all when the closing of others brings them enough people', () => {
    const near = { reachMetres: 5_000 };
    const twoWays = ['x', 'y'].map((id) => someone(id, { x: 5_000, ...near }));
    const only = someone('only', { ...near });
    const courses = [
      aCourse('west', { minimum: 3, capacity: 9, decidesOn: day - 1, startsOn: today + 31 }),
      aCourse('east', { x: 9_000, minimum: 3, capacity: 9, startsOn: today + 30 }),
    ];
    const plan = proposeClosings(aMarket([only, ...twoWays], courses), day);
    expect(plan.saved).toEqual(['west']);
    expect(plan.closings.map(({ filling }) => filling.course.id)).toEqual(['east']);
  });

  it('leave nothing wrong in any market', () => {
    fc.assert(
      fc.property(randomMarket, (market) => {
        const { closings } = proposeClosings(market, today + 5);
        const ids = closings.map(({ filling }) => filling.course.id);
        expect(whatIsWrongWithClosing(market, ids, today + 5)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('who could fill a course', () => {
  const course = aCourse('c', { x: 18_000, capacity: 9, minimum: 5, startsOn: today + 40 });

  it('is asked of people without a place first, who would have to change least, then of people planned elsewhere', () => {
    const persons = [
      someone('planned elsewhere'),
      someone('too far', { reachMetres: 16_000, childcare: true }),
      someone('needs childcare and is too far', { reachMetres: 9_000, childcare: true }),
      someone('wrong level', { level: 'B1' }),
      someone('paused', { paused: true }),
      someone('planned here', { earliestStart: today + 35 }),
    ];
    const engine = createEngine(
      aMarket(persons, [{ ...course, childcare: true }, aCourse('own', { childcare: false })]),
    );
    expect(whoCouldFill(engine, { ...course, childcare: false })).toEqual([
      { person: 'planned elsewhere', planned: 'own' },
    ]);
    expect(whoCouldFill(engine, { ...course, childcare: true })).toEqual([
      { person: 'too far', change: { code: 'REACH', metres: 20_000 } },
      { person: 'needs childcare and is too far', change: { code: 'REACH', metres: 20_000 } },
      { person: 'planned elsewhere', planned: 'own' },
    ]);
    expect(whoCouldFill(engine, { ...course, childcare: true }, 1)).toHaveLength(1);
  });
});

describe('the check of closings', () => {
  const courses = [aCourse('c', { capacity: 9, minimum: 3 })];

  it('finds a course that runs below its minimum', () => {
    expect(whatIsWrongWithClosing(aMarket(people(2), courses), [], day)).toEqual(['c runs below its minimum']);
  });

  it('finds a closed course that could run', () => {
    expect(whatIsWrongWithClosing(aMarket(people(3), courses), ['c'], day)).toEqual(['c could run']);
  });
});
