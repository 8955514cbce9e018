import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayAround, isRipe, type MailsSoFar, mayDisturb } from './haste.js';

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
  ])('comes %s', (_, waited, soFar, expected) => {
    const at = new Date('2026-11-23T09:00:00Z');
    const oldest = new Date(at.getTime() - waited * minute);
    expect(isRipe(oldest, { today: 0, lastAt: null, ...soFar }, at)).toBe(expected);
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

const six = new Date('2026-11-23T05:00:00Z').getTime();
/** A look each minute from six to eight, with the rules of the product. */
function playDay(minutes: readonly number[]) {
  const sent: { at: number; items: readonly number[] }[] = [];
  let told = 0;
  for (let now = 0; now < 14 * 60; now += 1) {
    const known = minutes.filter((noted) => noted <= now).length;
    const oldest = minutes[told];
    const last = sent.at(-1);
    const soFar = { today: sent.length, lastAt: last ? new Date(six + last.at * minute) : null };
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
