import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eventually } from '@app/testing';
import { ensureBuild } from '../../apps/local-stack/launcher/build.mjs';
import { type RedisServer, startRedis } from './redis.js';

export type QueueKind = 'postgres' | 'redis';
export type SampleRole = 'provider_staff' | 'case_manager' | 'coordinator' | 'counsellor' | 'county_admin' | 'dpo';

export interface SampleLogin {
  readonly username: string;
  readonly password: string;
}

interface StackNote {
  readonly ready: boolean;
  readonly consoleUrl: string;
  readonly mailboxUrl: string;
  readonly issuer: string;
  readonly ports: Readonly<Record<string, number>>;
  readonly environments: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The whole product as `npm start` runs it, in processes and a folder of its own. */
export interface System {
  readonly consoleUrl: string;
  readonly mailboxUrl: string;
  readonly issuer: string;
  readonly databaseUrl: string;
  /** Where all its files lie. */
  readonly folder: string;
  readonly redis: RedisServer | undefined;
  readonly accounts: Readonly<Record<SampleRole, SampleLogin>>;
  /** Environment under which a command of the product finds this system. */
  readonly environment: NodeJS.ProcessEnv;
  /** Process id of one of the services. */
  pidOf(service: string): number;
  /** Base of a service's own interface, past the console: `http://…/api/<service>`. */
  serviceUrl(service: string): string;
  /** The environment a service runs with. */
  environmentOf(service: string): Readonly<Record<string, string>>;
  /** Asks everything to stop, and keeps the folder. Answers the supervisor's exit code; null when a signal ended it. */
  end(): Promise<number | null>;
  /** Runs again on the folder of a system that has ended. */
  again(): Promise<System>;
  /** Ends it if it runs, and removes all it left. */
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
const password = 'kursbruecke';

export const accounts: System['accounts'] = {
  provider_staff: { username: 'ayla.demir', password },
  case_manager: { username: 'anna.traeger', password },
  coordinator: { username: 'katrin.sommer', password },
  counsellor: { username: 'samira.haddad', password },
  county_admin: { username: 'tom.brandt', password },
  dpo: { username: 'eva.kranz', password },
};

interface Wanted {
  readonly queue: QueueKind;
  /** Of the whole product, beside what it has anyway. */
  readonly environment?: Readonly<Record<string, string>>;
}

export async function startSystem({ queue, environment = {} }: Wanted): Promise<System> {
  if (!(await ensureBuild())) throw new Error('The product does not build.');
  const folder = mkdtempSync(join(tmpdir(), 'kursbruecke-system-'));
  return startIn(folder, queue === 'redis' ? await startRedis() : undefined, environment);
}

async function startIn(
  folder: string,
  redis: RedisServer | undefined,
  environment: Readonly<Record<string, string>>,
): Promise<System> {
  const { NODE_OPTIONS: _, DATABASE_URL: __, REDIS_URL: ___, ...inherited } = process.env;
  // What is counted here is what digests say, at any hour: nothing comes before them unless a test wants it.
  const wanted = { MAIL_IMMEDIATE: 'off', ...environment };
  const clean = { ...inherited, ...wanted, KURSBRUECKE_FOLDER: folder, ...(redis && { REDIS_URL: redis.url }) };
  const stack = spawn(process.execPath, [join(root, 'dist/apps/local-stack/src/main.js')], {
    cwd: root,
    env: clean,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = collect(stack);
  const stop = () => stopStack(stack, folder, redis);
  try {
    const note = await eventually(() => readyNote(folder, stack, said), { within: 120_000 });
    return {
      ...note,
      databaseUrl: note.environments['waiting-list']?.['DATABASE_URL'] ?? '',
      folder,
      redis,
      accounts,
      environment: clean,
      pidOf: (service) => pidOf(folder, service),
      serviceUrl: (service) => `http://127.0.0.1:${note.ports[service]}/api/${service}`,
      environmentOf: (service) => note.environments[service] ?? {},
      end: () => endStack(stack),
      again: () => startIn(folder, redis, environment),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function readyNote(folder: string, stack: ChildProcess, said: () => string): StackNote {
  if (stack.exitCode !== null) throw new Error(`The stack ended with ${stack.exitCode}:\n${said()}`);
  const file = join(folder, 'stack.json');
  const note = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StackNote) : undefined;
  if (!note?.ready) throw new Error(`Not ready:\n${said()}`);
  return note;
}

function pidOf(folder: string, service: string): number {
  const { children } = JSON.parse(readFileSync(join(folder, 'stack.json'), 'utf8')) as {
    readonly children?: Readonly<Record<string, number>>;
  };
  const pid = children?.[service];
  if (!pid) throw new Error(`${service} does not run.`);
  return pid;
}

function collect({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) stream?.on('data', (data: Buffer) => (text = (text + data).slice(-8_000)));
  return () => text;
}

async function stopStack(stack: ChildProcess, folder: string, redis: RedisServer | undefined): Promise<void> {
  await endStack(stack);
  await redis?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function endStack(stack: ChildProcess): Promise<number | null> {
  if (stack.exitCode === null && stack.signalCode === null) {
    const ended = new Promise<void>((done) => stack.once('exit', () => done()));
    stack.kill('SIGTERM');
    await ended;
  }
  return stack.exitCode;
}
