import { describe, expect, it } from '@jest/globals';
import { comparePlans, type PlanOutline, type Seeking } from './plan-comparison.js';

const today = 20_000;
const somebody = (startsOn?: number, differing: Partial<Seeking> = {}): Seeking => ({
  tier: 2,
  level: 'A2.1',
  waitingSince: today - 100,
  ...(startsOn !== undefined && { startsOn }),
  ...differing,
});
const many = (prefix: string, count: number, one: Seeking): [string, Seeking][] =>
  Array.from({ length: count }, (_, at) => [`${prefix}${at}`, one]);
const outline = (people: readonly [string, Seeking][], due = 0): PlanOutline => ({ seeking: new Map(people), due });
const compare = (before: PlanOutline, after: PlanOutline) => comparePlans(before, after, () => '05911', '2026-11-21');

describe('a comparison of two plans', () => {
  it('counts who is planned, newly and no longer, for an earlier and for a later start', () => {
    const before = outline(
      [
        ...many('same', 9, somebody(today + 20)),
        ...many('sooner', 8, somebody(today + 20)),
        ...many('later', 7, somebody(today + 20)),
        ...many('new', 6, somebody()),
        ...many('gone', 5, somebody(today + 20)),
      ],
      12,
    );
    const after = outline(
      [
        ...many('same', 9, somebody(today + 20)),
        ...many('sooner', 8, somebody(today + 10)),
        ...many('later', 7, somebody(today + 30)),
        ...many('new', 6, somebody(today + 20)),
        ...many('gone', 5, somebody()),
      ],
      30,
    );
    expect(compare(before, after)).toMatchObject({
      total: {
        people: 35,
        plannedBefore: 29,
        plannedAfter: 30,
        newlyPlanned: 6,
        noLongerPlanned: 5,
        earlier: 8,
        later: 7,
      },
      waitingBefore: { medianDays: 120, p90Days: 120 },
      offersBefore: 12,
      offersAfter: 30,
    });
  });

  it('shows no group of fewer than five, nor the next from which it could be worked out', () => {
    const people: [string, Seeking][] = [
      ...many('a', 20, somebody(today + 5)),
      ...many('b', 12, somebody(today + 5, { level: 'A2.2' })),
      ...many('c', 2, somebody(today + 5, { level: 'B1.1' })),
    ];
    const { byLevel, total } = compare(outline(people), outline(people));
    expect(total).toMatchObject({ people: 34, plannedBefore: 34 });
    expect(byLevel.map(({ key, people: count }) => [key, count])).toEqual([
      ['A2.1', 20],
      ['A2.2', undefined],
      ['B1.1', undefined],
    ]);
  });

  it('withholds a change of fewer than five people also in the total', () => {
    const before = outline([...many('a', 20, somebody(today + 5)), ['b', somebody(today + 9)]]);
    const after = outline([...many('a', 20, somebody(today + 5)), ['b', somebody(today + 8)]]);
    expect(compare(before, after).total).not.toHaveProperty('earlier');
  });

  it('gives no median of fewer than ten', () => {
    const nine = outline(many('a', 9, somebody(today + 5)));
    expect(compare(nine, nine).waitingAfter).toEqual({});
  });

  it('groups people by the tier they have afterwards', () => {
    const { byTier } = compare(
      outline(many('a', 6, somebody(today + 5))),
      outline(many('a', 6, somebody(today + 5, { tier: 1 }))),
    );
    expect(byTier).toMatchObject([{ key: '1', plannedBefore: 6, plannedAfter: 6 }]);
  });
});
