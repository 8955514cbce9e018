import { describe, expect, it } from '@jest/globals';
import { withTown } from './with-town.js';

const event = { title: 'Kurs', startsOn: '2026-12-07', times: '', providerName: 'Sprachwerk Ruhr', location: '' };

describe('where a place in a calendar is', () => {
  it.each([
    ['Haus am Anger, Musterstraße 1, 44787', 'Haus am Anger, Musterstraße 1, 44787 Bochum'],
    ['Haus am Anger', 'Haus am Anger, Bochum'],
    ['Bochum', 'Bochum'],
    ['Bochum, 44787', '44787 Bochum'],
    ['', ''],
  ])('has the town once: %s', (location, said) => {
    expect(withTown({ ...event, location, municipality: '05911000' }).location).toBe(said);
  });

  it('is as it was said where no municipality is known', () => {
    expect(withTown({ ...event, location: '44787' }).location).toBe('44787');
  });
});
