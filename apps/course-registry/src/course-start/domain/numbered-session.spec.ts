import type { CalendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type NumberedSession, numbered, renumbered } from './numbered-session.js';
import type { Session } from './session.js';

const at = (day: number, from = '09:00'): Session => ({
  on: `2027-01-${String(day).padStart(2, '0')}` as CalendarDate,
  from,
  to: '12:15',
});
const told = (before: readonly Session[], ...changes: readonly (readonly Session[])[]) =>
  changes
    .reduce<readonly NumberedSession[]>(renumbered, numbered(before))
    .map(({ number, on, from, gone }) => `${number}: ${on.slice(8)} ${from}${gone ? ' gone' : ''}`);

describe('the number of a session', () => {
  it('stays when others are put before it', () => {
    expect(told([at(11), at(12)], [at(8), at(11), at(12)])).toEqual(['2: 08 09:00', '0: 11 09:00', '1: 12 09:00']);
  });

  it('goes with it to another hour of the day, and to another day', () => {
    expect(told([at(11), at(12)], [at(11, '14:00'), at(12)])).toEqual(['0: 11 14:00', '1: 12 09:00']);
    expect(told([at(11), at(12)], [at(12), at(19)])).toEqual(['1: 12 09:00', '0: 19 09:00']);
  });

  it('stays with what was taken back, and returns with it', () => {
    expect(told([at(11), at(12)], [at(11)])).toEqual(['0: 11 09:00', '1: 12 09:00 gone']);
    expect(told([at(11), at(12)], [at(11)], [at(11), at(12)])).toEqual(['0: 11 09:00', '1: 12 09:00']);
    expect(told([at(11), at(12)], [at(11)], [at(11), at(13)])).toEqual([
      '0: 11 09:00',
      '1: 12 09:00 gone',
      '2: 13 09:00',
    ]);
  });

  it('belongs to one session only and none is ever forgotten, whatever happens to a timetable', () => {
    const timetable = fc.uniqueArray(
      fc.integer({ min: 1, max: 31 }).map((day) => at(day)),
      { selector: ({ on }) => on },
    );
    fc.assert(
      fc.property(timetable, fc.array(timetable, { maxLength: 5 }), (first, changes) => {
        let known = numbered(first);
        for (const change of changes) {
          const next = renumbered(known, change);
          expect(new Set(next.map(({ number }) => number)).size).toBe(next.length);
          for (const { number } of known) expect(next.map((session) => session.number)).toContain(number);
          const live = next.filter(({ gone }) => !gone).map(({ on }) => on);
          expect(live).toEqual([...change].map(({ on }) => on).sort());
          known = next;
        }
      }),
    );
  });
});
