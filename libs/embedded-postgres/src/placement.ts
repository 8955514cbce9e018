import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { ServerUser } from './server-user.js';

/**
 * Where the files really go: `folder` itself when the server's user can reach it, otherwise a folder outside that is
 * found again by the hash of the wished one.
 */
export function placeFor(folder: string, user: ServerUser): string {
  const wished = resolve(folder);
  if (user.uid === undefined || reachable(dirname(wished), user)) return wished;
  const outside = existsSync('/var/lib') ? '/var/lib/kursbruecke' : join(tmpdir(), 'kursbruecke');
  return join(outside, createHash('sha256').update(wished).digest('hex').slice(0, 16), basename(wished));
}

/** Whether `user` may pass through every folder down to `folder`. Folders that do not exist yet will be made so. */
export function reachable(folder: string, user: ServerUser): boolean {
  const parent = dirname(folder);
  const stat = statSync(folder, { throwIfNoEntry: false });
  const passable = !stat || (stat.mode & executeBit(stat, user)) !== 0;
  return passable && (parent === folder || reachable(parent, user));
}

function executeBit(stat: { readonly uid: number; readonly gid: number }, { uid, gid }: ServerUser): number {
  if (stat.uid === uid) return 0o100;
  return stat.gid === gid ? 0o010 : 0o001;
}
