import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from './binaries.js';
import type { ServerUser } from './server-user.js';

export const superuser = 'kursbruecke';

/** The server's environment: nothing of the caller's locale or time zone leaks in. */
export const serverEnvironment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

/** A folder only the server's user (and root) may enter. */
export function makeFolder(folder: string, { uid, gid }: ServerUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  chmodSync(folder, 0o700);
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

/** Creates the cluster in `folder`/data unless it is there. @returns the superuser's password, kept beside it. */
export function initialise(folder: string, binaries: string, user: ServerUser): string {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  if (existsSync(join(data, 'PG_VERSION'))) {
    if (existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8').trim();
    throw new Error(`The database in ${folder} has lost its password file; put it back, or remove the folder.`);
  }
  const unfinished = join(folder, 'data.new');
  rmSync(unfinished, { recursive: true, force: true });
  writeSecret(passwordFile, randomBytes(24).toString('base64url'), user);
  runInitdb(binaries, unfinished, passwordFile, user);
  moveInPlace(unfinished, data);
  return readFileSync(passwordFile, 'utf8').trim();
}

function writeSecret(file: string, secret: string, { uid, gid }: ServerUser): void {
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
}

/** The built-in C.UTF-8 behaves alike on every machine; German order is asked for by name where it matters. */
function runInitdb(binaries: string, data: string, passwordFile: string, user: ServerUser): void {
  const done = spawnSync(
    binary(binaries, 'initdb'),
    [
      `--pgdata=${data}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...user, cwd: '/', env: serverEnvironment, encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`PostgreSQL could not create its data folder: ${done.stderr ?? done.error}`);
}

function moveInPlace(unfinished: string, data: string): void {
  rmSync(data, { recursive: true, force: true });
  renameSync(unfinished, data);
}
