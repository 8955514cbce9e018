import { describe, expect, it } from '@jest/globals';
import { filterOf, isOfTheForm, searchOf, whereIs } from './catalogue-filter.js';

const search = (query: Readonly<Record<string, string>>) => {
  const filter = filterOf(query);
  const { from: _from, ...rest } = searchOf(filter, whereIs(filter.place));
  return rest;
};

describe('what is looked for', () => {
  it.each([
    ['a place alone', { place: 'Bochum' }, { area: '05911000' }],
    [
      'a place and its surroundings',
      { place: 'Bochum', radius: '20' },
      { near: '05911000', radius: '20', sort: 'distance' },
    ],
    ['a postcode', { place: '44787' }, { near: '44787', radius: '5', sort: 'distance' }],
    ['a radius around nothing', { radius: '20' }, {}],
    ['ticks', { childcare: '1', accessible: '1', free: '1' }, { childcare: 'true', accessible: 'true', free: 'true' }],
    ['where one can still join', { enterable: '1' }, { enterable: 'true' }],
    ['help in a language', { supportLanguage: 'ti' }, { languages: 'ti' }],
    ['nothing', {}, {}],
  ])('%s', (_, query, expected) => {
    expect(search(query as Readonly<Record<string, string>>)).toEqual(expected);
  });

  it('in the morning is every morning of the week, at the weekend every part of Saturday', () => {
    expect(search({ dayPart: 'morning' }).slots).toBe(
      'mon-morning,tue-morning,wed-morning,thu-morning,fri-morning,sat-morning',
    );
    expect(search({ dayPart: 'weekend' }).slots).toBe('sat-morning,sat-afternoon,sat-evening');
  });

  it('begins two weeks ago unless a day is named, because one may still join', () => {
    const now = Date.now();
    const { from = '' } = searchOf({}, { kind: 'anywhere' });
    expect(Math.round((now - Date.parse(from)) / 86_400_000)).toBeGreaterThanOrEqual(13);
    expect(searchOf({ from: '2027-01-01' }, { kind: 'anywhere' }).from).toBe('2027-01-01');
    for (const asked of [{ enterable: '1' }, { free: '1' }])
      expect(searchOf(asked, { kind: 'anywhere' })).not.toHaveProperty('from');
  });

  it('is what the form offers, or nothing', () => {
    expect([
      isOfTheForm({ level: 'A1.1', radius: '10' }),
      isOfTheForm({ level: 'A9' }),
      isOfTheForm({ dayPart: 'x' }),
      isOfTheForm({ supportLanguage: 'uk' }),
      isOfTheForm({ supportLanguage: 'tlh' }),
    ]).toEqual([true, false, false, true, false]);
  });
});
