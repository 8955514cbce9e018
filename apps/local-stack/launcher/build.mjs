import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { sourceHash } from './source-hash.mjs';

const stamp = join(root, 'dist', '.built-from');

/**
 * Builds every app unless dist was built from exactly these sources.
 * @param also projects of nest-cli.json that are not apps; these are built every time
 * @returns whether dist is good now
 */
export async function ensureBuild({ always = false, also = [] } = {}) {
  const extra = also.length === 0 || (await build(also));
  const hash = sourceHash(root);
  if (!always && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return extra;
  rmSync(stamp, { force: true });
  if (!(await build(['all-apps']))) return false;
  writeFileSync(stamp, hash);
  return extra;
}

async function build(apps) {
  const begun = Date.now();
  console.error(`Building ${apps.join(', ')} …`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  const failed = [];
  for (const app of apps) {
    const outcome = await nestBuild(app);
    if (outcome.status !== 0) failed.push(outcome);
  }
  for (const { app, output } of failed) console.error(`${output}\n${app}: this does not build.`);
  if (failed.length === 0) console.error(`Built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
  return failed.length === 0;
}

function nestBuild(app) {
  return new Promise((resolve) => {
    const nest = spawn(process.execPath, [join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build', app], {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    });
    let output = '';
    nest.stdout.on('data', (data) => (output += data));
    nest.stderr.on('data', (data) => (output += data));
    nest.on('error', (error) => resolve({ app, status: 1, output: error.message }));
    nest.on('close', (status) => resolve({ app, status, output }));
  });
}
