import { eventually } from '@app/testing';
import pg from 'pg';
import type { System } from './system.js';

/** Looks into the database of a running system as its owner, past every row-level rule. */
export async function ask<T extends pg.QueryResultRow>(
  { databaseUrl }: Pick<System, 'databaseUrl'>,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<T>(sql, [...parameters])).rows;
  } finally {
    await client.end();
  }
}

/** Waits until every message is heard and nothing is left to match or to import. */
export async function quiet(system: System, within = 60_000): Promise<void> {
  await eventually(
    async () => {
      const [left] = await ask<{ messages: number; matching: number; imports: number }>(system, unfinished);
      const { messages = 0, matching = 0, imports = 0 } = left ?? {};
      if (messages + matching + imports > 0)
        throw new Error(`Still ${messages} messages, ${matching} to match, ${imports} imports.`);
    },
    { within, every: 100 },
  );
}

const unfinished = `
  select (select count(*)::int from messaging.delivery where state in ('open', 'rung')) as messages,
         (select count(*)::int from waiting_list.market_change) as matching,
         (select count(*)::int from course_registry.import where state = 'running') as imports`;
