import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of its own, so that what is measured does not share an event loop with who measures. */
export interface Child<Report> {
  readonly process: ChildProcess;
  /** What it said first. */
  readonly first: Report;
  /** Resolves with the next message the child sends. */
  next(): Promise<Report>;
  stop(): Promise<void>;
}

/** Starts `module` (a URL beside the caller) and waits until it has said anything once. */
export async function startChild<Report>(
  module: URL,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  execArgv: readonly string[] = [],
): Promise<Child<Report>> {
  const child = fork(fileURLToPath(module), [...args], {
    env: { ...process.env, ...env },
    execArgv: [...process.execArgv, ...execArgv],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const heard: Report[] = [];
  const waiting: ((report: Report) => void)[] = [];
  child.on('message', (report: Report) => {
    const next = waiting.shift();
    if (next) next(report);
    else heard.push(report);
  });
  const next = () =>
    new Promise<Report>((resolve, reject) => {
      const ready = heard.shift();
      if (ready !== undefined) return resolve(ready);
      waiting.push(resolve);
      child.once('exit', (code) => reject(new Error(`${module.pathname} ended with ${code}.`)));
    });
  const first = await next();
  return { process: child, first, next, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await ended;
}
