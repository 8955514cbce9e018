import type { Course } from '@app/allocation';
import { type CourseStartId, calendarDate, dayNumber, type WaitingEntryId } from '@app/kernel';
import { defaultPolicy, type PolicyTerms } from './policy.js';

export const terms: PolicyTerms = { ...defaultPolicy.terms, tieSalt: 7 };

export const day = (text: string): number => dayNumber(calendarDate(text));
export const today = day('2026-11-21');

export const entryId = (name: string) => name as WaitingEntryId;
export const startId = (name: string) => name as CourseStartId;

/** An A2.1 course in Bochum with room for twenty, starting in thirty days. */
export function aStart(differing: Partial<Course> = {}): Course {
  return {
    id: 'c',
    provider: 'provider of c',
    cancelled: false,
    x: 375_000,
    y: 5_705_000,
    online: false,
    levels: ['A2.1'],
    track: 'general',
    funding: ['county'],
    womenOnly: false,
    youth: false,
    parentsOnly: false,
    slots: 0,
    childcare: true,
    accessible: true,
    intensity: 'full',
    startsOn: today + 30,
    closesOn: today + 37,
    decidesOn: today + 20,
    capacity: 20,
    taken: 0,
    minimum: 0,
    holdOuts: [],
    ...differing,
  };
}
