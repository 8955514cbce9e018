import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { routes } from './routes.js';

const samples = resolve(import.meta.dirname, '../samples');
const sampleOf = (type: string): Record<string, unknown> =>
  JSON.parse(readFileSync(resolve(samples, `${type}.json`), 'utf8'));

/** Samples with optional fields that came later: 'type.with-something.json'. */
const laterSamplesOf = (type: string) => readdirSync(samples).filter((file) => file.startsWith(`${type}.with-`));

const conversation = routes.map(({ message, from, to }) => ({ message, type: message.type, from, to }));

describe.each(conversation)('$type', ({ message, type, from, to }) => {
  const problemsOf = (content: object) =>
    validateSync(Object.assign(new message(), content), { whitelist: true, forbidNonWhitelisted: true }).map(
      ({ property }) => property,
    );

  it('is named for the service that says it', () => {
    expect(type).toMatch(new RegExp(`^${from}\\.[a-z]+(-[a-z]+)*\\.v[1-9]$`));
  });

  it('is heard by others than its speaker, each once', () => {
    expect(to).not.toHaveLength(0);
    expect(to).not.toContain(from);
    expect(new Set(to).size).toBe(to.length);
  });

  it('still reads the sample kept of it, and nothing else is in it', () => {
    expect(problemsOf(sampleOf(type))).toEqual([]);
  });

  it('still reads every later sample with what was added since', () => {
    for (const file of laterSamplesOf(type)) {
      expect(problemsOf(JSON.parse(readFileSync(resolve(samples, file), 'utf8')))).toEqual([]);
    }
  });

  it('refuses a sample with a field that nobody agreed on', () => {
    expect(problemsOf({ ...sampleOf(type), lastName: 'Muster' })).toEqual(['lastName']);
  });

  it('is flat and survives JSON', () => {
    const sample = sampleOf(type);
    for (const value of Object.values(sample)) {
      expect([value].flat().every((item) => ['string', 'number', 'boolean'].includes(typeof item))).toBe(true);
    }
    expect(JSON.parse(JSON.stringify(sample))).toEqual(sample);
  });

  it('carries a version, so that hearers can ignore what is older', () => {
    expect(sampleOf(type)['version']).toBeGreaterThanOrEqual(1);
  });
});

it('keeps the first sample of every message, and none of a message nobody says', () => {
  const later = conversation.flatMap(({ type }) => laterSamplesOf(type));
  const kept = readdirSync(samples).filter((file) => !later.includes(file));
  expect(kept.sort()).toEqual(conversation.map(({ type }) => `${type}.json`).sort());
});

it('says each message from one place only', () => {
  const types = conversation.map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
});
