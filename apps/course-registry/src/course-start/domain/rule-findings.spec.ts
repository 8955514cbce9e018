import { calendarDate } from '@app/kernel';
import { circularFrom } from '@app/rule-packs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { circularsFollowed, followCirculars } from './course-rules-in-force.js';
import { aContent } from './course-start.fixtures.js';
import type { Content } from './course-start.js';
import { derive } from './derive.js';
import { ruleFindingsOf } from './rule-findings.js';
import { sessionsOf } from './timetable.js';

const found = (difference: Partial<Content>) =>
  ruleFindingsOf(aContent(difference)).map(({ code, pointer, values }) => [code, pointer, values.is, values.rule]);

const circular = circularFrom({
  id: 'tr-01-27',
  validFrom: '2027-01-11',
  source: { law: 'BAMF-Trägerrundschreiben', paragraph: '01/27' },
  changes: [{ pack: 'de.bamf.ik', values: { groupMax: 28, lateEntryUnits: 40 } }],
});

const long = (startsOn: string, endsOn: string, to: string) => {
  const days = [calendarDate(startsOn), calendarDate(endsOn)] as const;
  const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
  const times = weekdays.map((weekday) => ({ weekday, from: '08:00', to }));
  return { startsOn: days[0], endsOn: days[1], sessions: sessionsOf(times, ...days, () => false) };
};
const section = (startsOn: string, endsOn: string, more: object = {}) => ({
  startsOn: calendarDate(startsOn),
  endsOn: calendarDate(endsOn),
  ...more,
});

describe('what the rules have otherwise than a course start', () => {
  afterEach(() => followCirculars([]));

  it('is nothing in an ordinary course', () => expect(found({})).toEqual([]));

  it('names the rule, its source and the version of the pack', () => {
    expect(ruleFindingsOf(aContent({ maxParticipants: 29 }))).toEqual([
      {
        code: 'group-above-maximum',
        severity: 'warning',
        pointer: '/maxParticipants',
        values: { is: 29, rule: 25 },
        source: { law: 'IntV', paragraph: '§ 14(2)' },
        pack: 'de.bamf.ik',
        packVersion: 'de.bamf.ik@2024-12-07',
      },
    ]);
  });

  it('is judged by the pack of the day on which the course begins', () => {
    const before = aContent({ ...long('2024-12-06', '2025-01-31', '12:30'), maxParticipants: 29 });
    expect(ruleFindingsOf(before)[0]?.packVersion).toBe('de.bamf.ik@2016-08-06');
  });

  it('names a course with more units than its type has, but not one for a group of its own', () => {
    const course = long('2027-01-11', '2027-10-29', '11:00');
    expect(found(course)).toEqual([['units-above-rule', '/sessions', derive(aContent(course)).units, 700]]);
    expect(found({ ...course, targetGroup: 'women' })).toEqual([]);
  });

  it('names a week with more units than a vocational course has', () => {
    const course = { courseType: 'vocational', entryLevels: ['B2.1'] } as const;
    expect(found({ ...course, ...long('2027-01-11', '2027-02-12', '12:30') })).toEqual([
      ['units-a-week-above-rule', '/sessions', 30, 25],
    ]);
  });

  it('names a minimum above the number with which a vocational course shall be held', () => {
    const course = { courseType: 'vocational', entryLevels: ['B2.1'], minParticipants: 16 } as const;
    expect(found(course)).toEqual([['minimum-above-start-trigger', '/minParticipants', 16, 15]]);
    expect(found({ ...course, minParticipants: 15 })).toEqual([]);
  });

  it('names a section of another size, and one that goes back a level', () => {
    const sections = [
      section('2027-01-11', '2027-01-29', { level: 'A1.2', units: 100 }),
      section('2027-02-01', '2027-02-12', { level: 'A1.1', units: 90 }),
    ];
    expect(found({ sections })).toEqual([
      ['section-units-differ', '/sections/1/units', 90, 100],
      ['section-levels-out-of-order', '/sections/1/level', 'A1.1', 'A1.2'],
    ]);
  });

  it('names more sections than a first orientation course has modules', () => {
    const days = ['11', '12', '13', '14', '15', '18', '19'].map((day) => `2027-01-${day}`);
    const sections = days.map((day) => section(day, day, { units: 50 }));
    expect(found({ courseType: 'first-orientation', sections })).toEqual([['too-many-sections', '/sections', 7, 6]]);
  });

  it('names a level that the general course does not have', () => {
    expect(found({ entryLevels: ['C1.1'] }).map(([code, pointer]) => [code, pointer])).toEqual([
      ['level-outside-rule', '/entryLevels/0'],
    ]);
  });

  it('names a course that begins more than six weeks after its last registration', () => {
    expect(found({ registrationDeadline: calendarDate('2026-11-30') })).toEqual([]);
    expect(found({ registrationDeadline: calendarDate('2026-11-29') })).toEqual([
      ['starts-late-after-registration', '/registrationDeadline', 7, 6],
    ]);
  });

  it('names a registration that is still open after the first 25 units', () => {
    expect(found({ registrationDeadline: calendarDate('2027-01-19') })).toEqual([]);
    expect(found({ registrationDeadline: calendarDate('2027-01-20') })).toEqual([
      ['registration-after-late-entry', '/registrationDeadline', 28, 25],
    ]);
  });

  it('is nothing where no rule is written', () => {
    expect(found({ courseType: 'county', maxParticipants: 60 })).toEqual([]);
  });

  it('follows a circular from its day on, and so does the last day of entry', () => {
    followCirculars([circular]);
    expect(circularsFollowed()).toBe(1);
    expect(found({ maxParticipants: 28 })).toEqual([]);
    expect(derive(aContent()).lateEntryUntil).toBe('2027-01-22');
    const day = { ...long('2027-01-08', '2027-02-12', '11:00'), maxParticipants: 28 };
    expect(found(day)).toEqual([['group-above-maximum', '/maxParticipants', 28, 25]]);
  });
});
