import { beforeAll, describe, expect, it } from '@jest/globals';
import { isLastPlaces } from '../domain/last-places.js';
import { localDate, localInstant, weekdayName } from './calendar.fixtures.js';
import { expectedMails, type MailOfYear } from './hasty-oracle.fixtures.js';
import { type HastyRules, hastyRules, mailsOfYear } from './hasty-product.fixtures.js';
import { aHastyWorld, type HastyReader } from './hasty-world.fixtures.js';

/** October 2027 to September 2028: both clock changes, a leap day, the holidays of three states. */
const world = aHastyWorld({ from: '2027-10-01', days: 366, readers: 12 }, 20_271_002);
const expected = new Map<string, readonly MailOfYear[]>();
let made: ReadonlyMap<string, readonly MailOfYear[]>;
beforeAll(() => {
  for (const reader of world.readers) expected.set(reader.subscriptionId, expectedMails(world, reader));
  made = mailsOfYear(world);
});

const all = () => [...made.values()].flat();
const atOnce = (mails: readonly MailOfYear[]) => mails.filter(({ key }) => key === 'at-once');
const mailsOf = ({ subscriptionId }: HastyReader) => made.get(subscriptionId) ?? [];
const linesIn = (mails: readonly MailOfYear[], kind: string) =>
  mails.flatMap(({ lines }) => lines).filter((line) => line.startsWith(kind));

/** The first mail of a reader that is not as promised; a whole year of them would be no help. */
function firstDifference(reader: HastyReader) {
  const [is, ought] = [mailsOf(reader), expected.get(reader.subscriptionId) ?? []];
  const at = Array.from({ length: Math.max(is.length, ought.length) }, (_, position) => position).find(
    (position) => JSON.stringify(is[position]) !== JSON.stringify(ought[position]),
  );
  const { subscriptionId, slot, immediateKinds } = reader;
  return at === undefined ? [] : [{ subscriptionId, slot, immediateKinds, is: is[at], ought: ought[at] }];
}

describe('a year of digests and of what does not wait for them', () => {
  it('brings every reader exactly the mails they were promised, with exactly their lines', () => {
    expect(world.readers.flatMap(firstDifference)).toEqual([]);
  });

  it('tells each thing once over both', () => {
    for (const mails of made.values())
      for (const kind of ['new ', 'question ', 'cancelled ', 'lost ', 'withdrawn ', 'expired ', 'last ']) {
        const told = linesIn(mails, kind);
        expect(new Set(told).size).toBe(told.length);
      }
  });

  it('disturbs nobody at night, on free days unless they want it, sooner than after a quarter of an hour, or seven times', () => {
    for (const reader of world.readers) {
      const mails = atOnce(mailsOf(reader));
      for (const { left } of mails) {
        const [moment, date] = [new Date(left), localDate(new Date(left))];
        expect(moment >= localInstant(date, '06:00') && moment < localInstant(date, '20:00')).toBe(true);
        if (!reader.onFreeDays) expect(['saturday', 'sunday']).not.toContain(weekdayName(date));
      }
      const moments = mails.map(({ left }) => Date.parse(left)).sort((a, b) => a - b);
      const gaps = moments.slice(1).map((at, before) => at - (moments[before] ?? at));
      expect(Math.min(Number.POSITIVE_INFINITY, ...gaps)).toBeGreaterThanOrEqual(15 * 60_000);
      const days = new Map<string, number>();
      for (const { left } of mails) days.set(localDate(new Date(left)), (days.get(localDate(new Date(left))) ?? 0) + 1);
      expect(Math.max(0, ...days.values())).toBeLessThanOrEqual(6);
    }
  });

  it('is one in which there is something to get wrong', () => {
    const urgent = atOnce(all());
    for (const kind of ['question', 'lost', 'cancelled', 'last', 'new'])
      expect([kind, linesIn(urgent, `${kind} `).length > 10]).toEqual([kind, true]);
    const full = new Map<string, number>();
    for (const reader of world.readers)
      for (const { left } of atOnce(mailsOf(reader))) {
        const day = `${reader.subscriptionId} ${localDate(new Date(left))}`;
        full.set(day, (full.get(day) ?? 0) + 1);
      }
    expect([...full.values()].filter((mails) => mails === 6).length).toBeGreaterThan(3);
    const late = urgent.filter(({ made: from, left }) => localDate(new Date(from)) !== localDate(new Date(left)));
    expect(late.length).toBeGreaterThan(10);
    const days = new Set(urgent.map(({ left }) => localDate(new Date(left))));
    for (const day of ['2028-02-29', '2028-03-27', '2027-11-02']) expect([day, days.has(day)]).toEqual([day, true]);
    const early = urgent.map(({ left }) => new Date(left)).filter((at) => at < localInstant(localDate(at), '06:20'));
    expect(new Set(early.map((at) => at.getUTCHours()))).toEqual(new Set([4, 5]));
  });
});

/** The first hundred days show a planted mistake as well as a year of them. */
const autumn = aHastyWorld({ from: '2027-10-01', days: 100, readers: 12 }, 20_271_003);
const promisedInAutumn = new Map<string, string>();
const promisedTo = (reader: HastyReader) => {
  const known = promisedInAutumn.get(reader.subscriptionId) ?? JSON.stringify(expectedMails(autumn, reader));
  promisedInAutumn.set(reader.subscriptionId, known);
  return known;
};
/** One reader after the other, until one is not told what they were promised. */
const isBroken = (mistake: Partial<HastyRules>) =>
  autumn.readers.some((reader) => {
    const found = mailsOfYear(autumn, [reader], { ...hastyRules, ...mistake }).get(reader.subscriptionId);
    return JSON.stringify(found) !== promisedTo(reader);
  });
const { mayDisturb, leaving, isRipe, isUrgent, toTellAtOnce, dayAround } = hastyRules;
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

describe('the oracle', () => {
  it('has nothing against the rules as they are', () => {
    expect(isBroken({})).toBe(false);
  });

  it.each<[string, Partial<HastyRules>]>([
    ['mails at night', { mayDisturb: () => true, leaving: () => 'now' }],
    [
      'mails on public holidays',
      {
        mayDisturb: (at, free) => mayDisturb(at, free, () => false),
        leaving: (reader, at) => leaving(reader, at, () => false),
      },
    ],
    ['mails on Saturdays nobody asked for', { mayDisturb: (at, _, closed) => mayDisturb(at, true, closed) }],
    [
      'an evening that begins an hour late',
      {
        mayDisturb: (at, free, closed) => mayDisturb(at, free, closed) || mayDisturb(later(at, -60), free, closed),
        leaving: (reader, at, closed) =>
          leaving(reader, later(at, -60), closed) === 'now' ? 'now' : leaving(reader, at, closed),
      },
    ],
    [
      'decent hours by the clock of winter, all year',
      {
        mayDisturb: (at, free, closed) =>
          mayDisturb(at < localInstant('2027-10-31', '00:00') ? later(at, -60) : at, free, closed),
      },
    ],
    ['a mail that leaves late without being looked at again', { leaving: () => 'now' }],
    [
      'a mail that leaves late and waits always',
      {
        leaving: (reader, at, closed) => leaving({ ...reader, weekdays: ['monday'], slot: '22:00' }, at, closed),
      },
    ],
    [
      'a mail that leaves late and is always left to the digest',
      {
        leaving: (reader, at, closed) => (leaving(reader, at, closed) === 'now' ? 'now' : 'with-the-digest'),
      },
    ],
    ['a mail given up whose items are lost', { returns: false }],
    ['no gathering', { isRipe: (_, soFar, at) => isRipe(later(at, -60), soFar, at) }],
    ['no rest between two mails', { isRipe: (oldest, soFar, at) => isRipe(oldest, { ...soFar, lastAt: null }, at) }],
    [
      'a second mail while one waits',
      { isRipe: (oldest, soFar, at) => isRipe(oldest, { ...soFar, oneWaits: false }, at) },
    ],
    ['no end to the mails of a day', { isRipe: (oldest, soFar, at) => isRipe(oldest, { ...soFar, today: 0 }, at) }],
    [
      'a day that is over at noon',
      { dayAround: (at) => ({ ...dayAround(at), from: later(dayAround(at).from, 12 * 60) }) },
    ],
    [
      'kinds nobody asked for',
      {
        isUrgent: (reader, item, now) =>
          isUrgent({ ...reader, immediateKinds: ['offer', 'cancelled-place', 'cancelled', 'last-places'] }, item, now),
      },
    ],
    [
      'offers for other people’s people',
      { isUrgent: (reader, item, now) => item.kind !== 'seat-offer' && isUrgent(reader, item, now) },
    ],
    [
      'an offer that is no longer open',
      {
        isUrgent: (reader, item, now) =>
          isUrgent(reader, item, now) ||
          (item.kind === 'seat-offer' && item.what === 'open' && reader.immediateKinds.includes('offer')),
      },
    ],
    [
      'last places that are gone',
      {
        isUrgent: (reader, item, now) => {
          const course = item.kind === 'course-start' ? now.courses.get(item.courseStartId) : undefined;
          const gone = course !== undefined && !isLastPlaces(course, now.at) && course.facts.status !== 'cancelled';
          return gone && item.kind === 'course-start' && item.what === 'last-places'
            ? reader.immediateKinds.includes('last-places')
            : isUrgent(reader, item, now);
        },
      },
    ],
    [
      'only the urgent item, so that the digest tells the rest of it',
      { toTellAtOnce: (reader, untold, now) => untold.filter((item) => isUrgent(reader, item, now)) },
    ],
    ['everything that is untold, at once', { toTellAtOnce: (_, untold) => untold }],
    [
      'a single item lost in the whole year',
      { toTellAtOnce: (reader, untold, now) => toTellAtOnce(reader, untold, now).filter(({ id }) => id !== lostItem) },
    ],
  ])('finds %s', (_, mistake) => {
    expect(isBroken(mistake)).toBe(true);
  });
});

/** An offer that somebody is asked about at once. */
const lostItem = (() => {
  for (const reader of autumn.readers) {
    const [told] = linesIn(atOnce(JSON.parse(promisedTo(reader)) as readonly MailOfYear[]), 'question ');
    if (told) return `${told.split(' ')[1]}/open`;
  }
  return undefined;
})();
