import { describe, expect, it } from '@jest/globals';
import { someone, today } from '../cases/cases.fixtures.js';
import type { FundingPath, Person } from '../model/person.js';
import { lottery } from './lottery.js';
import { comparePriority, priority, tier } from './priority.js';
import { defaultTerms } from './terms.js';

const tierOf = (funding: readonly FundingPath[], differing: Partial<Person> = {}) =>
  tier(someone('amira', { funding, ...differing }), today, defaultTerms);
const first = (...people: readonly Person[]) =>
  people.map((person) => priority(person, today, defaultTerms)).sort(comparePriority)[0]?.id;

describe('the one order of people', () => {
  it('puts a statutory obligation before other funded paths, and self-payers last', () => {
    expect(tierOf(['bamf-obliged'])).toBe(1);
    expect(tierOf(['jobcenter', 'self'])).toBe(1);
    expect(tierOf(['bamf-entitled'])).toBe(2);
    expect(tierOf(['self', 'county'])).toBe(2);
    expect(tierOf(['self'])).toBe(3);
    expect(tierOf([])).toBe(3);
  });

  it('puts hardship, and an entitlement that lapses within 56 days, before all', () => {
    expect(tierOf(['self'], { hardship: true })).toBe(0);
    expect(tierOf(['bamf-entitled'], { entitledUntil: today + 56 })).toBe(0);
    expect(tierOf(['bamf-entitled'], { entitledUntil: today })).toBe(0);
    expect(tierOf(['bamf-entitled'], { entitledUntil: today + 57 })).toBe(2);
    expect(tierOf(['bamf-entitled'], { entitledUntil: today - 1 })).toBe(2);
    expect(tierOf(['bamf-obliged'], { obligedUntil: today + 3 })).toBe(0);
  });

  it('looks at the last day of a path only where somebody has that path', () => {
    expect(tierOf(['county'], { entitledUntil: today, obligedUntil: today })).toBe(2);
    expect(tierOf(['bamf-entitled'], { obligedUntil: today })).toBe(2);
  });

  it('knows no tier of obligation where the policy has none, but perhaps a credit', () => {
    const obliged = someone('amira', { funding: ['jobcenter'] });
    expect(tier(obliged, today, { ...defaultTerms, strictObligation: false })).toBe(2);
    const credited = priority(obliged, today, { ...defaultTerms, obligationCreditDays: 30 });
    expect(credited.date).toBe(obliged.waitingSince - 30);
  });

  it('puts who waited longer first, and credits 120 days to people coming out of a course', () => {
    const waited = someone('waited', { waitingSince: today - 293 });
    const came = someone('came', { waitingSince: today - 174, completed: { course: 'b', provider: 'p' } });
    expect(first(waited, came)).toBe('came');
    expect(first(waited, { ...came, waitingSince: today - 172 })).toBe('waited');
  });

  it('draws ties by a lottery that anybody can repeat', () => {
    for (const id of ['', 'a', 'amira', '0193f1c2-0000-7000-8000-000000000001', 'ü\u{1f600}'])
      for (const salt of [0, 20_261_121, 4_294_967_295]) expect(lottery(salt, id)).toBe(referenceLottery(salt, id));
    expect(lottery(1, 'amira')).not.toBe(lottery(2, 'amira'));
  });

  it('draws for the ticket of people who belong together, and orders them by id', () => {
    const [one, two] = ['a', 'b'].map((id) => priority(someone(id, { ticket: 'both' }), today, defaultTerms));
    expect(one?.lottery).toBe(lottery(0, 'both'));
    expect(one && two && comparePriority(one, two)).toBeLessThan(0);
  });
});

/** The definition once more, in whole numbers of any size. */
function referenceLottery(salt: number, id: string): number {
  const word = 2n ** 32n;
  let hash = 0x811c9dc5n;
  for (const unit of id.split('')) hash = ((hash ^ BigInt(unit.charCodeAt(0))) * 0x01000193n) % word;
  hash ^= BigInt(salt);
  hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) % word;
  hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) % word;
  return Number(hash ^ (hash >> 16n));
}
