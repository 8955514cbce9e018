/**
 * Whether what is noted now may have been told in a time this database has forgotten, in which it went out of a backup: a
 * fact is as old as it says itself.
 */
export const factPerhapsTold = (fact: string) => `
  coalesce((select coalesce(${fact}->>'happenedAt', ${fact}->>'asOf')::timestamptz <= restored_at from outbound), false)`;

/** What the calendar brings has no time of its own: it is doubted as long as nobody has looked and released mail. */
export const eventPerhapsTold = `
  (select held and held_because is not distinct from 'restored' from outbound)`;
