import type { GoalFigure, WaitingTimesCell } from '@app/contracts';
import { calendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { countedFrom, groupsFor, standingOf, verdictAfter } from './standing.js';

const [monday, tuesday, wednesday] = [
  calendarDate('2026-11-16'),
  calendarDate('2026-11-17'),
  calendarDate('2026-11-18'),
];
const figures = {
  suppressed: false,
  n: 20,
  waitingTime: { medianDays: 40, p90Days: 90 },
  accessTime: { medianDays: 70, p90Days: 120, n: 12 },
  stillWaiting: 30,
  stillWaitingMedianDays: 33,
};
const hidden: WaitingTimesCell = { level: 'B1.1', suppressed: true };
const times = {
  total: figures,
  cells: [{ ...figures, level: 'A1.1' }, hidden, { suppressed: false, level: 'B2.1', n: 7, stillWaiting: 0 }],
};
const goal = (figure: GoalFigure, atMostDays: number, of: object = {}) => ({ figure, atMostDays, ...of });

describe('how a goal stands', () => {
  it.each<[GoalFigure, number, number]>([
    ['waiting-median', 40, 20],
    ['waiting-p90', 90, 20],
    ['access-median', 70, 12],
    ['access-p90', 120, 12],
    ['still-waiting-median', 33, 30],
  ])('is said of %s: reached as long as it is not above the limit', (figure, days, n) => {
    expect(standingOf(goal(figure, days), times)).toEqual({ state: 'reached', days, n });
    expect(standingOf(goal(figure, days - 1), times)).toEqual({ state: 'missed', days, n });
  });

  it('is said of the group it is about', () => {
    const withOther = { ...times, total: hidden };
    expect(standingOf(goal('waiting-median', 42, { level: 'A1.1' }), withOther)).toMatchObject({ state: 'reached' });
    expect(groupsFor({ level: 'A1.1', courseType: 'integration' })).toEqual(['level', 'courseType']);
  });

  it.each(['B1.1', 'B2.1', 'C1.1'])('is not said of a group that is withheld, too small or empty: %s', (level) => {
    expect(standingOf(goal('waiting-median', 42, { level }), times)).toEqual({ state: 'too-few' });
  });

  it('counts starts of this month and the five before', () => {
    expect(countedFrom(calendarDate('2026-11-30'))).toBe('2026-06');
    expect(countedFrom(calendarDate('2027-03-31'))).toBe('2026-10');
  });
});

describe('since when a goal stands as it does', () => {
  const missed = { state: 'missed', days: 55, n: 20 } as const;
  const reached = { state: 'reached', days: 40, n: 20 } as const;
  const later = (
    before: ReturnType<typeof verdictAfter>,
    standing: Parameters<typeof verdictAfter>[1],
    day = tuesday,
  ) => verdictAfter(before, standing, 42, day);

  it('goes on while it stays missed, and begins anew when it is reached again', () => {
    const first = later(undefined, missed, monday);
    expect(first).toEqual({ state: 'missed', since: monday, days: 55, asOf: monday });
    const still = later(first, { ...missed, days: 57 });
    expect(still).toEqual({ state: 'missed', since: monday, days: 57, asOf: tuesday });
    expect(later(still, reached, wednesday)).toMatchObject({ state: 'reached', since: wednesday });
  });

  it('is not forgotten on a day on which there are too few people', () => {
    const first = later(undefined, missed, monday);
    expect(later(first, { state: 'too-few' })).toEqual(first);
    expect(later(undefined, { state: 'too-few' })).toBeUndefined();
  });
});
