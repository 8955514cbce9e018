import { readFileSync, statSync } from 'node:fs';

/** Under whose number the server runs; empty when that is whoever runs this program. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root. For root it runs as whoever owns the data already, else as `postgres`, else as
 * `nobody`: no account is ever created on somebody's machine.
 */
export function serverUser(dataFolder: string): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const user = ownerOf(dataFolder) ?? accountNamed('postgres') ?? accountNamed('nobody');
  if (!user) throw new Error('PostgreSQL cannot run as root, and this machine has neither a user postgres nor nobody.');
  return user;
}

function ownerOf(folder: string): ServerUser | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function accountNamed(name: string): ServerUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
