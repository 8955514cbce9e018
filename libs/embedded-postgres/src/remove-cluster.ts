import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isOwned } from './owner.js';
import { clearTheWay } from './postmaster.js';

/** A folder so young may be one that somebody is only about to note themselves in, in ms. */
const settling = 60_000;

/** Stops and deletes a cluster whose program is gone. Leaves one alone that is in use or that is not ours to delete. */
export async function removeCluster(folder: string): Promise<void> {
  try {
    if (isOwned(folder) || (!existsSync(join(folder, 'owner.json')) && age(folder) < settling)) return;
    await clearTheWay(join(folder, 'data'));
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another user's leftovers are theirs to clear away.
  }
}

function age(folder: string): number {
  return Date.now() - statSync(folder).mtimeMs;
}
