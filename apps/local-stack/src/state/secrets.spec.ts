import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { secretsOf } from './secrets.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes every secret once and keeps it', () => {
  const made = secretsOf(folder);
  expect(new Set(Object.values(made).map(String)).size).toBe(Object.keys(made).length);
  expect(secretsOf(folder)).toEqual(made);
});

it('adds to an older folder what it lacks, and changes nothing else', () => {
  const { explanationSigningKey: _, ...older } = secretsOf(folder);
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify(older));
  const now = secretsOf(folder);
  expect(now).toEqual({ ...older, explanationSigningKey: expect.stringContaining('"crv":"Ed25519"') });
  expect(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'))).toEqual(now);
});
