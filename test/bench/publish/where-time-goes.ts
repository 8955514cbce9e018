import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { rounded } from '../report.js';

const lookEveryMilliseconds = 10;

/** Looks again and again at what the database's sessions are doing while `work` goes on; answers shares in words. */
export async function whereTimeGoes<T>(url: string, work: Promise<T>): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  const seen = new Map<string, number>();
  let looks = 0;
  let over = false;
  const ended = work.finally(() => (over = true));
  while (!over) {
    const { rows } = await client.query<{ doing: string }>(busySessions);
    for (const { doing } of rows) seen.set(doing, (seen.get(doing) ?? 0) + 1);
    looks += 1;
    await pause(lookEveryMilliseconds);
  }
  await ended;
  await client.end();
  const sum = [...seen.values()].reduce((all, each) => all + each, 0);
  const shares = [...seen]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([doing, count]) => `${doing} ${rounded((100 * count) / sum)} %`);
  return `${rounded(sum / looks, 1)} sessions in a transaction at a time: ${shares.join(', ')}`;
}

const busySessions = `
  select case when state like 'idle in transaction%' then 'waiting for the service to go on'
              when wait_event in ('WALSync', 'WalSync', 'WALWrite', 'WalWrite') then 'writing the log to disk'
              when wait_event_type is not null then 'waiting for ' || wait_event_type || '/' || wait_event
              else 'working' end as doing
    from pg_stat_activity
   where backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()`;
