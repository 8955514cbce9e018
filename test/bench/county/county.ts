import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { QueueSettings } from '@app/messaging';
import { type SampleMember, seedIdentity, type TestIssuer, testIssuer } from '@app/testing';
import pg from 'pg';
import { type ServiceProcess, startServiceProcess } from '../service-process.js';
import type { Stand } from '../stand.js';
import { type MailSink, startMailSink } from './mail-sink.js';

/** The three services as processes on a database of their own, without the settling time in which nothing is offered. */
export interface County {
  readonly sql: pg.Pool;
  readonly sink: MailSink;
  post<T>(as: SampleMember, service: string, path: string, body: object): Promise<T>;
  /** Runs the command with which an operator makes and sends the digests now. */
  sendDigests(): Promise<void>;
  stop(): Promise<void>;
}

const services = ['course-registry', 'waiting-list', 'notification'];

export async function openCounty(stand: Stand, queue: QueueSettings): Promise<County> {
  const url = await ownDatabase(stand.postgres.url, `county_${queue.kind}`);
  const own: QueueSettings = queue.kind === 'redis' ? { ...queue, url: `${queue.url}/1` } : { kind: 'postgres', url };
  const [issuer, sink] = await Promise.all([testIssuer(), startMailSink()]);
  const more = {
    VAULT_MASTER_KEY: randomBytes(32).toString('base64'),
    EXPLANATION_SIGNING_KEY: JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })),
    SMTP_URL: sink.url,
    MAIL_FROM: 'Kursbruecke <kursbruecke@bochum.example>',
    LINK_SECRET: randomBytes(32).toString('base64'),
    WEBHOOK_MASTER_KEY: randomBytes(32).toString('base64'),
    CONSOLE_URL: 'http://127.0.0.1:1',
  };
  const started = new Map<string, ServiceProcess>();
  for (const service of services)
    started.set(service, await startServiceProcess(service, { url, queue: own, issuer: issuer.url, more }));
  await seedIdentity(url, issuer.url);
  const sql = new pg.Pool({ connectionString: url, max: 2 });
  await sql.query(`insert into waiting_list.policy (version, terms) values ('bench-1', '{"settlingMinutes": 0}')`);
  const environment = { ...more, DATABASE_URL: url, OIDC_ISSUER: issuer.url, LOG_LEVEL: 'error' };
  const redis = own.kind === 'redis' ? { REDIS_URL: own.url } : {};
  return {
    sql,
    sink,
    post: caller(issuer, started),
    sendDigests: () => run('apps/notification/src/digest.cli.js', ['--now'], { ...environment, ...redis }),
    stop: async () => {
      for (const service of started.values()) await service.stop();
      await Promise.all([sql.end(), issuer.stop(), sink.stop()]);
    },
  };
}

function caller(issuer: TestIssuer, started: ReadonlyMap<string, ServiceProcess>): County['post'] {
  const bearers = new Map<SampleMember, Promise<string>>();
  return async <T>(as: SampleMember, service: string, path: string, body: object): Promise<T> => {
    const bearer = bearers.get(as) ?? issuer.bearer(as);
    bearers.set(as, bearer);
    const answer = await fetch(`${started.get(service)?.url}/api/${service}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: await bearer },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
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

function run(module: string, args: readonly string[], more: NodeJS.ProcessEnv): Promise<void> {
  const file = join(resolve(import.meta.dirname, '../../..'), module);
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...more },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((done, failed) =>
    child.once('exit', (code) => (code === 0 ? done() : failed(new Error(`${module} ended with ${code}.`)))),
  );
}
