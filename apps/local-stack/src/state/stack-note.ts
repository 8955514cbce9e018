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
  readonly environments: Readonly<Record<ServiceName, Environment>>;
}

const name = 'stack.json';

export function noteStack(folder: string, note: Omit<StackNote, keyof ProcessIdentity>): void {
  writePrivately(join(folder, name), { ...identityOf(process.pid), ...note });
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
