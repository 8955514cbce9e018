import type pg from 'pg';

/**
 * The least that could make these offers: for each course start one transaction that writes finished offers and places
 * into tables of the same shape. Nobody is told, nothing is decided.
 */
export async function plainInserts(sql: pg.Pool): Promise<{ offers: number; milliseconds: readonly number[] }> {
  const client = await sql.connect();
  try {
    await client.query(copies);
    const { rows } = await client.query<{ id: string; offers: number }>(
      'select course_start_id as id, count(*)::int as offers from waiting_list.seat_offer group by 1',
    );
    const milliseconds: number[] = [];
    for (const { id } of rows) {
      const begun = performance.now();
      await client.query('begin');
      await client.query(
        'insert into bare.seat_offer select * from waiting_list.seat_offer where course_start_id = $1',
        [id],
      );
      await client.query('insert into bare.place select * from waiting_list.place where course_start_id = $1', [id]);
      await client.query('commit');
      milliseconds.push(performance.now() - begun);
    }
    return { offers: rows.reduce((sum, { offers }) => sum + offers, 0), milliseconds };
  } finally {
    client.release();
  }
}

const copies = `
  create schema bare;
  create table bare.seat_offer (like waiting_list.seat_offer including all);
  create table bare.place (like waiting_list.place including all)`;
