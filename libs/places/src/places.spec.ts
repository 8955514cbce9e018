import { calendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { countyName, findMunicipality, isPublicHoliday, municipalitiesIn, placeOf } from './index.js';

const agsOf = (written: string, near?: string) => {
  const found = findMunicipality(written, near ? { near } : {});
  return found.kind === 'unique' ? found.place.ags : found.kind;
};

describe('looking up a municipality', () => {
  it('finds Bochum by its key, in metres', () => {
    const bochum = placeOf('05911000');
    expect(bochum).toMatchObject({ name: 'Bochum', county: 'Bochum' });
    expect(Math.abs((bochum?.easting ?? 0) - 375_000)).toBeLessThan(5_000);
    expect(Math.abs((bochum?.northing ?? 0) - 5_705_000)).toBeLessThan(5_000);
  });

  it.each([
    ['Bochum', '05911000'],
    ['  bochum  ', '05911000'],
    ['Bochum-Hordel', '05911000'],
    ['Münster, Westfalen', '05515000'],
    ['Muenster (Westf.)', '05515000'],
    ['Münster (Hessen)', '06432015'],
    ['Halle (Saale)', '15002000'],
    ['Halle/Saale', '15002000'],
    ['Frankfurt/Oder', '12053000'],
    ['Frankfurt am Main', '06412000'],
    ['Frankfurt a. Main', '06412000'],
    ['Witten', '05954036'],
    ['Cloppenburg', '03453004'],
  ])('reads %p', (written, ags) => expect(agsOf(written)).toBe(ags));

  it('never guesses between municipalities of one name', () => {
    expect(agsOf('Münster')).toBe('ambiguous');
    expect(agsOf('Frankfurt')).toBe('ambiguous');
  });

  it('takes the one in the same county or state when told where to look', () => {
    expect(agsOf('Münster', '05515')).toBe('05515000');
    expect(agsOf('Münster', '05911000')).toBe('05515000');
    expect(agsOf('Münster', '03453')).toBe('ambiguous');
  });

  it('knows no place that is not there', () => {
    expect(agsOf('Entenhausen')).toBe('unknown');
    expect(agsOf('')).toBe('unknown');
    expect(placeOf('99999999')).toBeUndefined();
  });

  it('names a county after its seat', () => {
    expect(countyName('03453')).toBe('Cloppenburg');
    expect(municipalitiesIn('03453').map(({ name }) => name)).toContain('Friesoythe');
    expect(municipalitiesIn('05911')).toHaveLength(1);
  });
});

describe('public holidays', () => {
  it('differ between states', () => {
    expect(isPublicHoliday(calendarDate('2027-11-01'), '05911000')).toBe(true);
    expect(isPublicHoliday(calendarDate('2027-11-01'), '03453004')).toBe(false);
    expect(isPublicHoliday(calendarDate('2027-10-31'), '03453')).toBe(true);
  });

  it('are those of the whole country where no state is known', () => {
    expect(isPublicHoliday(calendarDate('2026-12-25'))).toBe(true);
    expect(isPublicHoliday(calendarDate('2027-11-01'))).toBe(false);
  });
});
