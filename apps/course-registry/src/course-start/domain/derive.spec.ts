import { addDays, calendarDate, slotsIn } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aContent, aPublishedCourseStart } from './course-start.fixtures.js';
import { derive } from './derive.js';
import { findingsOf } from './findings.js';
import { timesText } from './times-text.js';
import { sessionsOf, shifted, slotsOf } from './timetable.js';

const on = (day: string, from: string, to: string) => ({ on: calendarDate(day), from, to });

describe('what follows from a course start', () => {
  it('counts whole units of 45 minutes', () => expect(derive(aContent()).units).toBe(25 * 4));

  it('lets people begin until the session before which fewer than 25 units were taught', () => {
    // 4 units a day: 24 before the seventh session, Tuesday of the second week.
    expect(derive(aContent())).toMatchObject({ lateEntryUntil: '2027-01-19', entryClosesOn: '2027-01-19' });
  });

  it('closes earlier when registration does, never later', () => {
    expect(derive(aContent({ registrationDeadline: calendarDate('2027-01-04') })).entryClosesOn).toBe('2027-01-04');
    expect(derive(aContent({ registrationDeadline: calendarDate('2027-02-01') })).entryClosesOn).toBe('2027-01-19');
  });

  it('is decided two weeks before the first day, unless the provider says otherwise', () => {
    expect(derive(aContent()).decidesOn).toBe('2026-12-28');
    expect(derive(aContent({ decidesOn: calendarDate('2027-01-08') })).decidesOn).toBe('2027-01-08');
  });

  it('is full-time from 20 units a week', () => {
    expect(derive(aContent()).intensity).toBe('full');
    const evenings = sessionsOf([{ weekday: 'tue', from: '18:00', to: '20:15' }], ...period, () => false);
    expect(derive(aContent({ sessions: evenings })).intensity).toBe('part');
  });

  it('is open to those whom the rules name', () => {
    expect(derive(aContent()).fundingPaths).toEqual(['bamf-entitled', 'bamf-obliged', 'self']);
    expect(derive(aContent({ fundingPaths: ['county'] })).fundingPaths).toEqual(['county']);
  });

  it.each([
    [on('2027-01-11', '09:00', '12:15'), ['mon-morning']],
    [on('2027-01-11', '09:00', '13:00'), ['mon-morning']],
    [on('2027-01-12', '09:00', '15:00'), ['tue-morning', 'tue-afternoon']],
    [on('2027-01-15', '14:30', '18:30'), ['fri-afternoon', 'fri-evening']],
    [on('2027-01-16', '18:00', '19:30'), ['sat-evening']],
    [on('2027-01-17', '10:00', '12:00'), []],
  ])('takes of the week %j: %j', (session, slots) => expect(slotsIn(slotsOf([session]))).toEqual(slots));

  it('says its times in a line', () => {
    expect(derive(aContent()).times).toBe('Mo–Fr 09:00–12:15');
    expect(
      timesText([
        on('2027-01-16', '10:00', '13:00'),
        on('2027-01-11', '18:00', '20:00'),
        on('2027-01-14', '18:00', '20:00'),
      ]),
    ).toBe('Mo, Do 18:00–20:00; Sa 10:00–13:00');
  });

  it('never lets people begin after the last session, nor before the first day', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 8 })), { minLength: 1 }), (days) => {
        const sessions = days
          .map(([offset, hours]) =>
            on(addDays(calendarDate('2027-01-11'), offset), '08:00', `${String(8 + hours).padStart(2, '0')}:00`),
          )
          .sort((a, b) => (a.on < b.on ? -1 : 1));
        const { lateEntryUntil } = derive(aContent({ sessions, endsOn: calendarDate('2027-04-01') }));
        expect(lateEntryUntil >= (sessions[0]?.on ?? '')).toBe(true);
        expect(lateEntryUntil <= (sessions.at(-1)?.on ?? '')).toBe(true);
      }),
    );
  });
});

const period = [calendarDate('2027-01-11'), calendarDate('2027-02-12')] as const;

describe('a weekly timetable', () => {
  it('leaves public holidays out', () => {
    const days = sessionsOf([{ weekday: 'mon', from: '09:00', to: '10:00' }], ...period, (day) => day === '2027-01-18');
    expect(days.map(({ on }) => on)).toEqual(['2027-01-11', '2027-01-25', '2027-02-01', '2027-02-08']);
  });

  it('keeps its distances when it is moved', () => {
    expect(shifted([on('2027-01-11', '09:00', '10:00')], 21)).toEqual([on('2027-02-01', '09:00', '10:00')]);
  });
});

describe('things worth a look', () => {
  const noHoliday = () => false;
  const found = (difference: Parameters<typeof aPublishedCourseStart>[0], taken = 10) =>
    findingsOf(aPublishedCourseStart(difference), taken, noHoliday);

  it('are none in an ordinary course', () => expect(found({})).toEqual([]));
  it('name a course that holds too many', () => expect(found({ registeredElsewhere: 23 })).toEqual(['over-enrolled']));
  it('name a course that needs more people', () => expect(found({}, 9)).toEqual(['below-minimum']));
  it('do not name one that nobody can join any more, however few they are', () => {
    const cancelled = { ...aPublishedCourseStart(), status: 'cancelled', cancelReason: 'other' } as const;
    expect(findingsOf(cancelled, 0, noHoliday)).toEqual([]);
  });
  it('name a begin in so many years that the year is mistyped', () => {
    const startsOn = calendarDate('2207-01-11');
    expect(found({ startsOn, endsOn: startsOn })).toEqual(['starts-far-ahead']);
  });
  it('name a group larger than the rules allow', () =>
    expect(found({ maxParticipants: 29 })).toEqual(['group-above-maximum']));
  it('name a title of another track', () => {
    expect(found({ title: 'Alphabetsierungskurs Basis 1' })).toEqual(['title-says-another-track']);
  });
  it('name sessions on a holiday', () => {
    expect(findingsOf(aPublishedCourseStart(), 10, (day) => day === '2027-01-12')).toEqual(['session-on-holiday']);
  });
});
