import type { ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedIdentity } from '@app/testing';
import pg from 'pg';
import { startChild } from '../child.js';
import { type Finding, median, print, rounded } from '../report.js';
import { startServiceProcess } from '../service-process.js';
import type { Stand } from '../stand.js';
import { anExport } from './an-export.js';
import type { Worked } from './import-worker.js';

const records = 10_000;
const goalPerSecond = 1_000;
const goalMebibytes = 300;
/** With the limits that `npm run import` sets: left alone, Node would rather take memory than collect garbage. */
const asTheCommandRuns = ['--max-old-space-size=200', '--max-semi-space-size=16'];
const issuer = 'http://127.0.0.1:9';

/** (f) 10,000 records of a provider's export taken over, and the same again, against inserting the very same rows. */
export async function benchImports(stand: Stand, rounds: number): Promise<void> {
  const { url } = stand.postgres;
  const [queue] = stand.queues;
  if (!queue) return;
  // Brings the schema about, as in production: services migrate when they start.
  await (await startServiceProcess('course-registry', { url, queue, issuer })).stop();
  await seedIdentity(url, issuer);
  const first: Worked[] = [];
  const again: Worked[] = [];
  const plain: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const file = join(tmpdir(), `kursbruecke-bench-export-${process.pid}.xml`);
    writeFileSync(file, anExport(records, `B${Date.now()}`));
    const env = { DATABASE_URL: url, OIDC_ISSUER: issuer };
    const worker = await startChild<Worked>(new URL('./import-worker.js', import.meta.url), [], env, asTheCommandRuns);
    for (const worked of [first, again]) {
      const next = worker.next();
      worker.process.send(file);
      worked.push(await next);
    }
    await stopped(worker.process);
    rmSync(file);
    plain.push(await secondsToInsert(url));
  }
  const bare = records / median(plain);
  const findings = [
    speed('new records taken over, each with its message to two services', first, bare),
    speed('the same file again', again, bare),
    processor('processor time of the process that imports, new records', first),
    processor('processor time of the process that imports, the same file again', again),
    memory([...first, ...again]),
  ];
  print(`(f) import of ${rounded(records)} records, Kufer XML with 20 sessions each, median of ${rounds}`, findings);
}

function speed(what: string, worked: readonly Worked[], bare: number): Finding {
  const perSecond = records / median(worked.map(({ seconds }) => seconds));
  return {
    what,
    ours: `${rounded(perSecond)}/s`,
    baseline: `${rounded(bare)}/s`,
    ratio: perSecond / bare,
    goal: `≥ ${rounded(goalPerSecond)}/s`,
    reached: perSecond >= goalPerSecond,
  };
}

function processor(what: string, worked: readonly Worked[]): Finding {
  const each = median(worked.map(({ processorSeconds }) => processorSeconds));
  const most = records / goalPerSecond;
  return { what, ours: `${rounded(each, 1)} s`, goal: `≤ ${most} s`, reached: each <= most };
}

function memory(worked: readonly Worked[]): Finding {
  const most = Math.max(...worked.map(({ mebibytes }) => mebibytes));
  return {
    what: 'most memory of the process that imports, the file in it included',
    ours: `${rounded(most)} MiB`,
    goal: `< ${goalMebibytes} MiB`,
    reached: most < goalMebibytes,
  };
}

/** The rows that the last import wrote, once more into tables alike: one INSERT each, a hundred in a transaction. */
async function secondsToInsert(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  const tables = ['course_start', 'course_search', 'course_search_line', 'import_record', 'source_record'];
  await client.query('drop schema if exists bare_import cascade; create schema bare_import');
  const rows = new Map<string, readonly string[]>();
  for (const table of tables) {
    await client.query(`create table bare_import.${table} (like course_registry.${table} including all)`);
    const { rows: found } = await client.query<{ row: string }>(
      `select row_to_json(t)::text as row from course_registry.${table} t order by t.ctid desc limit ${records}`,
    );
    rows.set(
      table,
      found.map(({ row }) => row),
    );
  }
  const begun = performance.now();
  for (let from = 0; from < records; from += 100) {
    await client.query('begin');
    for (const [table, all] of rows)
      for (const row of all.slice(from, from + 100))
        await client.query({
          name: table,
          text: `insert into bare_import.${table} select * from json_populate_record(null::bare_import.${table}, $1::json)`,
          values: [row],
        });
    await client.query('commit');
  }
  const seconds = (performance.now() - begun) / 1_000;
  await client.query('drop schema bare_import cascade');
  await client.end();
  return seconds;
}

async function stopped(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.disconnect();
  await ended;
}
