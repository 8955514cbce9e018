import { describe, expect, it } from '@jest/globals';
import { purposeOf } from './purposes.js';

describe('what people are read about for', () => {
  it.each([
    ['case_manager', 'waiting-entries', 'case-work'],
    ['counsellor', 'seat-offers', 'case-work'],
    ['provider_staff', 'enrolments', 'course-work'],
    ['provider_staff', 'handovers', 'handover'],
    ['case_manager', 'twins', 'deduplicate'],
    ['coordinator', 'course-starts', 'coordinate'],
    ['dpo', 'reads', 'control'],
  ])('is, for a %s and %s, %s when nothing is said', (role, list, purpose) => {
    expect(purposeOf([role], list, undefined)).toBe(purpose);
  });

  it('is what is said, when one of the roles permits it', () => {
    expect(purposeOf(['provider_staff', 'counsellor'], 'enrolments', 'advise')).toBe('advise');
  });

  it.each(['curiosity', 'enrol', '', null, ['case-work', 'advise'], 'control'])(
    'is not %j for a case manager',
    (said) => {
      expect(() => purposeOf(['case_manager'], 'waiting-entries', said)).toThrow('One of case-work, advise');
    },
  );
});
