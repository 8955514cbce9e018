import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { seedIdentity, testIssuer } from '@app/testing';
import pg from 'pg';
import { type ServiceProcess, startServiceProcess } from '../service-process.js';
import type { Stand } from '../stand.js';

/** The waiting list alone, as production runs it, on a database of its own that outlives it. */
export interface Host {
  readonly sql: pg.Pool;
  /** Answers the milliseconds from starting the process until its region's plan is written and no change is unanswered. */
  start(): Promise<number>;
  halt(): Promise<void>;
  /** Loses the process that was started first and goes on with the one that stands by. */
  lose(standsBy: ServiceProcess): Promise<void>;
  /** One more process on the same database, ready to take over. */
  standBy(): Promise<ServiceProcess>;
  pid(): number;
  post<T>(path: string, body: object): Promise<T>;
  get<T>(path: string): Promise<T>;
  /** Resolves once no change is unanswered in the plan. */
  settled(): Promise<void>;
  /** Resolves once an offer to this entry can be seen from outside. */
  offered(waitingEntryId: string): Promise<void>;
  stop(): Promise<void>;
}

/** With the tables in place and nobody in them. */
export async function openHost(stand: Stand, database = 'host'): Promise<Host> {
  const url = await ownDatabase(stand.postgres.url, database);
  const issuer = await testIssuer();
  const signingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const more = {
    VAULT_MASTER_KEY: randomBytes(32).toString('base64'),
    EXPLANATION_SIGNING_KEY: JSON.stringify(signingKey),
  };
  const surroundings = { url, queue: { kind: 'postgres', url } as const, issuer: issuer.url };
  const start = (extra: Readonly<Record<string, string>>) =>
    startServiceProcess('waiting-list', { ...surroundings, more: { ...more, ...extra } });
  await (await start({ MATCHING_REGIONS: 'none' })).stop();
  await seedIdentity(url, issuer.url);
  const sql = new pg.Pool({ connectionString: url, max: 6 });
  await sql.query(`insert into waiting_list.policy (version, terms) values ('bench-1', $1)`, [JSON.stringify(terms)]);
  const bearer = () => issuer.bearer('case-manager');
  let running: ServiceProcess | undefined;
  return {
    sql,
    start: async () => {
      const begun = performance.now();
      const since = (await sql.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]?.now;
      const [service] = await Promise.all([start({}), planned(sql, since)]);
      const took = performance.now() - begun;
      running = service;
      return took;
    },
    halt: async () => running?.stop(),
    lose: async (standsBy) => {
      await running?.kill();
      running = standsBy;
    },
    standBy: () => start({}),
    pid: () => running?.pid ?? Number.NaN,
    post: async <T>(path: string, body: object): Promise<T> => {
      const answer = await fetch(`${running?.url}/api/waiting-list/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: await bearer() },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    get: async <T>(path: string): Promise<T> => {
      const answer = await fetch(`${running?.url}/api/waiting-list/${path}`, {
        headers: { authorization: await bearer() },
      });
      if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    settled: async () => {
      while ((await sql.query('select 1 from waiting_list.market_change limit 1')).rowCount !== 0) await pause(10);
    },
    offered: async (id) => {
      const offer = 'select 1 from waiting_list.seat_offer where waiting_entry_id = $1';
      while ((await sql.query(offer, [id])).rowCount === 0) await pause(1);
    },
    stop: async () => {
      await running?.stop();
      await Promise.all([sql.end(), issuer.stop()]);
    },
  };
}

const terms = { settlingMinutes: 0, batchPreviewAbove: 1_000_000, decisionNoticeDays: 0 };

async function planned(sql: pg.Pool, since: Date | undefined): Promise<void> {
  const written = `select 1 from waiting_list.region where planned_at > $1
                      and not exists (select 1 from waiting_list.market_change)`;
  while ((await sql.query(written, [since])).rowCount === 0) await pause(20);
}

async function ownDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
