import { describe, expect, it } from '@jest/globals';
import { bodyOf, centsIn, decidedInTime } from './course-start-values.js';

describe('what a provider enters', () => {
  it.each([
    ['229,00', 22_900],
    ['229', 22_900],
    ['1.5', 150],
    ['', undefined],
  ])('as a price of %j is so many cents', (priceCents, cents) => {
    expect(centsIn({ priceCents })).toBe(cents);
  });

  it('and is no number goes on as it was written, so that the refusal names the field', () => {
    expect(bodyOf({ maxParticipants: 'zwölf', priceCents: 'frei' })).toMatchObject({
      maxParticipants: 'zwölf',
      priceCents: 'frei',
    });
  });

  it('as weekly times counts only for the days that have some', () => {
    const body = bodyOf({ 'weekly.mon.from': '18:00', 'weekly.mon.to': '20:15', 'weekly.tue.from': '' });
    expect(body.weeklyTimes).toEqual([{ weekday: 'mon', from: '18:00', to: '20:15' }]);
  });

  it('and leaves empty is not sent, or taken back in a change', () => {
    expect(bodyOf({ decidesOn: '' })).not.toHaveProperty('decidesOn');
  });

  it('decides no course on a day that has passed', () => {
    const decided = (startsOn: string, decidesOn = '') =>
      decidedInTime(bodyOf({ startsOn, decidesOn }), '2026-11-21').decidesOn;
    expect(decided('2026-11-30')).toBe('2026-11-21');
    expect(decided('2026-11-30', '2026-11-28')).toBe('2026-11-28');
    for (const later of ['2026-12-05', '2027-03-01', '2026-11-20', 'bald']) expect(decided(later)).toBeUndefined();
  });

  it('takes back what is emptied in a revision', () => {
    expect(bodyOf({ decidesOn: '' }, null)).toMatchObject({ decidesOn: null });
  });
});
