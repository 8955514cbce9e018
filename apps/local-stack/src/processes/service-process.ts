import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Environment, ServiceName } from '../state/stack-note.js';
import { root } from '../state/state-folder.js';
import { pauseBeforeRestart } from './back-off.js';
import { ServiceLog } from './service-log.js';

const apps = join(root, 'dist', 'apps');
const endWithParent = pathToFileURL(join(apps, 'local-stack/src/processes/end-with-parent/main.js')).href;

/** Patience with a service that starts or stops, in ms. */
const patience = { ready: 90_000, stop: 20_000 };

/** One service in its own process: started, watched, started again when it dies, stopped. */
export class ServiceProcess {
  readonly #log: ServiceLog;
  #child: ChildProcess | undefined;
  #stopping = false;
  #deaths = 0;

  constructor(
    readonly name: ServiceName,
    private readonly environment: Environment,
    folder: string,
    private readonly tell: (line: string) => void,
    private readonly onSpawn: (pid: number) => void,
  ) {
    this.#log = new ServiceLog(folder, name, tell);
  }

  /** Resolves when the service says it is ready. @throws Error with the end of its log when it will not start */
  async start(): Promise<void> {
    const child = this.#spawn();
    const died = new Promise<'died'>((resolve) => child.once('exit', () => resolve('died')));
    const outcome = await Promise.race([died, listening(child).then(() => this.#readiness())]);
    if (this.#stopping) return;
    if (outcome !== 'ready') throw new Error(`${this.name} did not start.\n${this.#log.end()}`);
    child.once('exit', (code, signal) => this.#restart(`ended with ${code ?? signal}`));
    if (child.exitCode !== null || child.signalCode !== null) this.#restart('ended at once');
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), patience.stop);
      await exited;
      clearTimeout(late);
    }
    this.#log.close();
  }

  #spawn(): ChildProcess {
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', '--import', endWithParent, join(apps, this.name, 'src/main.js')],
      {
        cwd: root,
        env: { ...process.env, NODE_OPTIONS: '', ...this.environment },
        stdio: ['ignore', this.#log.descriptor, this.#log.descriptor, 'ipc'],
        // Ctrl-C in the terminal is the supervisor's business: it stops everything in order.
        detached: process.platform !== 'win32',
        windowsHide: true,
      },
    );
    this.#child = child;
    if (child.pid !== undefined) this.onSpawn(child.pid);
    return child;
  }

  async #readiness(): Promise<'ready' | 'late' | 'stopped'> {
    const url = `http://127.0.0.1:${this.environment['PORT']}/readyz`;
    const deadline = Date.now() + patience.ready;
    while (Date.now() < deadline && !this.#stopping) {
      if (await answersWell(url)) return 'ready';
      await pause(100);
    }
    return this.#stopping ? 'stopped' : 'late';
  }

  async #restart(what: string): Promise<void> {
    if (this.#stopping) return;
    this.#deaths += 1;
    const wait = pauseBeforeRestart(this.#deaths);
    this.tell(`${this.name} ${what}; starting it again in ${wait / 1000} s.`);
    await pause(wait);
    if (this.#stopping) return;
    const since = Date.now();
    const child = this.#spawn();
    child.once('exit', (code, signal) => {
      if (Date.now() - since > 60_000) this.#deaths = 0;
      this.#restart(`ended with ${code ?? signal}`);
    });
    if ((await this.#readiness()) === 'ready') this.tell(`${this.name} is back.`);
  }
}

/** Somebody else may answer on the port that this child did not get: only what it says itself counts. */
function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('message', () => resolve()));
}

async function answersWell(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
