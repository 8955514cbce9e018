import { describe, expect, it } from '@jest/globals';
import { readWish } from './subscription.js';

const subscriber = { areas: ['05911', '05954036'], mailDomains: ['jobcenter.example'] };
const address = 'anna@jobcenter.example';
const pointerOf = (body: object) => {
  try {
    readWish({ address, ...body }, subscriber);
  } catch (error) {
    return (error as { errors: { pointer: string }[] }).errors[0]?.pointer;
  }
  return 'taken';
};

describe('a wish to be told', () => {
  it('means the areas of the organisation on Mondays and Thursdays at half past seven in German unless it says otherwise', () => {
    expect(readWish({ address }, subscriber)).toEqual({
      address,
      language: 'de',
      areas: ['05911', '05954036'],
      around: null,
      slot: '07:30',
      weekdays: ['monday', 'thursday'],
      levels: [],
      courseTypes: [],
      fundingPaths: [],
      formats: [],
      childcareOnly: false,
      ownPeopleOnly: false,
    });
  });

  it.each<[string, object, string]>([
    ['a municipality of its county', { areas: ['05911000'] }, 'taken'],
    ['the municipality of the organisation', { areas: ['05954036'] }, 'taken'],
    ['another county', { areas: ['05911', '05916'] }, '/areas/1'],
    ['the county around its municipality', { areas: ['05954'] }, '/areas/0'],
    ['the beginning of a key', { areas: ['0591'] }, '/areas/0'],
    ['an empty key', { areas: [''] }, '/areas/0'],
    ['no area', { areas: [] }, '/areas'],
    ['a distance around its municipality', { around: { municipality: '05954036', km: 100 } }, 'taken'],
    ['a distance around another county’s town', { around: { municipality: '05916000', km: 10 } }, '/around/place'],
    ['no distance', { around: { municipality: '05911000', km: 0 } }, '/around/km'],
    ['half a kilometre', { around: { municipality: '05911000', km: 0.5 } }, '/around/km'],
    ['too far a distance', { around: { municipality: '05911000', km: 101 } }, '/around/km'],
    ['a level', { levels: ['A1.1', 'alpha.2'] }, 'taken'],
    ['no level', { levels: ['A3'] }, '/levels/0'],
    ['the earliest slot', { slot: '05:00' }, 'taken'],
    ['the latest slot', { slot: '22:00' }, 'taken'],
    ['a slot too early', { slot: '04:59' }, '/slot'],
    ['a slot too late', { slot: '22:01' }, '/slot'],
    ['the hour that may be missing', { slot: '02:30' }, '/slot'],
    ['midnight as 24', { slot: '24:00' }, '/slot'],
    ['half a time', { slot: '7:30' }, '/slot'],
  ])('may name %s or not', (_, body, answer) => {
    expect(pointerOf(body)).toBe(answer);
  });
});
