import { type Course, compareUrgency as compareInAllocation } from '@app/allocation';
import { type CalendarDate, type CourseStartId, dayNumber, fromDayNumber, type MemberId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Joinable, mergings } from './merging.js';
import { compareUrgency, lacking, type Standing } from './standing.js';
import { type Circumstances, decide, reopen, type ViabilityCase } from './viability-case.js';

const day = (text: string) => text as CalendarDate;
const standing = (differing: Partial<Standing> = {}): Standing => ({
  courseStartId: 'c1' as CourseStartId,
  decidesOn: day('2026-12-01'),
  minimum: 10,
  capacity: 20,
  taken: 1,
  held: 2,
  planned: 3,
  ...differing,
});

describe('the order in which course starts are decided', () => {
  it('has the earliest decision first, then the lowest share of the minimum', () => {
    const late = standing({ courseStartId: 'late' as CourseStartId, decidesOn: day('2026-12-02'), planned: 0 });
    const half = standing({ courseStartId: 'half' as CourseStartId, taken: 0, held: 0, planned: 5 });
    const third = standing({ courseStartId: 'third' as CourseStartId, minimum: 15, taken: 0, held: 0, planned: 5 });
    expect([late, half, third].sort(compareUrgency).map(({ courseStartId }) => courseStartId)).toEqual([
      'third',
      'half',
      'late',
    ]);
  });

  it('is the one in which the engine looks at them', () => {
    const one = fc.record({
      courseStartId: fc.constantFrom('a', 'b', 'c', 'd') as fc.Arbitrary<CourseStartId>,
      decidesOn: fc.integer({ min: 20_000, max: 20_002 }).map(fromDayNumber),
      minimum: fc.integer({ min: 1, max: 6 }),
      taken: fc.integer({ min: 0, max: 3 }),
      held: fc.integer({ min: 0, max: 3 }),
      planned: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(one, one, (a, b) => {
        fc.pre(a.courseStartId !== b.courseStartId);
        const filling = ({ courseStartId, decidesOn, minimum, ...people }: typeof a) => ({
          course: { id: courseStartId, decidesOn: dayNumber(decidesOn), minimum } as unknown as Course,
          ...people,
        });
        const ours = compareUrgency({ ...a, capacity: 20 }, { ...b, capacity: 20 });
        expect(Math.sign(ours)).toBe(Math.sign(compareInAllocation(filling(a), filling(b))));
      }),
    );
  });

  it('knows how many people are lacking', () => {
    expect(lacking(standing())).toBe(4);
    expect(lacking(standing({ planned: 30 }))).toBe(0);
  });
});

const anna = 'anna' as MemberId;
const found: ViabilityCase = {
  id: 'case',
  courseStartId: 'c1' as CourseStartId,
  version: 1,
  decidesOn: day('2026-12-01'),
  minimum: 10,
  state: 'open',
};
const now: Circumstances = {
  now: new Date('2026-11-28T10:00:00Z'),
  today: day('2026-11-28'),
  endOfDay: new Date('2026-11-28T22:59:59Z'),
  isNext: true,
  planIsCurrent: true,
};
const code = (text: string) => expect.objectContaining({ code: text });

describe('a case', () => {
  it('runs anyway, for a reason', () => {
    const kept = decide(found, { decision: 'run-anyway', reason: 'needed-here' }, anna, now);
    expect(kept).toMatchObject({ state: 'kept', version: 2, reason: 'needed-here', decidedBy: anna });
  });

  it('waits until a day that is not after the decision', () => {
    const wait = (until?: string) =>
      decide(found, { decision: 'wait', reason: 'more-will-come', ...(until && { waitUntil: day(until) }) }, anna, now);
    expect(wait('2026-12-01')).toMatchObject({ state: 'deferred', waitUntil: '2026-12-01' });
    for (const until of ['2026-12-02', '2026-11-28', undefined]) {
      expect(() => wait(until)).toThrow(code('viability.wait-out-of-range'));
    }
  });

  it('is cancelled at the end of the day, or at once', () => {
    const cancel = { decision: 'cancel', reason: 'too-few' } as const;
    expect(decide(found, cancel, anna, now)).toMatchObject({ state: 'closing', takesEffectAt: now.endOfDay });
    expect(decide(found, { ...cancel, atOnce: true }, anna, now)).toMatchObject({ takesEffectAt: now.now });
  });

  it('is cancelled in its turn only, and when the last decision is planned in', () => {
    const cancel = { decision: 'cancel', reason: 'too-few' } as const;
    expect(() => decide(found, cancel, anna, { ...now, isNext: false })).toThrow(code('viability.not-its-turn'));
    expect(() => decide(found, cancel, anna, { ...now, planIsCurrent: false })).toThrow(
      code('viability.plan-not-repaired'),
    );
    expect(
      decide(found, { decision: 'run-anyway', reason: 'needed-here' }, anna, { ...now, isNext: false }).state,
    ).toBe('kept');
  });

  it('takes no reason that belongs to another decision', () => {
    expect(() => decide(found, { decision: 'cancel', reason: 'needed-here' }, anna, now)).toThrow(
      code('viability.reason-unfit'),
    );
  });

  it('is decided again until it is cancelled, and not afterwards', () => {
    const kept = decide(found, { decision: 'run-anyway', reason: 'needed-here' }, anna, now);
    const closing = decide(kept, { decision: 'cancel', reason: 'too-few' }, anna, now);
    for (const state of ['closing', 'closed', 'over'] as const) {
      expect(() => decide({ ...closing, state }, { decision: 'run-anyway', reason: 'needed-here' }, anna, now)).toThrow(
        code('viability.decided-already'),
      );
    }
  });

  it('is taken back before anybody is told, and not after', () => {
    const closing = decide(found, { decision: 'cancel', reason: 'too-few' }, anna, now);
    expect(reopen(closing, anna, now.now)).toEqual({ ...found, version: 3, decidedBy: anna });
    expect(() => reopen(closing, anna, now.endOfDay)).toThrow(code('viability.cannot-reopen'));
    expect(() => reopen({ ...closing, state: 'closed' }, anna, now.now)).toThrow(code('viability.cannot-reopen'));
  });

  it('is taken back at any time where it was told to nobody: going on with fewer, or waiting', () => {
    const kept = decide(found, { decision: 'run-anyway', reason: 'needed-here' }, anna, now);
    const wait = { decision: 'wait', reason: 'more-will-come', waitUntil: day('2026-12-01') } as const;
    const deferred = decide(found, wait, anna, now);
    for (const decided of [kept, deferred])
      expect(reopen(decided, anna, now.endOfDay)).toEqual({ ...found, version: 3, decidedBy: anna });
    for (const state of ['open', 'over'] as const)
      expect(() => reopen({ ...kept, state }, anna, now.now)).toThrow(code('viability.cannot-reopen'));
  });
});

describe('two course starts become one', () => {
  const start = (id: string, planned: number, differing: Partial<Joinable> = {}): Joinable => ({
    ...standing({ courseStartId: id as CourseStartId, taken: 0, held: 0, planned }),
    easting: 0,
    northing: 0,
    online: false,
    startsOn: 20_000,
    levels: ['A2.1'],
    track: 'general',
    ...differing,
  });
  const one = start('one', 4);
  const ids = (others: readonly Joinable[]) =>
    mergings(one, others).map(({ other, into }) => [other.courseStartId, into]);

  it('where their people together are enough; the larger one goes on', () => {
    expect(mergings(one, [start('two', 6)])).toMatchObject([
      { into: 'other', together: 10, minimum: 10, kilometres: 0 },
    ]);
    expect(ids([start('two', 3, { minimum: 7 })])).toEqual([['two', 'other']]);
    expect(ids([start('two', 5)])).toEqual([]);
  });

  it('where everybody has room', () => {
    expect(ids([start('full', 17)])).toEqual([]);
    expect(ids([start('small', 6, { capacity: 9 })])).toEqual([['small', 'this']]);
  });

  it('within twenty kilometres and four weeks, for the same level and track', () => {
    const near = start('near', 6, { easting: 20_000, startsOn: 20_028 });
    expect(ids([near])).toEqual([['near', 'other']]);
    for (const differing of [
      { easting: 20_001 },
      { startsOn: 20_029 },
      { levels: ['B1.1'] },
      { track: 'alpha' },
      { online: true },
    ]) {
      expect(ids([start('no', 6, differing)])).toEqual([]);
    }
  });

  it('the nearest first, and never with itself or with one nobody comes to', () => {
    expect(
      ids([start('far', 6, { easting: 9_000 }), start('near', 6, { easting: 1_000 }), one, start('empty', 0)]),
    ).toEqual([
      ['near', 'other'],
      ['far', 'other'],
    ]);
  });
});
