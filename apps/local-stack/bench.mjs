import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeReady } from './launcher/ready.mjs';
import { root } from './launcher/root.mjs';

/** npm run bench -- [arguments]: test/bench over the built services. */
await makeReady({ also: ['bench'] });
const bench = join(root, 'dist/test/bench/main.js');
const done = spawnSync(process.execPath, ['--enable-source-maps', bench, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = done.status ?? 1;
