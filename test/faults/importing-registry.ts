import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { ImportReportView } from '@app/contracts';
import { freePort } from '@app/embedded-postgres';
import {
  eventually,
  type FreshDatabase,
  freshDatabase,
  type SampleMember,
  seedIdentity,
  type TestIssuer,
  testIssuer,
} from '@app/testing';
import pg from 'pg';

const built = resolve(import.meta.dirname, '../../dist/apps/course-registry/src');
const patient = { within: 240_000, every: 20 };

/** Node's own limits, so that a process that wants more memory dies of it. */
export interface Limits {
  readonly heapMegabytes: number;
}

export interface Uploaded {
  readonly member: SampleMember;
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** The course registry as production runs it, in processes that may be killed, on a database of its own. */
export class ImportingRegistry {
  #service: ChildProcess | undefined;
  #base = '';
  #said = '';

  private constructor(
    private readonly database: FreshDatabase,
    private readonly issuer: TestIssuer,
    private readonly owner: pg.Client,
  ) {}

  static async start(): Promise<ImportingRegistry> {
    const [database, issuer] = [await freshDatabase(), await testIssuer()];
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const registry = new ImportingRegistry(database, issuer, owner);
    await seedIdentity(database.url, issuer.url);
    return registry;
  }

  async end(): Promise<void> {
    await this.kill();
    await this.owner.end();
    await this.issuer.stop();
    await this.database.drop();
  }

  get pid(): number {
    return this.#service?.pid ?? Number.NaN;
  }

  async serve(limits?: Limits): Promise<void> {
    const port = await freePort();
    const child = this.#spawn('main.js', [], limits, { PORT: String(port), LOG_LEVEL: 'error' });
    this.#service = child;
    this.#said = '';
    child.stdout?.on('data', (text) => (this.#said += text));
    child.stderr?.on('data', (text) => (this.#said += text));
    this.#base = `http://127.0.0.1:${port}`;
    await this.#unlessItDies(async () => {
      const { status } = await fetch(`${this.#base}/readyz`);
      if (status !== 200) throw new Error(`not ready: ${status}`);
    });
  }

  /** Tries until it works, or until the service has died of something. */
  async #unlessItDies<T>(work: () => Promise<T>): Promise<T> {
    const child = this.#service;
    const died = new Promise<never>((_, reject) =>
      child?.once('exit', (code, signal) =>
        reject(new Error(`The service ended with ${signal ?? code}.\n${this.#said}`)),
      ),
    );
    return Promise.race([eventually(work, patient), died]);
  }

  /** At once and without a word. */
  async kill(): Promise<void> {
    const child = this.#service;
    this.#service = undefined;
    if (child) await killed(child);
  }

  /** Brings a file in from the command line; resolves with what it ended with and printed. */
  bring(path: string, provider: string, limits?: Limits) {
    const child = this.#spawn('import.cli.js', ['--provider', provider, path], limits, {});
    let printed = '';
    child.stdout?.on('data', (text) => (printed += text));
    child.stderr?.on('data', (text) => (printed += text));
    const ended = new Promise<{ readonly code: number | null; readonly printed: string }>((done) =>
      child.once('close', (code) => done({ code, printed })),
    );
    return { pid: child.pid ?? Number.NaN, ended, kill: () => killed(child) };
  }

  /** A form with nothing but a file, sent as it is written. */
  async send({ member, name, content }: Uploaded): Promise<ImportReportView> {
    const answer = await fetch(this.#url(''), {
      method: 'POST',
      headers: {
        authorization: await this.issuer.bearer(member),
        'content-type': 'multipart/form-data; boundary=x',
      },
      body: Readable.toWeb(Readable.from(inForm(name, content))) as unknown as BodyInit,
      duplex: 'half',
    } as RequestInit);
    if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as ImportReportView;
  }

  async report(member: SampleMember, id: string): Promise<ImportReportView> {
    const answer = await fetch(this.#url(`/${id}`), { headers: { authorization: await this.issuer.bearer(member) } });
    return (await answer.json()) as ImportReportView;
  }

  async steer(member: SampleMember, id: string, action: 'stop' | 'resume'): Promise<ImportReportView> {
    const headers = { authorization: await this.issuer.bearer(member) };
    const answer = await fetch(this.#url(`/${id}/${action}`), { method: 'POST', headers });
    return (await answer.json()) as ImportReportView;
  }

  /** Waits until an import is not running any more. */
  ended(
    member: SampleMember,
    id: string,
    look: (report: ImportReportView) => void = () => {},
  ): Promise<ImportReportView> {
    return this.#unlessItDies(async () => {
      const report = await this.report(member, id);
      look(report);
      if (report.state === 'running') throw new Error(`still running, ${report.recordsRead} read`);
      return report;
    });
  }

  /** As the owner of the database. */
  async sql<R>(statement: string, parameters: readonly unknown[] = []): Promise<readonly R[]> {
    return (await this.owner.query(statement, [...parameters])).rows as R[];
  }

  /** Whoever was killed is not waited for any longer. */
  async leasesEnd(): Promise<void> {
    await this.sql(
      `update course_registry.import set lease_until = now() - interval '1 second' where lease_until is not null`,
    );
  }

  /** Holds what writes into a table for as long as `work` takes, once somebody waits for it. */
  async whileSomebodyWaitsFor(table: string, work: () => Promise<void>): Promise<void> {
    const holder = new pg.Client({ connectionString: this.database.url });
    await holder.connect();
    try {
      await holder.query(`begin; lock table ${table} in share row exclusive mode`);
      await eventually(async () => {
        const waiting = await this.sql(`select from pg_locks where relation = $1::regclass and not granted`, [table]);
        if (waiting.length === 0) throw new Error(`Nobody writes into ${table}.`);
      }, patient);
      await work();
    } finally {
      await holder.end();
    }
  }

  #url(path: string): string {
    return `${this.#base}/api/course-registry/imports${path}`;
  }

  #spawn(
    file: string,
    args: readonly string[],
    limits: Limits | undefined,
    more: Record<string, string>,
  ): ChildProcess {
    const heap = limits ? [`--max-old-space-size=${limits.heapMegabytes}`, '--max-semi-space-size=8'] : [];
    return spawn(process.execPath, [...heap, join(built, file), ...args], {
      cwd: resolve(built, '../../../..'),
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: this.database.url,
        OIDC_ISSUER: this.issuer.url,
        OIDC_AUDIENCE: this.issuer.audience,
        RATE_LIMIT: 'off',
        ...more,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
}

async function* inForm(name: string, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`);
  yield* content;
  yield Buffer.from('\r\n--x--\r\n');
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
}
