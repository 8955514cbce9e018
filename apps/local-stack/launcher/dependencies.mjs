import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Installs what package-lock.json names when something of it is missing or of another version. Standard output is left to the program that asks for it. */
export function ensureDependencies() {
  const wrong = missingPackages(root);
  if (wrong.length === 0) return;
  console.error(`Installing dependencies (${wrong.length} missing or outdated), this takes a minute or two …`);
  const [command, ...before] = npm();
  const done = spawnSync(
    command,
    [...before, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['inherit', process.stderr, 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (done.status === 0) return;
  console.error('The dependencies could not be installed; npm says why above. Nothing has been started.');
  process.exit(1);
}

/** Names of packages of the lock file that node_modules does not hold in that version. */
export function missingPackages(folder) {
  const installed = lockAt(join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(lockAt(join(folder, 'package-lock.json')))
    .filter(([path, { optional, link }]) => path !== '' && !optional && !link)
    .filter(([path, { version }]) => installed[path]?.version !== version || !existsSync(join(folder, path)))
    .map(([path]) => path);
}

function lockAt(file) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : {};
}

/** The npm that runs us, so that no other version rewrites anything. */
function npm() {
  return process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
}
