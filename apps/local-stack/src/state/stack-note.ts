import { join } from 'node:path';
import { identityOf, lives, type ProcessIdentity } from '@app/embedded-postgres';
import type { Ports } from './ports.js';
import { readPrivately, writePrivately } from './private-file.js';

export type ServiceName = 'course-registry' | 'waiting-list' | 'notification' | 'console';
export type Environment = Readonly<Record<string, string>>;

/** What is known of the running or the last local stack; `npm run import` and others read it. */
export interface StackNote extends ProcessIdentity {
  /** False while starting, and again once stopped. */
  readonly ready: boolean;
  readonly ports: Ports;
  readonly consoleUrl: string;
  readonly mailboxUrl: string;
  readonly issuer: string;
  /** Process ids of the services that run now. */
  readonly children: Readonly<Partial<Record<ServiceName, number>>>;
  readonly environments: Readonly<Record<ServiceName, Environment>>;
}

const name = 'stack.json';

/** Keeps the note of this process's stack true while things change. */
export class LiveNote {
  #now: StackNote;

  constructor(
    private readonly folder: string,
    facts: Omit<StackNote, keyof ProcessIdentity | 'ready' | 'children'>,
  ) {
    this.#now = { ...identityOf(process.pid), ready: false, children: {}, ...facts };
    this.change({});
  }

  get now(): StackNote {
    return this.#now;
  }

  change(facts: Partial<StackNote>): void {
    this.#now = { ...this.#now, ...facts };
    writePrivately(join(this.folder, name), this.#now);
  }
}

/** The last stack of this folder, running or not. */
export function lastStack(folder: string): StackNote | undefined {
  return readPrivately(join(folder, name)) as StackNote | undefined;
}

/** The stack that another process runs in this folder right now. */
export function runningStack(folder: string): StackNote | undefined {
  const note = lastStack(folder);
  return note && note.pid !== process.pid && lives(note) ? note : undefined;
}
