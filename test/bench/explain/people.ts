import type pg from 'pg';

/** Everybody is looked after by the one who asks; nothing of it is news for matching. */
export async function lookAfterAll(sql: pg.Pool): Promise<void> {
  await quietly(
    sql,
    `update waiting_list.waiting_entry e set case_manager_id = m.id, referring_organisation_id = m.organisation_id
       from identity.member m where m.subject = 'case-manager'`,
  );
}

/** Squares of 40 km stand for counties. */
export async function intoCounties(sql: pg.Pool): Promise<void> {
  await quietly(
    sql,
    `update waiting_list.waiting_entry
        set municipality = lpad((easting / 40000 * 1000 + northing / 40000 % 1000)::text, 5, '0') || '000'`,
  );
}

/** People who wait, the same ones for the same number. */
export async function somePeople(sql: pg.Pool, count: number): Promise<readonly string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `select id from waiting_list.waiting_entry where state = 'waiting' order by md5(id::text) limit $1`,
    [count],
  );
  return rows.map(({ id }) => id);
}

/** Without triggers, as a restore would write. */
async function quietly(sql: pg.Pool, statement: string): Promise<void> {
  const client = await sql.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(statement);
    await client.query('set session_replication_role = default');
  } finally {
    client.release();
  }
  await sql.query('vacuum analyze waiting_list.waiting_entry');
}
