import type { CalendarDate } from '@app/kernel';
import { getHolidays, type Region } from 'feiertagejs';

const regions: Readonly<Record<string, Region>> = {
  '01': 'SH',
  '02': 'HH',
  '03': 'NI',
  '04': 'HB',
  '05': 'NW',
  '06': 'HE',
  '07': 'RP',
  '08': 'BW',
  '09': 'BY',
  '10': 'SL',
  '11': 'BE',
  '12': 'BB',
  '13': 'MV',
  '14': 'SN',
  '15': 'ST',
  '16': 'TH',
};

const known = new Map<string, ReadonlySet<string>>();

/** True when `day` is a public holiday in the state of `ags` (5 or 8 digits); nation-wide holidays only when it is absent. */
export function isPublicHoliday(day: CalendarDate, ags?: string): boolean {
  const region = regions[ags?.slice(0, 2) ?? ''] ?? 'BUND';
  const key = `${region} ${day.slice(0, 4)}`;
  const days = known.get(key) ?? holidays(region, Number(day.slice(0, 4)));
  known.set(key, days);
  return days.has(day);
}

/** Their noon in UTC is the day; the library's own `dateString` is the day that this noon is where the machine stands. */
function holidays(region: Region, year: number): ReadonlySet<string> {
  return new Set(getHolidays(year, region).map(({ date }) => date.toISOString().slice(0, 10)));
}
