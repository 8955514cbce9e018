import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What something took. Processor seconds are what counts on a machine that others use, too. */
export interface Cost {
  readonly seconds: number;
  /** Of this process. */
  readonly busySeconds: number;
  /** Of PostgreSQL, all its processes together; undefined where the kernel does not tell (it is asked by /proc). */
  readonly databaseSeconds: number | undefined;
}

export interface Costed<T> extends Cost {
  readonly result: T;
}

/** @param folder of the PostgreSQL */
export async function costOf<T>(folder: string, work: () => Promise<T>): Promise<Costed<T>> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const databaseBefore = databaseSeconds(folder);
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const database = databaseSeconds(folder);
  return {
    result,
    seconds: (performance.now() - begun) / 1_000,
    busySeconds: (user + system) / 1_000_000,
    databaseSeconds:
      database === undefined || databaseBefore === undefined ? undefined : Math.max(0, database - databaseBefore),
  };
}

/** The kernel counts in hundredths of a second wherever Node runs. */
const ticks = 100;

function databaseSeconds(folder: string): number | undefined {
  try {
    const postmaster = Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
    const processes = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? timesOf(name) : []));
    return processes
      .filter(({ pid, parent }) => pid === postmaster || parent === postmaster)
      .reduce((sum, { seconds }) => sum + seconds, 0);
  } catch {
    return undefined;
  }
}

interface ProcessTimes {
  readonly pid: number;
  readonly parent: number;
  /** Its own and of those it started that are over. */
  readonly seconds: number;
}

/** proc(5): what stands behind the name of the program begins with its state, the third field. */
function timesOf(pid: string): readonly ProcessTimes[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const seconds = fields.slice(11, 15).reduce((sum, each) => sum + each, 0) / ticks;
    return [{ pid: Number(pid), parent: fields[1] ?? 0, seconds }];
  } catch {
    // it has ended meanwhile
    return [];
  }
}
