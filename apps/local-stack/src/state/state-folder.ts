import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json; this file runs in dist/apps/local-stack/src/state. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../../../..');

/** Everything a local run leaves on disk, ignored by git. Remove it to begin anew. A test runs in a folder of its own. */
export const stateFolder = process.env['KURSBRUECKE_FOLDER'] ?? join(root, '.kursbruecke');

/** The database's own user passes through it when root runs the stack, but cannot list it. */
export function makeStateFolder(): string {
  mkdirSync(join(stateFolder, 'logs'), { recursive: true, mode: 0o700 });
  chmodSync(stateFolder, 0o711);
  return stateFolder;
}
