import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Whether the process that noted itself in stack.json may still be there; the built program looks more closely. */
export function runsAlready() {
  const note = join(process.env.KURSBRUECKE_FOLDER ?? join(root, '.kursbruecke'), 'stack.json');
  if (!existsSync(note) || !existsSync(join(root, 'dist/apps/local-stack/src/main.js'))) return false;
  try {
    const { pid, bornAt } = JSON.parse(readFileSync(note, 'utf8'));
    process.kill(pid, 0);
    return process.platform !== 'linux' || readFileSync(`/proc/${pid}/stat`, 'utf8').includes(` ${bornAt} `);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
