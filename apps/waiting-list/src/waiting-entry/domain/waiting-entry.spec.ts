import type { CalendarDate, CourseStartId, Level, OrganisationId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { changeNeed, changesBetween } from './change-entry.js';
import { goOn, levelAfter, missTheStart } from './course-progress.js';
import { reference } from './reference.js';
import { aNeed, inCourse, offered, paused, placed, today, waiting } from './waiting-entry.fixtures.js';
import { pause, register, resume, whenIn, withdraw } from './waiting-entry.js';

const course = {
  courseStartId: '0193b0a0-0000-7000-8000-0000000000e1' as CourseStartId,
  providerId: '0193b0a0-0000-7000-8000-0000000000f1' as OrganisationId,
  endsOn: '2027-03-19' as CalendarDate,
};
const day = (text: string) => text as CalendarDate;

describe('a waiting entry', () => {
  it('waits since today, or since the day an older list says', () => {
    expect(register(waiting(), today).waitingSince).toBe('2026-11-21');
    expect(register(waiting(), today, day('2026-03-02')).waitingSince).toBe('2026-03-02');
  });

  it('cannot have waited since a day to come', () => {
    expect(() => register(waiting(), today, day('2026-11-22'))).toThrow(
      expect.objectContaining({ code: 'waiting-entry.since-in-the-future' }),
    );
  });

  it('cannot have waited since before there were courses', () => {
    expect(register(waiting(), today, day('2005-01-01')).waitingSince).toBe('2005-01-01');
    expect(() => register(waiting(), today, day('2004-12-31'))).toThrow(
      expect.objectContaining({ code: 'waiting-entry.since-too-long-ago' }),
    );
  });

  it('keeps its place in the order through a pause', () => {
    expect(resume(pause(offered())).waitingSince).toBe(offered().waitingSince);
    expect(pause(waiting())).toMatchObject({ state: 'paused', dormant: false });
  });

  it('ends once', () => {
    const ended = withdraw(waiting(), 'found-work', today);

    expect(ended).toMatchObject({ state: 'withdrawn', endReason: 'found-work' });
    expect(() => whenIn(ended, ['waiting', 'paused'], 'withdraw')).toThrow(
      expect.objectContaining({ refusal: 'conflict' }),
    );
  });
});

describe('changing a waiting entry', () => {
  it('keeps an open offer, which is a promise', () => {
    expect(changeNeed(offered(), aNeed({ reachKm: 3 }))).toMatchObject({
      state: 'offered',
      need: { reachMetres: 3000 },
    });
  });

  it.each([placed(), inCourse()])('leaves the level alone once a place was taken ($state)', (entry) => {
    expect(() => changeNeed(entry, aNeed({ level: 'B1.1' }))).toThrow(
      expect.objectContaining({ code: 'waiting-entry.level-stands', refusal: 'conflict' }),
    );
    expect(changeNeed(entry, aNeed({ reachKm: 30 })).need.reachMetres).toBe(30_000);
  });

  it('is on record with old and new values, and nothing else', () => {
    expect(changesBetween(waiting(), pause(waiting(aNeed({ reachKm: 30 }))))).toEqual([
      { field: 'reachMetres', before: 12_000, after: 30_000 },
      { field: 'state', before: 'waiting', after: 'paused' },
    ]);
  });
});

describe('going on from a course', () => {
  it('comes back into the order with the old date, one step up, free from the day after the end', () => {
    expect(goOn(inCourse(), course, levelAfter(inCourse().need))).toMatchObject({
      state: 'waiting',
      waitingSince: inCourse().waitingSince,
      completed: { courseStartId: course.courseStartId, providerId: course.providerId, on: '2027-03-19' },
      need: { level: 'A2.2', earliestStart: '2027-03-20', levelSource: 'provider', levelAssessedOn: '2027-03-19' },
    });
  });

  it('forgets a window that closed before the course did, and keeps one that opens later', () => {
    const early = inCourse(aNeed({ latestStart: '2027-02-01' }));
    const late = inCourse(aNeed({ earliestStart: '2027-04-12', latestStart: '2027-06-30' }));

    expect(goOn(early, course, 'A2.2').need.latestStart).toBeUndefined();
    expect(goOn(late, course, 'A2.2').need).toMatchObject({ earliestStart: '2027-04-12', latestStart: '2027-06-30' });
  });

  it.each<[Level, Level]>([
    ['B1.2', 'orientation'],
    ['orientation', 'B2.1'],
    ['C1.2', 'C2'],
  ])('after %s follows %s', (level, next) => {
    expect(levelAfter(aNeed({ level }))).toBe(next);
  });

  it('lets the provider say which level follows, as far as the track has it', () => {
    expect(levelAfter(aNeed(), 'A2.1')).toBe('A2.1');
    expect(() => levelAfter(aNeed(), 'alpha.2')).toThrow(expect.objectContaining({ code: 'need.level-not-of-track' }));
  });

  it('asks which level follows where the ladder ends', () => {
    expect(() => levelAfter(aNeed({ level: 'C2' }))).toThrow(
      expect.objectContaining({ code: 'enrolment.ladder-ends' }),
    );
  });

  it('takes the literacy track on to the orientation course, and leaves it for a level of the framework', () => {
    const literate = inCourse(aNeed({ level: 'alpha.9', track: 'alpha' }));

    expect(goOn(literate, course, 'orientation').need.track).toBe('alpha');
    expect(goOn(literate, course, 'A2.1').need.track).toBe('general');
  });
});

describe('missing the start of a course', () => {
  it('pauses until somebody has asked why', () => {
    expect(missTheStart(placed())).toMatchObject({ state: 'paused', dormant: true });
    expect(resume(paused())).not.toHaveProperty('dormant');
  });
});

describe('a reference number', () => {
  it('has no letters that are mistaken for digits', () => {
    const all =
      reference(Uint8Array.from([0, 1, 18, 20, 26, 31])) + reference(Uint8Array.from([32, 63, 255, 128, 77, 9]));

    expect(all).toMatch(/^W-[0-9A-HJKMNP-TV-Z]{6}W-[0-9A-HJKMNP-TV-Z]{6}$/);
  });
});
