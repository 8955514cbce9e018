import { describe, expect, it } from '@jest/globals';
import { batchStep, type OfferBatch } from './offer-batch.js';
import { terms } from './plan.fixtures.js';

const noon = Date.parse('2026-11-21T11:00:00Z');
const few = { ...terms, batchPreviewAbove: 10 };
const held: OfferBatch = { id: 'b', state: 'held', releasesAt: noon + 1 };
const released: OfferBatch = { ...held, state: 'released' };

describe('many offers at once', () => {
  it('go as they are on an ordinary day', () => {
    expect(batchStep(10, undefined, noon, few)).toBe('send');
    expect(batchStep(0, undefined, noon, few)).toBe('send');
  });

  it('are held where there are more than the policy lets out unseen', () => {
    expect(batchStep(11, undefined, noon, few)).toBe('hold');
    expect(batchStep(11, held, noon, few)).toBe('wait');
  });

  it('go by themselves when their time has come, or when they have become few', () => {
    expect(batchStep(11, held, noon + 1, few)).toBe('release');
    expect(batchStep(10, held, noon, few)).toBe('release');
  });

  it('go on until none is left once they were let go', () => {
    expect(batchStep(500, released, noon, few)).toBe('send');
    expect(batchStep(0, released, noon, few)).toBe('close');
  });
});
