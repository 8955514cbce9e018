import { describe, expect, it } from '@jest/globals';
import { allocate } from './allocate.js';
import { offersToIssue } from './issue-offers.js';
import type { CourseStart, Seeker } from './market.js';
import { aCourse, aMarket, day, someone, startId, terms, today } from './matching.fixtures.js';

const noon = Date.parse('2026-11-21T11:00:00Z');
const minutes = 60_000;

function issue(seekers: readonly Seeker[], course: Partial<CourseStart>, changedAgo = 60 * minutes, differing = {}) {
  const market = aMarket(seekers, [
    aCourse('c', { startsOn: today + 30, closesOn: today + 37, capacity: 20, ...course }),
  ]);
  const rules = { ...terms, ...differing };
  const changedAt = new Map([[startId('c'), noon - changedAgo]]);
  return offersToIssue(market, allocate(market, rules), changedAt, { asOf: today, instant: noon }, rules);
}

const people = (number: number) => Array.from({ length: number }, (_, index) => someone(`p${index}`));

describe('which planned places are promised now', () => {
  it('promises every planned place of a viable course that starts within six weeks', () => {
    expect(issue(people(3), {}).offers).toHaveLength(3);
    expect(issue(people(1), { startsOn: today + 42, closesOn: today + 50 }).offers).toHaveLength(1);
    expect(issue(people(1), { startsOn: today + 43, closesOn: today + 50 }).offers).toEqual([]);
  });

  it('waits until the course has a fifth more than its minimum, or is full', () => {
    const decidesOn = today + 20;
    expect(issue(people(11), { minimum: 10, decidesOn }).offers).toEqual([]);
    expect(issue(people(12), { minimum: 10, decidesOn }).offers).toHaveLength(12);
    expect(issue(people(7), { minimum: 10, decidesOn, takenElsewhere: 2, held: 2, accepted: 1 }).offers).toHaveLength(
      7,
    );
    expect(issue(people(11), { minimum: 10, decidesOn, capacity: 11 }).offers).toHaveLength(11);
  });

  it('waits no longer when the decision is less than three days away', () => {
    expect(issue(people(1), { minimum: 10, decidesOn: today + 3 }).offers).toEqual([]);
    expect(issue(people(1), { minimum: 10, decidesOn: today + 2 }).offers).toHaveLength(1);
  });

  it('lets a publication settle for ten minutes, and says when it has', () => {
    const early = issue(people(2), {}, 9 * minutes);
    expect(early).toEqual({ offers: [], more: false, settledAt: noon + minutes });
    expect(issue(people(2), {}, 10 * minutes)).toMatchObject({ settledAt: undefined, offers: { length: 2 } });
    expect(issue(people(2), {}, 0, { settlingMinutes: 0 }).offers).toHaveLength(2);
  });

  it('promises the first in the order first when one run may not promise all', () => {
    const waiting = people(5).map((person, index) => ({ ...person, waitingSince: day('2026-03-01') - index }));
    const { offers, more } = issue(waiting, {}, 60 * minutes, { offersPerRun: 2 });
    expect(offers.map(({ waitingEntryId }) => waitingEntryId)).toEqual(['p4', 'p3']);
    expect(more).toBe(true);
  });
});
