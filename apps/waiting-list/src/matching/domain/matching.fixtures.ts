import {
  type CalendarDate,
  type CourseStartId,
  calendarDate,
  dayNumber,
  everySlot,
  type OrganisationId,
  type WaitingEntryId,
} from '@app/kernel';
import type { CourseStart, Market, Seeker } from './market.js';
import { defaultPolicy, type PolicyTerms } from './policy.js';

export const terms: PolicyTerms = { ...defaultPolicy.terms, tieSalt: 7 };

export function day(text: string): number {
  return dayNumber(calendarDate(text) satisfies CalendarDate);
}

export const today = day('2026-11-21');

export const entryId = (name: string) => name as WaitingEntryId;
export const startId = (name: string) => name as CourseStartId;

/** Bochum, city centre. */
const centre = { easting: 375_000, northing: 5_705_000 };

/** Somebody in Bochum for whom nearly everything at A2.1 is possible. */
export function someone(name: string, differing: Partial<Seeker> = {}): Seeker {
  return {
    id: entryId(name),
    level: 'A2.1',
    track: 'general',
    entitlements: [{ path: 'county' }],
    woman: false,
    parent: false,
    availability: everySlot,
    childcare: false,
    accessible: false,
    ...centre,
    reachMetres: 20_000,
    waitingSince: day('2026-06-01'),
    hardship: false,
    declined: new Set(),
    ...differing,
  };
}

/** An A2.1 course in Bochum with room for one, starting on 2027-01-11. */
export function aCourse(name: string, differing: Partial<CourseStart> = {}): CourseStart {
  return {
    id: startId(name),
    providerId: `provider of ${name}` as OrganisationId,
    cancelled: false,
    entryLevels: ['A2.1'],
    track: 'general',
    fundingPaths: ['bamf-entitled', 'bamf-obliged', 'jobcenter', 'county', 'self'],
    womenOnly: false,
    youth: false,
    parentsOnly: false,
    slots: 0,
    childcare: true,
    accessible: true,
    online: false,
    ...centre,
    intensity: 'full',
    startsOn: day('2027-01-11'),
    closesOn: day('2027-01-18'),
    decidesOn: day('2027-01-04'),
    capacity: 1,
    minimum: 0,
    takenElsewhere: 0,
    held: 0,
    accepted: 0,
    ...differing,
  };
}

export function aMarket(seekers: readonly Seeker[], courseStarts: readonly CourseStart[]): Market {
  return { asOf: today, seekers, courseStarts };
}
