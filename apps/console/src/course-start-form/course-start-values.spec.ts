import type { CourseStartView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { bodyOf, centsIn, changedIn, decidedInTime, valuesOf } from './course-start-values.js';

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

describe('a course start whose form is sent again', () => {
  const view = {
    version: 3,
    title: 'Kurs',
    courseType: 'integration',
    track: 'general',
    entryLevels: ['A1.1'],
    format: 'presence',
    targetGroup: 'all',
    fundingPaths: ['bamf-entitlement'],
    intensity: 'part',
    childcare: false,
    accessible: true,
    venue: { name: 'Haus Ost, Raum 1.02', place: 'Bochum' },
    venueId: 'v1',
    venueRoom: '1.02',
    startsOn: '2027-01-11',
    endsOn: '2027-03-19',
    decidesOn: '2026-12-28',
    places: { max: 20, min: 10, registeredElsewhere: 0 },
  } as unknown as CourseStartView;
  const changed = (difference: object) => changedIn({ ...valuesOf(view), ...difference }, view);

  it('changes nothing that nobody touched, not even what follows from the rules', () => {
    expect(changed({})).toEqual({});
    expect(changed({ maxParticipants: '18' })).toEqual({ maxParticipants: 18 });
    expect(changed({ decidesOn: '' })).toEqual({ decidesOn: null });
  });

  it('moves to another house or room, or to a place that is described', () => {
    expect(changed({ venueId: 'v2' })).toEqual({ venueId: 'v2' });
    expect(changed({ venueId: 'v1' })).toEqual({ venueId: 'v1' });
    expect(changed({ venueId: 'v1|1.03' })).toEqual({ venueId: 'v1', venueRoom: '1.03' });
    expect(changed({ venueId: '' })).toEqual({ venue: { name: 'Haus Ost, Raum 1.02', place: 'Bochum' } });
  });

  it('may stop being accessible though its house is', () => {
    expect(changed({ accessible: '' })).toEqual({ accessible: false });
  });
});

describe('a house that is chosen', () => {
  it('takes the place of what is described, and says whether it is accessible', () => {
    const body = bodyOf({ venueId: 'v1|Saal', 'venue.place': 'Herne' });
    expect(body).toMatchObject({ venueId: 'v1', venueRoom: 'Saal' });
    expect(body).not.toHaveProperty('venue');
    expect(body).not.toHaveProperty('accessible');
    expect(bodyOf({ venueId: 'v1', accessible: 'yes' }).accessible).toBe(true);
  });
});
