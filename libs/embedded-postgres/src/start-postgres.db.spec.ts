import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { PostgresAlreadyRunning, startPostgres } from './index.js';
import { runs } from './process-life.js';

const home = mkdtempSync(join(tmpdir(), 'embedded-postgres-spec-'));
chmodSync(home, 0o755);
afterAll(() => rmSync(home, { recursive: true, force: true }));
const folder = join(home, 'postgres');

async function answerOf(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(question)).rows[0];
  } finally {
    await client.end();
  }
}

/** Starts a server in another node process, which then waits for ever. */
async function runnerElsewhere(where: string) {
  const loader = join(process.cwd(), 'libs/testing/src/jest/typescript-loader.mjs');
  const program = `
    import { register } from 'node:module';
    register(${JSON.stringify(`file://${loader}`)});
    const { startPostgres } = await import(${JSON.stringify(`file://${process.cwd()}/libs/embedded-postgres/src/index.ts`)});
    console.log((await startPostgres({ folder: ${JSON.stringify(where)} })).url);
    setInterval(() => {}, 1000);`;
  const runner = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(runner.stdout, 'data');
  return { runner, url: String(url).trim() };
}

async function killed(runner: ChildProcess): Promise<void> {
  const exit = once(runner, 'exit');
  runner.kill('SIGKILL');
  await exit;
}

const postmaster = (where: string) => Number(readFileSync(join(where, 'data/postmaster.pid'), 'utf8').split('\n')[0]);

it('finds its data again after a stop, and is reachable from this machine only', async () => {
  const first = await startPostgres({ folder });
  await answerOf(first.url, 'create table kept as select 42 as answer');
  expect(await answerOf(first.url, `select current_setting('listen_addresses') as at`)).toEqual({ at: '127.0.0.1' });
  await first.stop();
  const second = await startPostgres({ folder });
  expect(await answerOf(second.url, 'select answer from kept')).toEqual({ answer: 42 });
  await second.stop();
});

it('asks for a password, kept where only its owner reads it', async () => {
  const server = await startPostgres({ folder });
  const stranger = new URL(server.url);
  stranger.password = 'guess';
  await expect(answerOf(stranger.href, 'select 1')).rejects.toThrow('password authentication failed');
  expect(statSync(join(folder, 'password')).mode & 0o077).toBe(0);
  await server.stop();
});

it('takes another port when the wished one is busy', async () => {
  const occupant = createServer().listen(0, '127.0.0.1');
  await once(occupant, 'listening');
  const address = occupant.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const server = await startPostgres({ folder, port });
  expect(server.port).not.toBe(port);
  await server.stop();
  occupant.close();
});

it('says who runs the database instead of starting it twice', async () => {
  const { runner, url } = await runnerElsewhere(folder);
  await expect(startPostgres({ folder })).rejects.toThrow(PostgresAlreadyRunning);
  await expect(startPostgres({ folder })).rejects.toMatchObject({ owner: { pid: runner.pid, url } });
  await killed(runner);
});

it('leaves no server behind when its program is killed, and starts again', async () => {
  const { runner } = await runnerElsewhere(join(home, 'killed'));
  const pid = postmaster(join(home, 'killed'));
  await killed(runner);
  const server = await startPostgres({ folder: join(home, 'killed') });
  expect(runs(pid)).toBe(false);
  await server.stop();
});

it('starts over the note of a dead server, even when its number belongs to somebody else now', async () => {
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  writeFileSync(join(folder, 'data/postmaster.pid'), `${stranger.pid}\n${join(folder, 'data')}\n`);
  const server = await startPostgres({ folder });
  expect(await answerOf(server.url, 'select 1 as one')).toEqual({ one: 1 });
  expect(runs(stranger.pid ?? 0)).toBe(true);
  await server.stop();
  stranger.kill();
});

it('says what the server said when it cannot start', async () => {
  await expect(startPostgres({ folder, options: { shared_buffers: 'plenty' } })).rejects.toThrow('shared_buffers');
});

it('tells when the server ends unasked', async () => {
  const told = await new Promise<string>((resolve, reject) => {
    startPostgres({ folder, onUnexpectedEnd: resolve }).then(() => process.kill(postmaster(folder), 'SIGINT'), reject);
  });
  expect(told).toContain('PostgreSQL ended');
});

it('serves root from a private folder as well: the data lies where its user can reach it', async () => {
  if (process.getuid?.() !== 0) return;
  const secret = join(home, 'private');
  mkdirSync(secret, { mode: 0o700 });
  const lines: string[] = [];
  const server = await startPostgres({ folder: join(secret, 'postgres'), tell: (line) => lines.push(line) });
  expect(lines.join()).toContain(server.folder);
  expect(existsSync(join(server.folder, 'data/PG_VERSION'))).toBe(true);
  await server.stop();
  rmSync(server.folder, { recursive: true, force: true });
});
