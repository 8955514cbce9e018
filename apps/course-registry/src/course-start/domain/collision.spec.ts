import { type CalendarDate, everySlot, slotSet } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { slotsTaken, weeksOf } from './collision.js';

const period = (startsOn: string, endsOn: string) => ({
  startsOn: startsOn as CalendarDate,
  endsOn: endsOn as CalendarDate,
});

describe('what somebody plans is compared', () => {
  it('by whole weeks: from the Monday before its first day to the Sunday after its last', () => {
    expect(weeksOf(period('2027-01-13', '2027-02-12'))).toEqual(period('2027-01-11', '2027-02-14'));
    expect(weeksOf(period('2027-01-11', '2027-01-17'))).toEqual(period('2027-01-11', '2027-01-17'));
    expect(weeksOf(period('2027-01-17', '2027-01-17'))).toEqual(period('2027-01-11', '2027-01-17'));
  });

  it('by the slots its hours take', () => {
    expect(
      slotsTaken([
        { weekday: 'tue', from: '18:00', to: '20:15' },
        { weekday: 'sat', from: '09:00', to: '14:00' },
      ]),
    ).toBe(slotSet(['tue-evening', 'sat-morning', 'sat-afternoon']));
  });

  it('at any time while its hours are open', () => {
    expect(slotsTaken([])).toBe(everySlot);
  });
});
