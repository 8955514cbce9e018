import { calendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { courseFacts } from '../domain/facts.fixtures.js';
import { targetLevel, viabilityText } from './course-more.js';
import { letterView } from './letter-view.js';

const asOf = new Date('2026-11-21T05:40:00Z');
const today = calendarDate('2026-11-21');
const context = {
  language: 'de',
  at: asOf,
  consoleUrl: 'https://kursbruecke.example',
  preferencesUrl: 'https://kursbruecke.example/preferences/x',
  unsubscribeUrl: 'https://kursbruecke.example/unsubscribe/x',
} as const;
const course = (differing: Parameters<typeof courseFacts>[0], taken: number) => {
  const facts = courseFacts({ registeredElsewhere: 5, ...differing });
  return { facts, taken, free: facts.maxParticipants - 5 - taken, asOf };
};

describe('whether a course takes place', () => {
  it('is what is in sight against the minimum, with the day of the decision while it lies ahead', () => {
    expect(viabilityText(course({}, 10), 'de', today)).toBe('Mindestzahl in Aussicht (15, nötig 15)');
    expect(viabilityText(course({}, 9), 'de', today)).toBe(
      'noch offen: 14 von mindestens 15, Entscheidung am Mo., 30.11.2026',
    );
    for (const over of ['2026-12-01', '2027-01-04'])
      expect(viabilityText(course({}, 9), 'en', calendarDate(over))).toBe('still open: 14 of at least 15');
  });

  it('is said anew each day of a course of which nobody has told more', () => {
    const soon = { kind: 'soon', course: course({}, 9), maybeTold: false } as const;
    const digest = { figures: [], itemCount: 1, more: 0, sections: [{ name: 'soon', lines: [soon] }] } as const;
    const read = (at: string) =>
      JSON.stringify(letterView(digest, { ...context, at: new Date(at) }).sections).includes('Entscheidung am');
    expect([read('2026-11-30T06:30:00Z'), read('2026-12-01T06:30:00Z'), read('2026-11-29T23:30:00Z')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('is no question of one that runs, or needs nobody', () => {
    expect(viabilityText(course({ status: 'started' }, 2), 'de')).toBeUndefined();
    expect(viabilityText(course({ minParticipants: 0 }, 0), 'de')).toBeUndefined();
  });
});

describe('where a course leads', () => {
  it('is the last level its sections teach, where it is another than one begins at', () => {
    expect(targetLevel(courseFacts())).toBeUndefined();
    const sections = ['2026-12-07/2027-01-22/A1.1', '2027-01-25/2027-04-23/A1.2', '2027-04-26/2027-06-30'];
    expect(targetLevel(courseFacts({ sections }))).toBe('A1.2');
    expect(targetLevel(courseFacts({ sections: sections.slice(0, 1) }))).toBeUndefined();
  });
});
