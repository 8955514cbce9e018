import { beforeAll, describe, expect, it } from '@jest/globals';
import { compose } from '../domain/compose.js';
import { dueSlot } from '../domain/slots.js';
import { localInstant } from './calendar.fixtures.js';
import { type ExpectedDigest, expectedDigests } from './oracle.fixtures.js';
import { digestsOfYear, newsOf, type Rules, rules } from './product-year.fixtures.js';
import { aWorld, type World, type YearReader } from './world.fixtures.js';

/** October 2027 to September 2028: both clock changes, a leap day, the holidays of three states. */
const world: World = aWorld(
  {
    from: '2027-10-01',
    days: 366,
    readers: 300,
    courses: 2_570,
    offers: 3_000,
    minutesBetweenLooks: 45,
    outages: [
      // six hours around a slot that is then made up for
      [localInstant('2028-01-10', '07:20'), localInstant('2028-01-10', '13:20')],
      // too long for the slots of the morning
      [localInstant('2028-06-22', '04:50'), localInstant('2028-06-22', '14:00')],
      // through midnight
      [localInstant('2028-03-02', '21:30'), localInstant('2028-03-03', '01:10')],
      // six hours around the leap day's beginning
      [localInstant('2028-02-28', '20:00'), localInstant('2028-02-29', '02:00')],
    ],
  },
  20_271_001,
);
const expected = new Map<string, readonly ExpectedDigest[]>();
let lostItem: string | undefined;
let made: ReadonlyMap<string, readonly ExpectedDigest[]>;
beforeAll(() => {
  for (const reader of world.readers) expected.set(reader.subscriptionId, expectedDigests(world, reader));
  made = digestsOfYear(world);
  lostItem = findLostItem();
});

const all = (digests: ReadonlyMap<string, readonly ExpectedDigest[]>) => [...digests.values()].flat();
const differing = (digests: ReadonlyMap<string, readonly ExpectedDigest[]>, readers = world.readers) =>
  readers.filter(({ subscriptionId: id }) => JSON.stringify(digests.get(id)) !== JSON.stringify(expected.get(id)));

/** The first digest of a reader that is not as promised; a whole year of them would be no help. */
function firstDifference({ subscriptionId, slot, weekdays }: YearReader) {
  const [is, ought] = [made.get(subscriptionId) ?? [], expected.get(subscriptionId) ?? []];
  const length = Math.max(is.length, ought.length);
  const at = Array.from({ length }, (_, position) => position).find(
    (position) => JSON.stringify(is[position]) !== JSON.stringify(ought[position]),
  );
  return at === undefined ? [] : [{ subscriptionId, slot, weekdays, is: is[at], ought: ought[at] }];
}

describe('a year of 300 readers and 2,570 course starts', () => {
  it('brings every reader exactly the digests their subscription promises, with exactly their lines', () => {
    expect(world.readers.flatMap(firstDifference)).toEqual([]);
  });

  it('is one in which there is something to get wrong', () => {
    const lines = all(made).flatMap((digest) => digest.lines.map((line) => line.split(' ')[0]));
    const kinds = ['new', 'changed', 'cancelled', 'postponed', 'question', 'expired', 'withdrawn', 'quiet'];
    for (const kind of kinds) expect([kind, lines.filter((line) => line === kind).length > 20]).toEqual([kind, true]);
    const keys = new Set(all(made).map(({ periodKey }) => periodKey));
    for (const day of ['2027-10-30', '2027-11-02', '2028-02-29', '2028-03-25', '2028-03-27', '2028-04-18']) {
      expect([day, keys.has(day)]).toEqual([day, true]);
    }
    for (const day of ['2027-10-31', '2027-12-25', '2028-03-26', '2028-04-14', '2028-04-17']) {
      expect([day, keys.has(day)]).toEqual([day, false]);
    }
    const lateOn = (day: string) => all(made).filter(({ periodKey, at }) => periodKey === day && at >= `${day}T12:`);
    expect(lateOn('2028-01-10').some(({ at }) => at < '2028-01-10T13:')).toBe(true);
  });

  it('has one digest per reader and period, and nothing told as new twice', () => {
    for (const digests of made.values()) {
      expect(new Set(digests.map(({ periodKey }) => periodKey)).size).toBe(digests.length);
      const told = digests.flatMap(({ lines }) => lines).filter((line) => /^(new|cancelled|question) /.test(line));
      expect(new Set(told).size).toBe(told.length);
    }
  });
});

/** A few of the readers show a planted mistake as well as all of them do; some of them read at the end of the day. */
const late = world.readers.filter(({ slot, weekdays }) => slot === '22:00' && weekdays.length !== 1);
const few: World = { ...world, readers: [...world.readers.slice(0, 6), ...late.slice(0, 2)] };
const broken = (mistake: Partial<Rules>) => differing(digestsOfYear(few, { ...rules, ...mistake }), few.readers).length;
const days = 86_400_000;

describe('the oracle', () => {
  it('has nothing against the rules as they are', () => {
    expect(broken({})).toBe(0);
  });

  it.each<[string, Partial<Rules>]>([
    [
      'a slot an hour late',
      { due: (cadence, now, closed) => dueSlot(cadence, new Date(now.getTime() - 3_600_000), closed) },
    ],
    ['a digest on public holidays', { due: (cadence, now) => dueSlot(cadence, now, () => false) }],
    [
      'a weekly digest every day',
      { due: (cadence, now, closed) => dueSlot({ ...cadence, weekdays: [] }, now, closed) },
    ],
    [
      'no tolerance after midnight',
      {
        due: (cadence, now, closed) => {
          const due = dueSlot(cadence, now, closed);
          return due && now.toISOString().slice(0, 10) === due.at.toISOString().slice(0, 10) ? due : undefined;
        },
      },
    ],
    [
      'slots by the clock of winter, all year',
      {
        due: (cadence, now, closed) => {
          const due = dueSlot(cadence, now, closed);
          const summer = now >= localInstant('2028-03-27', '00:00');
          return due && summer && now.getTime() - due.at.getTime() < 3_600_000 ? undefined : due;
        },
      },
    ],
    [
      'an item that is lost when it comes in the last minutes of a window',
      { untold: (items, since, at) => rules.untold(items, since, new Date(at.getTime() - 20 * 60_000)) },
    ],
    [
      'an item told twice because windows overlap',
      { untold: (items, since, at) => rules.untold(items, new Date(since.getTime() - days / 4), at) },
    ],
    [
      'a single item lost in the whole year',
      { untold: (items, since, at) => rules.untold(items, since, at).filter(({ id }) => id !== lostItem) },
    ],
    [
      'a line of another area',
      { compose: (reader, items, now) => compose({ ...reader, areas: ['05911', '08111'] }, items, now) },
    ],
    [
      'a filter that is not asked',
      { compose: (reader, items, now) => compose({ ...reader, childcareOnly: false }, items, now) },
    ],
  ])('finds %s', (_, mistake) => {
    expect(broken(mistake)).toBeGreaterThan(0);
  });
});

/** The publication of a course start that one of the few readers is told of as new. */
function findLostItem(): string | undefined {
  const told = few.readers.flatMap(({ subscriptionId }) =>
    (made.get(subscriptionId) ?? []).flatMap(({ lines }) => lines),
  );
  const line = told.find((text) => text.startsWith('new '));
  return newsOf(world).find((item) => item.kind === 'course-start' && `new ${item.courseStartId}` === line)?.id;
}
