import type { OrganisationId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import type { Entitlement, Seeker } from './market.js';
import { day, someone, startId, terms, today } from './matching.fixtures.js';
import { comparePriority, lottery, priority } from './priority.js';

const tierOf = (...entitlements: readonly Entitlement[]) =>
  priority(someone('amira', { entitlements }), today, terms).tier;
const first = (...people: readonly Seeker[]) =>
  people.map((person) => priority(person, today, terms)).sort(comparePriority)[0]?.id;

describe('the one order of people', () => {
  it('puts a statutory obligation before other funded paths, and self-payers last', () => {
    expect(tierOf({ path: 'bamf-obliged' })).toBe(1);
    expect(tierOf({ path: 'jobcenter' }, { path: 'self' })).toBe(1);
    expect(tierOf({ path: 'bamf-entitled' })).toBe(2);
    expect(tierOf({ path: 'self' }, { path: 'county' })).toBe(2);
    expect(tierOf({ path: 'self' })).toBe(3);
  });

  it('puts hardship, and an entitlement that lapses within 56 days, before all', () => {
    expect(priority(someone('amira', { hardship: true }), today, terms).tier).toBe(0);
    expect(tierOf({ path: 'bamf-entitled', validUntil: today + 56 })).toBe(0);
    expect(tierOf({ path: 'bamf-entitled', validUntil: today })).toBe(0);
    expect(tierOf({ path: 'bamf-entitled', validUntil: today + 57 })).toBe(2);
    expect(tierOf({ path: 'bamf-entitled', validUntil: today - 1 })).toBe(2);
  });

  it('knows no tier of obligation where the policy has none', () => {
    const obliged = someone('amira', { entitlements: [{ path: 'jobcenter' }] });
    expect(priority(obliged, today, { ...terms, strictObligation: false }).tier).toBe(2);
    expect(priority(obliged, today, { ...terms, obligationCreditDays: 30 }).date).toBe(obliged.waitingSince - 30);
  });

  it('puts who waited longer first, and credits 120 days to people coming out of a course', () => {
    const waited = someone('waited', { waitingSince: day('2026-02-01') });
    const providerId = 'p' as OrganisationId;
    const came = someone('came', {
      waitingSince: day('2026-05-31'),
      completed: { courseStartId: startId('b'), providerId },
    });
    const cameLater = { ...came, waitingSince: day('2026-06-02') };
    expect(first(waited, came)).toBe('came');
    expect(first(waited, cameLater)).toBe('waited');
  });

  it('draws ties by a lottery that anybody can repeat', () => {
    for (const id of ['', 'a', 'amira', '0193f1c2-0000-7000-8000-000000000001']) {
      expect(lottery(20_261_121, id)).toBe(referenceLottery(20_261_121, id));
    }
    expect(lottery(1, 'amira')).not.toBe(lottery(2, 'amira'));
  });
});

/** The definition once more, in whole numbers of any size. */
function referenceLottery(salt: number, id: string): number {
  const word = 2n ** 32n;
  let hash = 0x811c9dc5n;
  for (const char of id) hash = ((hash ^ BigInt(char.charCodeAt(0))) * 0x01000193n) % word;
  hash ^= BigInt(salt);
  hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) % word;
  hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) % word;
  return Number(hash ^ (hash >> 16n));
}
