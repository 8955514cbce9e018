/**
 * Whether what is noted now may have been told in a time this database has forgotten, in which it went out of a backup: a
 * fact is as old as it says itself. What stands so since a day is found out again when that day is gone over again.
 */
export const factPerhapsTold = (fact: string) => `
  coalesce((select coalesce((${fact}->>'happenedAt')::timestamptz, (${fact}->>'asOf')::timestamptz,
                            ${dayBegins(`(${fact}->>'since')`)}) <= restored_at from outbound), false)`;

/** The same of what comes on a day, whenever that is noted. */
export const dayPerhapsTold = (day: string) => `
  coalesce((select ${dayBegins(day)} <= restored_at from outbound), false)`;

/** What the calendar brings has no time of its own: it is doubted as long as nobody has looked and released mail. */
export const eventPerhapsTold = `
  (select held and held_because is not distinct from 'restored' from outbound)`;

function dayBegins(day: string): string {
  return `${day}::timestamp at time zone 'Europe/Berlin'`;
}
