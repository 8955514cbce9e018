import { addDays, type CalendarDate, calendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentProblems } from './content-rules.js';
import { aContent } from './course-start.fixtures.js';
import type { Content } from './course-start.js';

const refusals = (difference: Partial<Content>) =>
  contentProblems({ ...aContent(), ...difference }).map(({ pointer, code }) => `${pointer} ${code}`);
const malformed = (text: string) => text as CalendarDate;

describe('what a provider says about a course start', () => {
  it('is accepted when nothing contradicts', () => expect(refusals({})).toEqual([]));

  it.each<[string, Partial<Content>, string]>([
    ['ends before it begins', { endsOn: calendarDate('2027-01-10') }, '/endsOn course-start.ends-before-it-begins'],
    ['begins on a day that is not there', { startsOn: malformed('2027-02-30') }, '/startsOn calendar-date.malformed'],
    ['has no place to give', { maxParticipants: 0 }, '/maxParticipants capacity.impossible'],
    ['has a negative capacity', { maxParticipants: -1 }, '/maxParticipants capacity.impossible'],
    ['has half a place', { maxParticipants: 12.5 }, '/maxParticipants capacity.impossible'],
    [
      'has infinitely many places',
      { maxParticipants: Number.POSITIVE_INFINITY },
      '/maxParticipants capacity.impossible',
    ],
    ['has 501 places', { maxParticipants: 501 }, '/maxParticipants capacity.impossible'],
    ['needs more people than fit', { minParticipants: 21 }, '/minParticipants capacity.min-above-max'],
    [
      'closes registration after its end',
      { registrationDeadline: calendarDate('2027-03-01') },
      '/registrationDeadline deadline.after-end',
    ],
    ['is decided on after it began', { decidesOn: calendarDate('2027-01-12') }, '/decidesOn decision.after-start'],
    ['has no level', { entryLevels: [] }, '/entryLevels level.missing'],
    ['has a blank title', { title: '  ' }, '/title title.missing'],
    ['takes place nowhere', { venue: { name: 'Raum 3' } }, '/venue venue.missing'],
    ['has no session', { sessions: [] }, '/sessions sessions.missing'],
  ])('is refused when it %s', (_, difference, refusal) => expect(refusals(difference)).toContain(refusal));

  it('may be full beyond its maximum', () => expect(refusals({ registeredElsewhere: 25 })).toEqual([]));

  it('needs no place when it is online', () => {
    expect(contentProblems({ ...aContent({ format: 'online' }), venue: {} })).toEqual([]);
  });

  it.each([
    ['24:00', '/sessions/0/to time.malformed'],
    ['9:30', '/sessions/0/to time.malformed'],
    ['08:00', '/sessions/0/to session.ends-before-it-begins'],
  ])('is refused when its session ends at %s', (to, refusal) => {
    expect(refusals({ sessions: [{ on: calendarDate('2027-01-11'), from: '09:00', to }] })).toEqual([refusal]);
  });

  it('is refused in the hour in which clocks change', () => {
    const night = (on: string) => ({
      sessions: [{ on: calendarDate(on), from: '01:00', to: '02:30' }],
      endsOn: calendarDate('2027-12-31'),
    });
    expect(refusals(night('2027-03-28'))).toEqual(['/sessions/0/to time.clock-change']);
    expect(refusals(night('2027-10-31'))).toEqual(['/sessions/0/to time.clock-change']);
    expect(refusals(night('2027-03-21'))).toEqual([]);
  });

  it('is refused when a session lies outside the course', () => {
    const early = { on: calendarDate('2027-01-10'), from: '09:00', to: '12:15' };
    expect(refusals({ sessions: [early] })).toEqual(['/sessions/0/on session.outside-the-course']);
  });

  it('names every wrong field at once', () => {
    expect(refusals({ maxParticipants: 0, endsOn: calendarDate('2027-01-01'), title: '' })).toHaveLength(3);
  });

  it('is refused exactly when a whole capacity is not within 1 to 500', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -600, max: 1200 }), fc.double()), (maxParticipants) => {
        const fine = Number.isInteger(maxParticipants) && maxParticipants >= 1 && maxParticipants <= 500;
        expect(refusals({ maxParticipants, minParticipants: 0 }).length === 0).toBe(fine);
      }),
    );
  });

  it('is refused whenever a session lies outside, however the days fall', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 80 }), (offset) => {
        const on = addDays(calendarDate('2027-01-11'), offset);
        const outside = on < '2027-01-11' || on > '2027-02-12';
        expect(refusals({ sessions: [{ on, from: '09:00', to: '10:00' }] }).length > 0).toBe(outside);
      }),
    );
  });
});
