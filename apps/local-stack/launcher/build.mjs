import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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
  const { projects } = JSON.parse(readFileSync(join(root, 'nest-cli.json'), 'utf8'));
  rmSync(stamp, { force: true });
  if (!(await build(Object.keys(projects).filter((name) => projects[name].root.startsWith('apps/'))))) return false;
  writeFileSync(stamp, hash);
  return extra;
}

async function build(apps) {
  const begun = Date.now();
  console.log(`Building ${apps.join(', ')} …`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  const failed = (await inTurns(apps, nestBuild)).filter(({ status }) => status !== 0);
  for (const { app, output } of failed) console.error(`${output}\n${app} does not build.`);
  if (failed.length === 0) console.log(`Built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
  return failed.length === 0;
}

/** As many at a time as there are processors, four at most: each takes some 400 MB. */
async function inTurns(all, work) {
  const waiting = [...all];
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await work(next));
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  return results;
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
