/** Units of 45 minutes as a duration (ISO 8601). */
export function hours(units: number): string {
  const minutes = units * 45;
  return `PT${Math.floor(minutes / 60)}H${minutes % 60 ? `${minutes % 60}M` : ''}`;
}

/** A clock time in Germany as an instant with its offset: '2027-01-11T09:00:00+01:00'. */
export function inGermany(on: string, time: string): string {
  const name = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${on}T${time}:00Z`))
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${on}T${time}:00${name?.replace('GMT', '') || '+00:00'}`;
}
