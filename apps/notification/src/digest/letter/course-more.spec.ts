import { describe, expect, it } from '@jest/globals';
import { courseFacts } from '../domain/facts.fixtures.js';
import { targetLevel, viabilityText } from './course-more.js';

const asOf = new Date('2026-11-21T05:40:00Z');
const course = (differing: Parameters<typeof courseFacts>[0], taken: number) => {
  const facts = courseFacts({ registeredElsewhere: 5, ...differing });
  return { facts, taken, free: facts.maxParticipants - 5 - taken, asOf };
};

describe('whether a course takes place', () => {
  it('is what is in sight against the minimum, with the day of the decision while it lies ahead', () => {
    expect(viabilityText(course({}, 10), 'de')).toBe('Mindestzahl in Aussicht (15, nötig 15)');
    expect(viabilityText(course({}, 9), 'de')).toBe(
      'noch offen: 14 von mindestens 15, Entscheidung am Mo., 30.11.2026',
    );
    expect(viabilityText(course({ decidesOn: '2026-11-20' }, 9), 'en')).toBe('still open: 14 of at least 15');
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
