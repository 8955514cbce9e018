import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCourse, aMarket, someone } from '../engine/a-market.fixtures.js';
import { createEngine } from '../engine/create-engine.js';
import { randomMarket, today } from '../engine/random-market.fixtures.js';
import { whyImpossible } from '../rules/feasibility.js';
import { compareLiking, liking } from '../rules/preference.js';
import { explain } from './explain.js';
import { roomFor } from './room.js';
import { situationOf } from './situation.fixtures.js';

const first = someone('first', { waitingSince: today - 300 });
const amira = someone('amira');
const why = (...market: Parameters<typeof aMarket>) => explain(situationOf(createEngine(aMarket(...market)), 'amira'));
const codes = (...market: Parameters<typeof aMarket>) =>
  Object.fromEntries(why(...market).courses.map(({ course, code }) => [course, code]));

describe('why a course is somebody’s, or not', () => {
  it('names the own place, what is liked less, and what is full of people who come first', () => {
    const courses = [30, 37, 44].map((days) =>
      aCourse(`in ${days} days`, { startsOn: today + days, closesOn: today + 60 }),
    );
    expect(codes([amira, first], courses)).toEqual({
      'in 30 days': 'FULL_HIGHER_PRIORITY',
      'in 37 days': 'ASSIGNED',
      'in 44 days': 'LESS_PREFERRED_THAN_OWN',
    });
  });

  it('says up to whom a full course reaches', () => {
    const [course] = why([amira, first], [aCourse('c')]).courses;
    expect(course).toMatchObject({ code: 'FULL_HIGHER_PRIORITY', cutOff: { tier: 2, date: today - 300, id: 'first' } });
  });

  it('gives every reason why a course is not suitable', () => {
    const [course] = why([amira], [aCourse('c', { track: 'alpha', youth: true, online: true })]).courses;
    expect(course).toMatchObject({ code: 'NOT_SUITABLE', reasons: ['TRACK', 'YOUTH'] });
  });

  it('tells promised places from reserved ones and from those taken elsewhere', () => {
    const kept = { kind: 'cohort', course: 'ending', places: 1, until: today + 9 } as const;
    const courses = [aCourse('promised'), aCourse('kept', { holdOuts: [kept] }), aCourse('taken', { taken: 1 })];
    const hold = { person: 'first', course: 'promised', state: 'offered', until: today + 3 } as const;
    expect(why([amira, first], courses, [hold]).courses).toEqual([
      { course: 'kept', code: 'RESERVED', reasons: [], kind: 'cohort', until: today + 9 },
      { course: 'promised', code: 'FULL_HELD', reasons: [], until: today + 3 },
      { course: 'taken', code: 'FULL_TAKEN', reasons: [] },
    ]);
  });

  it('speaks of courses within 60 km and online, the best liked first', () => {
    const courses = [
      aCourse('too far', { x: 60_001 }),
      aCourse('far', { x: 60_000 }),
      aCourse('online', { online: true, x: 900_000 }),
    ];
    expect(why([amira], courses).courses.map(({ course }) => course)).toEqual(['online', 'far']);
  });

  it.each([
    ['PAUSED', { ...amira, paused: true }, []],
    ['PAUSED', { ...amira, paused: true }, [{ person: 'amira', course: 'c', state: 'accepted' }]],
    ['OFFERED', amira, [{ person: 'amira', course: 'c', state: 'offered' }]],
    ['ACCEPTED', amira, [{ person: 'amira', course: 'c', state: 'accepted' }]],
  ] as const)('is silent about courses for people who are %s', (status, person, holds) => {
    expect(why([person], [aCourse('c')], holds)).toEqual({ status, courses: [] });
  });

  it('is true in every market', () => {
    fc.assert(
      fc.property(randomMarket, (market) => {
        const engine = createEngine(market);
        for (const { id } of market.persons) expectTruth(situationOf(engine, id));
      }),
      { numRuns: 600 },
    );
  });
});

function expectTruth(situation: ReturnType<typeof situationOf>): void {
  const { person, planned, terms, asOf } = situation;
  const own = situation.courses.find(({ course }) => course.id === planned);
  for (const { course: id, code, reasons } of explain(situation).courses) {
    const found = situation.courses.find(({ course }) => course.id === id);
    if (!found) throw new Error(`no course ${id}`);
    const { course, standing } = found;
    const isLikedLess =
      own !== undefined && compareLiking(liking(person, own.course, terms), liking(person, course, terms)) < 0;
    expect(code === 'ASSIGNED').toBe(id === planned);
    expect(reasons).toEqual(whyImpossible(person, course, asOf));
    expect(code === 'NOT_SUITABLE').toBe(reasons.length > 0);
    if (code === 'LESS_PREFERRED_THAN_OWN') expect(isLikedLess).toBe(true);
    if (!['FULL_HIGHER_PRIORITY', 'FULL_HELD', 'RESERVED', 'FULL_TAKEN'].includes(code)) continue;
    expect(isLikedLess).toBe(false);
    expect(roomFor(situation, found)).not.toBe('yes');
    expect(standing.freeOpen).toBe(0);
    expect(code === 'FULL_HIGHER_PRIORITY').toBe(standing.members > 0);
  }
}
