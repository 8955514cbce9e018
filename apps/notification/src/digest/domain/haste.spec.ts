import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Disturbed, dayAround, isRipe, leaving, type MailsSoFar, mayDisturb } from './haste.js';
import { nextSlotOf } from './slots.js';

const none = () => false;
const minute = 60_000;
/** The clock on the wall, by another way than the product's. */
const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const onTheWall = (at: Date) => Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value]));
const anyMoment = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true });

describe('an immediate mail', () => {
  it('comes from Monday to Friday between six and eight, whatever the clocks do', () => {
    fc.assert(
      fc.property(anyMoment, fc.boolean(), (at, onFreeDays) => {
        const { weekday = '', hour } = onTheWall(at);
        const awake = Number(hour) >= 6 && Number(hour) < 20;
        expect(mayDisturb(at, onFreeDays, none)).toBe(awake && (onFreeDays || !/Sat|Sun/.test(weekday)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not come on a public holiday unless that was chosen', () => {
    const may1 = new Date('2026-05-01T08:00:00Z');
    expect(mayDisturb(may1, false, (day) => day === '2026-05-01')).toBe(false);
    expect(mayDisturb(may1, true, (day) => day === '2026-05-01')).toBe(true);
  });

  it('counts its day as the calendar does', () => {
    fc.assert(
      fc.property(anyMoment, (at) => {
        if (!mayDisturb(at, true, none)) return;
        const { from, until } = dayAround(at);
        expect(from <= at && at < until).toBe(true);
        expect(onTheWall(new Date(until.getTime() - 2 * 3_600_000))['day']).toBe(onTheWall(at)['day']);
      }),
    );
  });

  it.each<[string, number, Partial<MailsSoFar>, boolean]>([
    ['after three minutes', 3, {}, true],
    ['not sooner', 2.9, {}, false],
    ['a quarter of an hour after the last', 3, { lastAt: new Date('2026-11-23T08:45:00Z'), today: 1 }, true],
    ['not sooner after the last', 60, { lastAt: new Date('2026-11-23T08:46:00Z'), today: 1 }, false],
    ['not as the seventh of a day', 60, { today: 6 }, false],
    ['as the sixth', 60, { today: 5 }, true],
    ['not while another has not left', 60, { today: 1, oneWaits: true }, false],
  ])('comes %s', (_, waited, soFar, expected) => {
    const at = new Date('2026-11-23T09:00:00Z');
    const oldest = new Date(at.getTime() - waited * minute);
    expect(isRipe(oldest, { today: 0, lastAt: null, oneWaits: false, ...soFar }, at)).toBe(expected);
  });

  it('never comes thick and fast, and nothing that is noted in the day waits longer than it must', () => {
    const notes = fc.array(fc.integer({ min: 0, max: 14 * 60 - 1 }), { maxLength: 60 });
    fc.assert(
      fc.property(notes, (minutes) => {
        const sent = playDay([...minutes].sort((a, b) => a - b));
        expect(sent.map(({ at }) => at)).toEqual(expectedDay(minutes));
        const told = sent.flatMap(({ items }) => items);
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});

describe('an immediate mail that leaves late', () => {
  const daily: Disturbed = { slot: '07:30', weekdays: [], onFreeDays: false };
  const isHoliday = (day: string) => day === '2026-11-18';
  it.each<[string, Partial<Disturbed>, string, ReturnType<typeof leaving>]>([
    ['may while it is day', {}, '2026-11-24T19:59:59+01:00', 'now'],
    ['waits through the night', {}, '2026-11-24T20:00:00+01:00', { notBefore: new Date('2026-11-25T06:00:00+01:00') }],
    [
      'waits for the same morning',
      {},
      '2026-11-25T05:59:59+01:00',
      { notBefore: new Date('2026-11-25T06:00:00+01:00') },
    ],
    [
      'leaves it to a digest that comes before morning',
      { slot: '22:00' },
      '2026-11-24T20:10:00+01:00',
      'with-the-digest',
    ],
    [
      'leaves it to a digest that comes at the same moment',
      { slot: '06:00' },
      '2026-11-24T20:10:00+01:00',
      'with-the-digest',
    ],
    ['leaves it to the digest of Saturday', {}, '2026-11-27T20:10:00+01:00', 'with-the-digest'],
    [
      'waits over the weekend for who has no digest before',
      { weekdays: ['monday'] },
      '2026-11-27T20:10:00+01:00',
      { notBefore: new Date('2026-11-30T06:00:00+01:00') },
    ],
    [
      'waits for Saturday where that was chosen',
      { onFreeDays: true },
      '2026-11-27T20:10:00+01:00',
      { notBefore: new Date('2026-11-28T06:00:00+01:00') },
    ],
    [
      'waits over a public holiday',
      { weekdays: ['thursday'] },
      '2026-11-18T10:00:00+01:00',
      { notBefore: new Date('2026-11-19T06:00:00+01:00') },
    ],
    [
      'waits though one digest is skipped',
      { quietUntil: new Date('2026-11-28T07:31:00+01:00') },
      '2026-11-27T20:10:00+01:00',
      { notBefore: new Date('2026-11-30T06:00:00+01:00') },
    ],
    [
      'is the digest’s during a pause',
      { pausedUntil: new Date('2026-12-01T00:00:00Z') },
      '2026-11-24T10:00:00+01:00',
      'with-the-digest',
    ],
    [
      'waits by the clock that is on the wall in the morning',
      { weekdays: ['friday'] },
      '2026-10-24T21:00:00+02:00',
      { notBefore: new Date('2026-10-26T06:00:00+01:00') },
    ],
  ])('%s', (_, differing, at, expected) => {
    expect(leaving({ ...daily, ...differing }, new Date(at), isHoliday)).toEqual(expected);
  });

  it('never leaves when it may not, and waits no longer than for the next digest', () => {
    fc.assert(
      fc.property(anyMoment, fc.boolean(), fc.constantFrom('05:00', '07:30', '22:00'), (at, onFreeDays, slot) => {
        const when = leaving({ slot, weekdays: [], onFreeDays }, at, none);
        expect(when === 'now').toBe(mayDisturb(at, onFreeDays, none));
        if (typeof when === 'string') return;
        expect(mayDisturb(when.notBefore, onFreeDays, none)).toBe(true);
        expect(mayDisturb(new Date(when.notBefore.getTime() - 1), onFreeDays, none)).toBe(false);
        expect(when.notBefore < nextSlotOf({ slot, weekdays: [] }, at, none)).toBe(true);
      }),
    );
  });
});

const six = new Date('2026-11-23T05:00:00Z').getTime();
/** A look each minute from six to eight, with the rules of the product. */
function playDay(minutes: readonly number[]) {
  const sent: { at: number; items: readonly number[] }[] = [];
  let told = 0;
  for (let now = 0; now < 14 * 60; now += 1) {
    const known = minutes.filter((noted) => noted <= now).length;
    const oldest = minutes[told];
    const last = sent.at(-1);
    const soFar = { today: sent.length, lastAt: last ? new Date(six + last.at * minute) : null, oneWaits: false };
    const at = new Date(six + now * minute);
    if (known === told || oldest === undefined || !isRipe(new Date(six + oldest * minute), soFar, at)) continue;
    sent.push({ at: now, items: Array.from({ length: known - told }, (_, item) => told + item) });
    told = known;
  }
  return sent;
}

/** The same said without a clock that ticks: from one mail to the next. */
function expectedDay(minutes: readonly number[]): readonly number[] {
  const moments: number[] = [];
  let left = [...minutes];
  while (left.length > 0 && moments.length < 6) {
    const at = Math.max(Math.min(...left) + 3, (moments.at(-1) ?? -15) + 15);
    if (at >= 14 * 60) break;
    moments.push(at);
    left = left.filter((noted) => noted > at);
  }
  return moments;
}
