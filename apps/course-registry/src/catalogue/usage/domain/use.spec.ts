import { describe, expect, it } from '@jest/globals';
import { isRobot, usesOf } from './use.js';

const values = (query: Readonly<Record<string, unknown>>) =>
  usesOf({ page: 'list', languages: ['ti'], query }).map(({ kind, value }) => `${kind} ${value}`);

describe('a look at the catalogue', () => {
  it('counts for its page, its filters and the course start it shows', () => {
    expect(values({ level: 'A1.1,A1.2', childcare: 'true' })).toEqual([
      'page list',
      'filter level:A1.1',
      'filter level:A1.2',
      'filter childcare',
    ]);
    const courseStartId = '0199d6a0-0000-7000-8000-000000000001';
    expect(usesOf({ page: 'course-start', languages: ['de'], query: {}, courseStartId })).toContainEqual({
      kind: 'course-start',
      value: courseStartId,
      language: 'de',
    });
  });

  it('counts in which language help is looked for', () => {
    const uses = usesOf({ page: 'list', languages: ['de'], query: { enterable: 'true' }, helpIn: ['ti'] });
    expect(uses.map(({ value }) => value)).toEqual(['list', 'enterable', 'languages:ti']);
  });

  it('never keeps what somebody typed', () => {
    const written = JSON.stringify(
      values({ near: 'Amina Beispiel, Bochum', level: 'Amina', name: 'Amina', from: 'Amina' }),
    );
    expect(written).not.toContain('Amina');
    expect(written).toContain('filter near');
  });

  it('counts a filter once, however many pages of the list are turned', () => {
    expect(values({ level: 'A1.1', cursor: 'abc' })).toEqual(['page list']);
  });

  it('does not count an empty field of the form', () => {
    expect(values({ level: '', near: '', free: '' })).toEqual(['page list']);
  });
});

describe('robots', () => {
  it.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; bingbot/2.0)',
    'curl/8.5.0',
    'python-requests/2.32',
    'UptimeRobot/2.0 monitor',
    '',
    undefined,
  ])('are left out: %s', (userAgent) => expect(isRobot(userAgent)).toBe(true));

  it.each([
    'Mozilla/5.0 (Linux; Android 14; SM-A145R) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile Safari/604.1',
    'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
  ])('people are not: %s', (userAgent) => expect(isRobot(userAgent)).toBe(false));
});
