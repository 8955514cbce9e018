import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Runs Jest in ESM mode. @returns its own account of the run, or undefined when it did not get to give one */
export function runJest(words) {
  const folder = mkdtempSync(join(tmpdir(), 'kursbruecke-jest-'));
  const account = join(folder, 'result.json');
  const jest = [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    join(root, 'jest.config.cjs'),
    '--passWithNoTests',
  ];
  const flags =
    `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim();
  spawnSync(process.execPath, [...jest, '--json', '--outputFile', account, ...words], {
    cwd: root,
    stdio: ['inherit', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: flags },
  });
  try {
    return JSON.parse(readFileSync(account, 'utf8'));
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
