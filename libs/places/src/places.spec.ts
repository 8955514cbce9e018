import { spawnSync } from 'node:child_process';
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

  it.each(['UTC', 'America/New_York', 'Pacific/Auckland', 'Pacific/Kiritimati'])(
    'are the same days on a machine that goes by the time of %s',
    (TZ) => {
      const [loader, source] = ['../../testing/src/jest/typescript-loader.mjs', './public-holidays.ts'].map((file) =>
        JSON.stringify(new URL(file, import.meta.url)),
      );
      const script = `
        (await import('node:module')).register(${loader});
        const { isPublicHoliday } = await import(${source});
        const days = ['2027-03-28', '2027-03-29', '2027-03-30', '2027-12-31', '2028-01-01', '2028-01-02'];
        console.log(days.filter((day) => isPublicHoliday(day, '05911000')).join());`;
      const { NODE_OPTIONS: _, ...env } = process.env;
      const asked = ['--input-type=module', '-e', script];
      const { stdout, stderr } = spawnSync(process.execPath, asked, { env: { ...env, TZ }, encoding: 'utf8' });
      expect([stdout.trim(), stderr]).toEqual(['2027-03-29,2028-01-01', '']);
    },
  );

  it('are those of the whole country where no state is known', () => {
    expect(isPublicHoliday(calendarDate('2026-12-25'))).toBe(true);
    expect(isPublicHoliday(calendarDate('2027-11-01'))).toBe(false);
  });
});
