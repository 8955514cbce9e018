import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localInstant } from './calendar.fixtures.js';
import { type ExpectedDigest, expectedDigests } from './oracle.fixtures.js';
import { aWorld } from './world.fixtures.js';
import { YearOnPostgres } from './year-on-postgres.fixtures.js';

/** With YEAR_READERS=300 it is the year of the rules' own spec, on PostgreSQL; with fewer a reminder. */
const readers = Number(process.env['YEAR_READERS'] ?? 20);
const isWhole = readers >= 300;
const outages = [
  // six hours around the morning's slots, which are then made up for
  [localInstant('2028-01-10', '07:20'), localInstant('2028-01-10', '13:20')],
  // too long for them
  [localInstant('2028-06-22', '04:50'), localInstant('2028-06-22', '14:00')],
  // six hours around the leap day's beginning
  [localInstant('2028-02-28', '20:00'), localInstant('2028-02-29', '02:00')],
] as const;
const restarts = [localInstant('2027-10-31', '12:00'), outages[0][1], localInstant('2028-03-26', '12:00')];
const world = aWorld(
  {
    from: '2027-10-01',
    days: 366,
    readers,
    courses: isWhole ? 2_570 : 200,
    offers: isWhole ? 3_000 : 120,
    minutesBetweenLooks: isWhole ? 45 : 240,
    outages,
  },
  20_271_001,
);

let year: YearOnPostgres | undefined;
beforeAll(async () => {
  year = await YearOnPostgres.begin(world);
  await year.play(outages, restarts);
}, 3_600_000);
afterAll(() => year?.stop());

describe(`a year of ${readers} readers on PostgreSQL, with restarts and outages`, () => {
  it('puts exactly the digests their subscription promises into every mailbox, with exactly their lines', () => {
    const differences = world.readers.flatMap((reader) => {
      const [is, ought] = [year?.digests.get(reader.subscriptionId) ?? [], expectedDigests(world, reader)];
      const length = Math.max(is.length, ought.length);
      const at = Array.from({ length }, (_, position) => position).find(
        (position) => JSON.stringify(is[position]) !== JSON.stringify(ought[position]),
      );
      return at === undefined ? [] : [{ reader: reader.subscriptionId, is: is[at], ought: ought[at] }];
    });
    expect(differences).toEqual([]);
  });

  it('is one in which there is something to get wrong', () => {
    const all: readonly ExpectedDigest[] = [...(year?.digests.values() ?? [])].flat();
    const kinds = new Set(all.flatMap(({ lines }) => lines.map((line) => line.split(' ')[0])));
    for (const kind of ['new', 'changed', 'cancelled', 'postponed', 'question', 'expired', 'withdrawn', 'quiet'])
      expect(kinds).toContain(kind);
    const days = new Set(all.map(({ periodKey }) => periodKey));
    for (const day of ['2027-10-30', '2028-02-29', '2028-03-25', '2028-03-27']) expect(days).toContain(day);
    for (const day of ['2027-10-31', '2027-12-25', '2028-03-26', '2028-04-14']) expect(days).not.toContain(day);
    if (process.env['YEAR_READERS']) console.log(JSON.stringify({ readers, digests: all.length }));
  });
});
