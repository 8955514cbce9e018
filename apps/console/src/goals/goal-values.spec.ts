import { describe, expect, it } from '@jest/globals';
import { goalChangeIn, goalIn, limitValues } from './goal-values.js';

const form = { figure: 'waiting-median', atMostDays: '6', unit: 'weeks', level: '', reason: ' Beschluss ' };

describe('what a form says of a goal', () => {
  it('is sent in days, and without what was left empty', () => {
    expect(goalIn(form)).toEqual({ figure: 'waiting-median', atMostDays: 42, reason: 'Beschluss' });
    expect(goalChangeIn({ ...form, unit: 'days' })).toEqual({ atMostDays: 6, reason: 'Beschluss' });
  });

  it('goes on as it was written where it is no number', () => {
    expect(goalIn({ ...form, atMostDays: 'sechs' }).atMostDays).toBe('sechs');
    expect(goalIn({ ...form, atMostDays: '' })).not.toHaveProperty('atMostDays');
  });

  it.each([
    [42, { atMostDays: '6', unit: 'weeks' }],
    [40, { atMostDays: '40', unit: 'days' }],
  ])('stands in it again as people think of it: %s days', (days, values) => {
    expect(limitValues(days)).toEqual(values);
    expect(goalChangeIn({ ...values, reason: 'x' }).atMostDays).toBe(days);
  });
});
