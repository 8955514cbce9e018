import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandOf, runs } from './process-life.js';

/** PostgreSQL's own note of who serves this data. */
const pidFile = 'postmaster.pid';

/**
 * Makes way for a new server on `data`: stops one that outlived whoever started it, and takes away the note of one
 * that is dead, a zombie, or whose number now belongs to another program (PostgreSQL would refuse to start over it).
 */
export async function clearTheWay(data: string): Promise<'was free' | 'stopped an orphan' | 'removed a stale note'> {
  if (!existsSync(join(data, pidFile))) return 'was free';
  const pid = postmasterOf(data);
  if (pid !== undefined) {
    await stopPostmaster(pid);
    return 'stopped an orphan';
  }
  rmSync(join(data, pidFile), { force: true });
  return 'removed a stale note';
}

/** The number of the server that serves `data` now. */
export function postmasterOf(data: string): number | undefined {
  const pid = Number(readNote(data).split('\n')[0]);
  return runs(pid) && (commandOf(pid) ?? 'postgres').includes('postgres') ? pid : undefined;
}

/** Empty when there is none; a server that is just ending takes its note away. */
function readNote(data: string): string {
  try {
    return readFileSync(join(data, pidFile), 'utf8');
  } catch {
    return '';
  }
}

/** Asks for a fast shutdown; after 20 s for an immediate one, from which the next start recovers; after 30 s kills. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, seconds] of [['SIGINT', 20] as const, ['SIGQUIT', 10] as const, ['SIGKILL', 10] as const]) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await gone(pid, seconds)) return;
  }
}

async function gone(pid: number, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 1000; waited += 25) {
    if (!runs(pid)) return true;
    await pause(25);
  }
  return !runs(pid);
}
