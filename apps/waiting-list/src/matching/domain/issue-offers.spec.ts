import { describe, expect, it } from '@jest/globals';
import { type Due, dueAt, type PlannedStart, whyNotYet } from './issue-offers.js';
import { aStart, terms, today } from './plan.fixtures.js';
import type { PolicyTerms } from './policy.js';

const noon = Date.parse('2026-11-21T11:00:00Z');
const minutes = 60_000;
const moment = { asOf: today, instant: noon };

interface Case {
  readonly members?: number;
  readonly freed?: number;
  readonly changedAgo?: number;
  readonly offered?: number;
  readonly accepted?: number;
  readonly terms?: Partial<PolicyTerms>;
}

function due(one: Case, course: Parameters<typeof aStart>[0] = {}): Due {
  const { members = 3, freed = 0, changedAgo = 60 * minutes, offered = 0, accepted = 0 } = one;
  const standing = { members, offered, accepted };
  const start: PlannedStart = { ...aStart(course), standing, changedAt: noon - changedAgo };
  return dueAt(start, members, freed, moment, { ...terms, ...one.terms });
}

const all = (offers: number): Due => ({ offers, freed: 0 });

describe('which planned places are promised now', () => {
  it('are all of a viable course that starts within six weeks', () => {
    expect(due({ members: 3 })).toEqual(all(3));
    expect(due({ members: 1 }, { startsOn: today + 42 })).toEqual(all(1));
    expect(due({ members: 1 }, { startsOn: today + 43 })).toEqual(all(0));
  });

  it('wait until the course has a fifth more than its minimum, or is full', () => {
    expect(due({ members: 11 }, { minimum: 10 })).toEqual(all(0));
    expect(due({ members: 12 }, { minimum: 10 })).toEqual(all(12));
    expect(due({ members: 7, offered: 2, accepted: 1 }, { minimum: 10, taken: 2 })).toEqual(all(7));
    expect(due({ members: 11 }, { minimum: 10, capacity: 11 })).toEqual(all(11));
  });

  it('wait no longer when the decision is less than three days away', () => {
    expect(due({ members: 1 }, { minimum: 10, decidesOn: today + 3 })).toEqual(all(0));
    expect(due({ members: 1 }, { minimum: 10, decidesOn: today + 2 })).toEqual(all(1));
  });

  it('let a publication settle for ten minutes', () => {
    expect(due({ changedAgo: 9 * minutes })).toEqual(all(0));
    expect(due({ changedAgo: 10 * minutes })).toEqual(all(3));
    expect(due({ changedAgo: 0, terms: { settlingMinutes: 0 } })).toEqual(all(3));
  });

  it('do not wait for anything to settle where somebody gave a place back', () => {
    expect(due({ members: 3, freed: 2, changedAgo: 0 })).toEqual({ offers: 2, freed: 2 });
    expect(due({ members: 1, freed: 2, changedAgo: 0 })).toEqual({ offers: 1, freed: 1 });
    expect(due({ members: 3, freed: 2, changedAgo: 0 }, { startsOn: today + 60 })).toEqual(all(0));
  });
});

describe('where offers go out nightly', () => {
  const nightly = { issuing: 'nightly' } as const;

  it('only places given back within two weeks of the start are promised at once', () => {
    expect(due({ freed: 1, terms: nightly }, { startsOn: today + 14 })).toEqual({ offers: 3, freed: 1 });
    expect(due({ freed: 1, terms: nightly }, { startsOn: today + 15 })).toEqual({ offers: 3, freed: 0 });
  });
});

it('says everything that keeps a planned place from being promised', () => {
  const start = { ...aStart({ startsOn: today + 50, minimum: 10 }), changedAt: noon };
  const standing = { members: 1, offered: 0, accepted: 0 };
  expect(whyNotYet({ ...start, standing }, moment, terms)).toEqual(['OUTSIDE_LEAD', 'NOT_VIABLE_YET', 'SETTLING']);
});
