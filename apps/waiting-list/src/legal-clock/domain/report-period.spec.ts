import { addDays, calendarDate, weekdayOf } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { reportPeriod } from './report-period.js';

describe('the fourteen-day report (DeuFöV § 9)', () => {
  it.each([
    ['2026-11-20', '2026-11-07', '2026-11-20'],
    ['2026-11-21', '2026-11-21', '2026-12-04'],
    ['2026-12-04', '2026-11-21', '2026-12-04'],
    ['2025-12-31', '2025-12-20', '2026-01-02'],
  ])('of %s speaks of the days from %s to %s', (today, startsOn, dueOn) => {
    expect(reportPeriod(calendarDate(today), 14)).toEqual({ startsOn, dueOn });
  });

  it('leaves no day out and is always due on a Friday', () => {
    for (let days = 0; days < 400; days++) {
      const today = addDays(calendarDate('2026-11-21'), days);
      const { startsOn, dueOn } = reportPeriod(today, 14);
      expect(startsOn <= today && today <= dueOn).toBe(true);
      expect(weekdayOf(dueOn)).toBe(4);
    }
  });
});
