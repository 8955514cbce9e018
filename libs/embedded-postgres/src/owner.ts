import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, lives, type ProcessIdentity } from './process-life.js';

/** The program that started the server, and where the server listens. */
export interface Owner extends ProcessIdentity {
  readonly url: string;
}

const note = 'owner.json';

export function noteOwner(folder: string, url: string): void {
  const owner: Owner = { ...identityOf(process.pid), url };
  const draft = join(folder, `${note}.${process.pid}`);
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  renameSync(draft, join(folder, note));
}

export function releaseOwner(folder: string): void {
  rmSync(join(folder, note), { force: true });
}

/** Whether any living program, this one included, runs a server on this folder. */
export function isOwned(folder: string): boolean {
  const owner = readOwner(folder);
  return owner !== undefined && lives(owner);
}

/** Whoever else runs a server on this folder right now. */
export function otherOwner(folder: string): Owner | undefined {
  const owner = readOwner(folder);
  return owner && owner.pid !== process.pid && lives(owner) ? owner : undefined;
}

function readOwner(folder: string): Owner | undefined {
  const file = join(folder, note);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
