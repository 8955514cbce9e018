import type { Tx } from '@app/persistence';

/** What hangs on an entry and does not go with it by itself, children before their parents. */
export const hangsOnEntry = [
  'place',
  'enrolment',
  'handover',
  'seat_offer',
  'declined_course_start',
  'hardship_decision',
  'contact_note',
  'entry_change',
  'planned_place',
] as const;

/**
 * Forgets whole people: who they were, with their key, and everything about their wait. The waits themselves stay as
 * days and codes that belong to nobody.
 */
export async function forgetEntries(tx: Tx, most: number, keptFor: string): Promise<number> {
  const gone: readonly { readonly id: string; readonly personRef: string }[] = await tx.query(
    `select id, person_ref as "personRef" from waiting_entry
      where state = 'withdrawn' and withdrawn_at < now() - interval '${keptFor}'
      order by withdrawn_at limit $1 for update skip locked`,
    [most],
  );
  const ids = gone.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.query('update waiting_spell set waiting_entry_id = null where waiting_entry_id = any($1::uuid[])', [ids]);
  for (const table of hangsOnEntry) await tx.query(`delete from ${table} where ${belongsTo(table)}`, [ids]);
  await tx.query('delete from vault_person where person_ref = any($1::uuid[])', [gone.map((one) => one.personRef)]);
  await tx.query('delete from waiting_entry where id = any($1::uuid[])', [ids]);
  return ids.length;
}

const belongsTo = (table: (typeof hangsOnEntry)[number]) =>
  table === 'place'
    ? 'seat_offer_id in (select id from seat_offer where waiting_entry_id = any($1::uuid[]))'
    : 'waiting_entry_id = any($1::uuid[])';
