import type { PolicyTerms } from './policy.js';

/** Offers that wait for a coordinator's look, or go out until none is left. */
export interface OfferBatch {
  readonly id: string;
  readonly state: 'held' | 'released';
  /** Instant (ms) at which it goes out by itself. */
  readonly releasesAt: number;
}

/** What becomes of the offers due now: they go, they are held from now on or still, or the batch that was let go is through. */
export type BatchStep = 'send' | 'hold' | 'wait' | 'release' | 'close';

/**
 * More offers at once than the policy lets out unseen wait. On ordinary days nothing ever does. A batch that has shrunk
 * to an ordinary number meanwhile goes like any other.
 */
export function batchStep(
  due: number,
  running: OfferBatch | undefined,
  instant: number,
  terms: PolicyTerms,
): BatchStep {
  const many = due > terms.batchPreviewAbove;
  if (!running) return many ? 'hold' : 'send';
  if (running.state === 'released') return due === 0 ? 'close' : 'send';
  return many && instant < running.releasesAt ? 'wait' : 'release';
}
