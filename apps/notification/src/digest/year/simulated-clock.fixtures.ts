import pg from 'pg';

/** What `now()` says in one database. */
export interface SimulatedClock {
  set(moment: Date): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Takes PostgreSQL's own `now()` out of the way of a database that is still empty, and puts one there that says what it is
 * told: defaults of columns, and every statement that asks for the time, go by it from the first migration on.
 */
export async function simulateClock(url: string, begin: Date): Promise<SimulatedClock> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    alter function pg_catalog.now() rename to true_now;
    create table public.clock (at timestamptz not null);
    insert into public.clock values ('${begin.toISOString()}');
    grant select on public.clock to public;
    create function public.now() returns timestamptz language sql stable as 'select at from public.clock'`);
  return {
    set: async (moment) => void (await client.query('update public.clock set at = $1', [moment])),
    stop: () => client.end(),
  };
}
