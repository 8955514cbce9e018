import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

interface Cruise {
  readonly totalCruised: number;
  readonly violations: readonly {
    readonly rule: { readonly name: string };
    readonly from: string;
    readonly to: string;
  }[];
}

const root = resolve(import.meta.dirname, '../..');
const config = resolve(root, '.dependency-cruiser.cjs');
const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: readonly { name: string }[] };

function cruise(directory: string): Cruise {
  const { stdout } = spawnSync(
    process.execPath,
    [
      resolve(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      'apps',
      'libs',
      '--config',
      config,
      '--output-type',
      'json',
    ],
    { cwd: directory, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return (JSON.parse(stdout) as { summary: Cruise }).summary;
}

describe('the boundaries between services, features and rings', () => {
  const here = cruise(root);
  const planted = cruise(resolve(import.meta.dirname, 'planted'));

  it('are looked for in every module there is', () => {
    const { stdout } = spawnSync('git', ['ls-files', 'apps/*.ts', 'apps/*.tsx', 'libs/*.ts'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(here.totalCruised).toBeGreaterThanOrEqual(stdout.trim().split('\n').length);
  });

  it('hold', () => {
    expect(here.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it.each(forbidden.map(({ name }) => name))('are guarded: %s finds what is planted', (name) => {
    expect(planted.violations.map(({ rule }) => rule.name)).toContain(name);
  });
});
