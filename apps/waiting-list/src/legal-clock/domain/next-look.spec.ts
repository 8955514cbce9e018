import { addDays, type CalendarDate, calendarDate } from '@app/kernel';
import { rulePacks } from '@app/rule-packs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clocksOf } from './clocks-of.js';
import type { EntryFacts } from './entry-facts.js';
import { nextLook } from './next-look.js';

const first = calendarDate('2025-06-01');
const dates = fc.integer({ min: 0, max: 600 }).map((days) => addDays(first, days));
const facts: fc.Arbitrary<EntryFacts> = fc
  .record({
    level: fc.constantFrom<EntryFacts['level'][]>('A1.1', 'B1.2', 'B2.1', 'alpha.2'),
    path: fc.constantFrom('bamf-entitled' as const, 'bamf-obliged' as const, 'jobcenter' as const),
    issuedOn: dates,
    registeredOn: dates,
    certifiedOn: fc.option(dates),
    takenOn: fc.option(dates),
  })
  .map(({ level, path, issuedOn, registeredOn, certifiedOn, takenOn }) => ({
    state: takenOn ? 'placed' : 'waiting',
    level,
    entitlements: [{ path, issuedOn, issuedBy: 'jobcenter' }],
    wantedCourseTypes: [],
    registeredOn,
    ...(certifiedOn && { levelSource: 'certificate', levelAssessedOn: certifiedOn }),
    ...(takenOn && {
      place: { on: takenOn, providerId: 'p' as never, courseType: 'integration', courseStartsOn: addDays(takenOn, 20) },
    }),
  }));
const states = (of: EntryFacts, on: CalendarDate) =>
  clocksOf(of, rulePacks, on)
    .map(({ code, startsOn, dueOn, state }) => `${code} ${startsOn} ${dueOn} ${state}`)
    .sort();

describe('the next look at the limits of a wait', () => {
  it('comes no later than the day on which one of them turns', () => {
    fc.assert(
      fc.property(facts, dates, (of, today) => {
        const next = nextLook(clocksOf(of, rulePacks, today), today);
        for (let day = addDays(today, 1); day < next; day = addDays(day, 1)) {
          expect(states(of, day)).toEqual(states(of, today));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('comes on that day, and within a month at any rate', () => {
    const today = calendarDate('2026-11-21');
    const clock = { approachesOn: today, dueOn: addDays(today, 14) };
    const of = (...clocks: object[]) => nextLook(clocks as never, today);
    expect(of()).toBe(addDays(today, 31));
    expect(of(clock)).toBe(addDays(today, 15));
    expect(of(clock, { ...clock, approachesOn: addDays(today, 1) })).toBe(addDays(today, 1));
    expect(of({ approachesOn: addDays(today, 40), dueOn: addDays(today, 54) })).toBe(addDays(today, 31));
  });
});
