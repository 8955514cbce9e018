import { calendarDate, RuleViolation } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { aContent, aPublishedCourseStart, today } from './course-start.fixtures.js';
import {
  asOpen,
  asStarted,
  cancel,
  end,
  moveIntoPast,
  postpone,
  publish,
  reconsider,
  revise,
  start,
  takeOver,
} from './life-cycle.js';
import { shifted } from './timetable.js';

const draft = (difference: Parameters<typeof aContent>[0] = {}) => {
  const { id, providerId } = aPublishedCourseStart();
  return { id, providerId, content: aContent(difference) };
};
const moved = (days: number, startsOn: string, endsOn: string) =>
  aContent({
    startsOn: calendarDate(startsOn),
    endsOn: calendarDate(endsOn),
    sessions: shifted(aContent().sessions, days),
  });
const refusalOf = (attempt: () => unknown): string => {
  try {
    attempt();
    return 'was not refused';
  } catch (error) {
    return error instanceof RuleViolation ? error.code : String(error);
  }
};

describe('a course start', () => {
  const published = publish(draft(), today);

  it('is published at version 1', () => expect(published).toMatchObject({ status: 'published', version: 1 }));

  it('is not published by hand once it has begun', () => {
    const past = moved(-70, '2026-11-02', '2026-12-04');
    expect(refusalOf(() => publish(draft(past), today))).toBe('course-start.in-the-past');
  });

  it('is not published once nobody can register any more', () => {
    const closed = { registrationDeadline: calendarDate('2026-11-20') };
    expect(refusalOf(() => publish(draft(closed), today))).toBe('course-start.entry-closed');
  });

  it('comes in from a file as past when its entry window is over', () => {
    const past = takeOver(draft(moved(-700, '2025-02-10', '2025-03-14')), today);
    expect(past.status).toBe('past');
    expect(takeOver(draft(), today).status).toBe('published');
  });

  it('is announced when a past one is moved into the future', () => {
    const past = takeOver(draft(moved(-700, '2025-02-10', '2025-03-14')), today);
    if (past.status !== 'past') throw new Error('expected a past one');
    expect(reconsider(past, aContent(), today)).toMatchObject({ status: 'published', version: 2 });
  });

  it('becomes a past one when a file moves it to days long gone, but not over the heads of people with a place', () => {
    const gone = moved(-700, '2025-02-10', '2025-03-14');
    expect(moveIntoPast(published, gone, 0, today)).toMatchObject({ status: 'past', version: 2 });
    expect(refusalOf(() => moveIntoPast(published, gone, 1, today))).toBe('course-start.places-taken');
  });

  it('counts as postponed when it is moved to a later day, however that is said', () => {
    const later = moved(14, '2027-01-25', '2027-02-26');
    const expected = { status: 'postponed', version: 2, previouslyStartsOn: '2027-01-11' };
    expect(revise(published, later, today)).toMatchObject(expected);
    expect(postpone(published, later, today)).toMatchObject(expected);
  });

  it('is postponed no longer once it is back on its day, or before it', () => {
    const postponed = postpone(published, moved(14, '2027-01-25', '2027-02-26'), today);
    const halfway = revise(postponed, moved(7, '2027-01-18', '2027-02-19'), today);
    expect(halfway).toMatchObject({ status: 'postponed', version: 3, previouslyStartsOn: '2027-01-11' });
    for (const back of [aContent(), moved(-7, '2027-01-04', '2027-02-05')]) {
      const revised = revise(postponed, back, today);
      expect(revised).toMatchObject({ status: 'published', version: 3 });
      expect(revised).not.toHaveProperty('previouslyStartsOn');
    }
  });

  it('is not postponed to an earlier day', () => {
    const earlier = moved(-7, '2027-01-04', '2027-02-05');
    expect(refusalOf(() => postpone(published, earlier, today))).toBe('course-start.not-later');
    expect(revise(published, earlier, today)).toMatchObject({ status: 'published', version: 2 });
  });

  it('begins and ends, each time at a new version', () => {
    const started = start(asOpen(published), today);
    expect(started).toMatchObject({ status: 'started', startedOn: '2026-11-21', version: 2 });
    expect(end(started, today)).toMatchObject({ status: 'ended', version: 3 });
  });

  it('keeps its first day once it has begun', () => {
    const started = start(published, today);
    const later = moved(14, '2027-01-25', '2027-02-26');
    expect(refusalOf(() => revise(started, later, today))).toBe('course-start.already-started');
  });

  it('is not cancelled twice, and does not end before it has begun', () => {
    const cancelled = cancel(published, 'too-few-participants', today);
    expect(refusalOf(() => asOpen(cancelled))).toBe('course-start.cancelled');
    expect(refusalOf(() => asStarted(published))).toBe('course-start.published');
  });
});
