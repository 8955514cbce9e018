import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeReady } from './launcher/ready.mjs';
import { root } from './launcher/root.mjs';

/** npm run simulate -- [options]: a year of matching under several policies; needs no database. */
await makeReady();
// The program hears Ctrl-C itself, keeps what is through and ends.
process.on('SIGINT', () => undefined);
const program = join(root, 'dist/apps/waiting-list/src/simulate.cli.js');
const done = spawnSync(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = done.status ?? 130;
