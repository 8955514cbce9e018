import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { missingPackages } from './dependencies.mjs';
import { sourceHash } from './source-hash.mjs';
import { sumUp } from './sum-up.mjs';

const folder = mkdtempSync(join(tmpdir(), 'launcher-spec-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | object): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('a build is stale', () => {
  beforeEach(() => {
    write('apps/one/src/main.ts', 'one');
    write('libs/two/src/index.ts', 'two');
  });

  it.each([
    ['a source changed', () => write('apps/one/src/main.ts', 'other')],
    ['a source came', () => write('libs/two/src/more.tsx', '')],
    ['a source was renamed', () => renameSync(join(folder, 'apps/one'), join(folder, 'apps/won'))],
    ['the build itself is described otherwise', () => write('tsconfig.json', '{}')],
    ['an asset changed', () => write('apps/one/src/assets/page.mjs', '')],
    ['a package changed', () => write('package-lock.json', '{}')],
  ])('when %s', (_, change) => {
    const before = sourceHash(folder);
    change();
    expect(sourceHash(folder)).not.toBe(before);
  });

  it.each([
    ['a file was only touched', () => write('apps/one/src/main.ts', 'one')],
    ['a spec changed', () => write('apps/one/src/main.spec.ts', 'spec')],
    ['a launcher changed', () => write('apps/local-stack/start.mjs', 'x')],
  ])('but not when %s', (_, change) => {
    const before = sourceHash(folder);
    change();
    expect(sourceHash(folder)).toBe(before);
  });
});

describe('dependencies are to be installed', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/one': { version: '1.2.0' },
      'node_modules/other-machine': { version: '1.0.0', optional: true },
    },
  };

  beforeEach(() => {
    write('package-lock.json', lock);
    write('node_modules/.package-lock.json', { packages: { 'node_modules/one': { version: '1.2.0' } } });
    write('node_modules/one/package.json', '{}');
  });

  it('not when all are there in their version; those for other machines may be missing', () => {
    expect(missingPackages(folder)).toEqual([]);
  });

  it.each([
    ['node_modules is missing', () => rmSync(join(folder, 'node_modules'), { recursive: true })],
    ['a package is missing', () => rmSync(join(folder, 'node_modules/one'), { recursive: true })],
    [
      'the lock file names another version',
      () => write('package-lock.json', { packages: { 'node_modules/one': { version: '1.3.0' } } }),
    ],
  ])('when %s', (_, change) => {
    change();
    expect(missingPackages(folder)).toEqual(['node_modules/one']);
  });
});

describe('the last line of a test run', () => {
  const account = {
    success: true,
    numPassedTests: 5,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
    numPendingTests: 0,
    numTodoTests: 0,
  };

  it('adds up what was counted', () => {
    expect(sumUp([account, account])).toEqual({ line: '10 passed, 0 failed', exitCode: 0 });
  });

  it('names what was skipped', () => {
    expect(sumUp([{ ...account, numPendingTests: 2, numTodoTests: 1 }]).line).toBe('5 passed, 0 failed, 3 skipped');
  });

  it.each([
    ['a test failed', [{ ...account, success: false, numFailedTests: 1 }], '5 passed, 1 failed'],
    ['a suite could not run', [{ ...account, success: false, numRuntimeErrorTestSuites: 1 }], '5 passed, 1 failed'],
    ['Jest says no without a number', [{ ...account, success: false }], '5 passed, 1 failed'],
    ['a run gave no account', [account, undefined], '5 passed, 1 failed'],
    ['nothing was tested', [{ ...account, numPassedTests: 0 }], '0 passed, 0 failed'],
  ])('is no success when %s', (_, accounts, line) => {
    expect(sumUp(accounts)).toEqual({ line, exitCode: 1 });
  });
});
