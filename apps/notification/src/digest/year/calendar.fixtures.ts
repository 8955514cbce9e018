/**
 * The calendar from October 2027 to September 2028, by hand: nothing here asks a library, so that a mistake of one is not
 * believed by the other.
 */
const summerTimeEnds = '2027-10-31';
const summerTimeBegins = '2028-03-26';

const everywhere = [
  '2027-12-25',
  '2027-12-26',
  '2028-01-01',
  '2028-04-14', // Good Friday
  '2028-04-17', // Easter Monday
  '2028-05-01',
  '2028-05-25', // Ascension
  '2028-06-05', // Whit Monday
];
const holidays: Readonly<Record<string, readonly string[]>> = {
  '05': [...everywhere, '2027-11-01', '2028-06-15'],
  '08': [...everywhere, '2027-11-01', '2028-01-06', '2028-06-15'],
  '14': [...everywhere, '2027-10-31', '2027-11-17'],
};

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export function dayAfter(date: string, days = 1): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function weekdayName(date: string): string {
  return names[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

export function isClosed(date: string, county: string): boolean {
  return weekdayName(date) === 'sunday' || (holidays[county.slice(0, 2)] ?? []).includes(date);
}

/** Right from 03:00 on, and at midnight of any day on which clocks do not change. */
export function localInstant(date: string, time: string): Date {
  const summer = date < summerTimeEnds || date >= summerTimeBegins;
  return new Date(`${date}T${time}:00${summer ? '+02:00' : '+01:00'}`);
}

export function localDate(moment: Date): string {
  for (const hours of [2, 1]) {
    const date = new Date(moment.getTime() + hours * 3_600_000).toISOString().slice(0, 10);
    if (hours === 1 || date < summerTimeEnds || date > summerTimeBegins) return date;
  }
  return '';
}
