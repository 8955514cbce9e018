/** Units of 45 minutes as a duration (ISO 8601). */
export function hours(units: number): string {
  const minutes = units * 45;
  return `PT${Math.floor(minutes / 60)}H${minutes % 60 ? `${minutes % 60}M` : ''}`;
}

const offsets = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });

/**
 * A clock time in Germany as an instant with its offset: '2027-01-11T09:00:00+01:00'. No session begins or ends in the
 * hour in which the clocks change, so one hour before, on the clocks of UTC, it is the same side of that change.
 */
export function inGermany(on: string, time: string): string {
  const anHourBefore = new Date(Date.parse(`${on}T${time}:00Z`) - 3_600_000);
  const name = offsets.formatToParts(anHourBefore).find(({ type }) => type === 'timeZoneName')?.value;
  return `${on}T${time}:00${name?.replace('GMT', '') || '+00:00'}`;
}
