import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeReady } from './launcher/ready.mjs';
import { root } from './launcher/root.mjs';

/**
 * npm run verify-explanation -- <file> [--keys <file or address>]: needs no database. Without --keys the key of the
 * environment counts, else that of the local stack, when there is one.
 */
await makeReady();
const program = join(root, 'dist/apps/waiting-list/src/explanation/verify-explanation.cli.js');
const done = spawnSync(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)], {
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  env: { ...(await localKey()), ...process.env },
  stdio: 'inherit',
});
process.exitCode = done.status ?? 1;

async function localKey() {
  const { stateFolder } = await import('../../dist/apps/local-stack/src/state/state-folder.js');
  if (!existsSync(join(stateFolder, 'secrets.json'))) return {};
  const { secretsOf } = await import('../../dist/apps/local-stack/src/state/secrets.js');
  return { EXPLANATION_SIGNING_KEY: secretsOf(stateFolder).explanationSigningKey };
}
