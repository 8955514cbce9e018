import { ask } from '../journeys/database.js';
import type { System } from '../journeys/system.js';

/** What the machinery moves on its own, and what notes that somebody asked. */
const passing =
  /^(bullmq\.|identity\.api_key_use$|course_registry\.catalogue_use$|messaging\.(canary|inbox)$|notification\.webhook_(attempt|delivery)$|waiting_list\.(vault_read|vault_fingerprint|twin|people_read|retention_run|task|notice|legal_clock|region|engine_host|market_change|planned_place|planned_course|clock_look)$|notification\.(legal_clock|demand|demand_heard)$|.*\.migrations?$)/;

/** Told when a day or a time limit comes, whatever anybody asks; and what is noted of it. */
const byTheClock: Readonly<Record<string, string>> = {
  'messaging.message': `type not like 'waiting-list.legal-clock-%' and type <> 'waiting-list.demand-counted.v1'`,
  'messaging.delivery': `message_id not in (select id from messaging.message where type like 'waiting-list.legal-clock-%'
                                                                             or type = 'waiting-list.demand-counted.v1')`,
  'notification.item': `subject_kind not in ('legal-clock', 'minimum', 'collision', 'course-end') and what <> 'last-places'`,
};

/** Rows in every table of the product, by 'schema.table'. */
export async function rowCounts(system: System): Promise<Readonly<Record<string, number>>> {
  const tables = await ask<{ name: string }>(system, everyTable);
  const kept = tables.filter(({ name }) => !passing.test(name));
  const counts = kept.map(
    ({ name }) => `select '${name}' as name, count(*)::int as rows from ${name} where ${byTheClock[name] ?? 'true'}`,
  );
  const rows = await ask<{ name: string; rows: number }>(system, counts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, rows }) => [name, rows]));
}

const everyTable = `
  select schemaname || '.' || tablename as name from pg_tables
   where schemaname not in ('pg_catalog', 'information_schema') order by 1`;
