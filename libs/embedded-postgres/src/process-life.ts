import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';

/** What tells a living process from another one that was given the same number later. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Empty where the system does not tell. */
  readonly bornAt: string;
}

export function identityOf(pid: number): ProcessIdentity {
  return { pid, bornAt: statOf(pid)?.bornAt ?? '' };
}

/** True while exactly this process runs; a zombie, and a stranger under its number, do not count. */
export function lives({ pid, bornAt }: ProcessIdentity): boolean {
  if (!runs(pid)) return false;
  return bornAt === '' || (statOf(pid)?.bornAt ?? bornAt) === bornAt;
}

/** True when a process of this number runs and is more than a zombie. */
export function runs(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !answersSignals(pid)) return false;
  return statOf(pid)?.state !== 'Z';
}

/** The command line, or undefined where it cannot be told. */
export function commandOf(pid: number): string | undefined {
  try {
    if (platform() === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    if (platform() === 'win32') return undefined;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** proc(5): state is the first field after the name in brackets, the start time the twentieth. */
function statOf(pid: number): { readonly state: string; readonly bornAt: string } | undefined {
  if (platform() !== 'linux') return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', bornAt: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
