import type { AttemptFailure } from '@app/contracts';

/** What became of one request: the receiver's answer, or why there is none. */
export type AttemptOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterSeconds?: number | undefined }
  | { readonly kind: 'failed'; readonly failure: AttemptFailure };

export type AfterAttempt =
  | { readonly state: 'delivered' }
  /** `gone`: the receiver asks to be left alone. */
  | { readonly state: 'given-up'; readonly gone: boolean }
  | { readonly state: 'waiting'; readonly seconds: number };

const minute = 60;
const hour = 60 * minute;
/** After the first attempt: the schedule Standard Webhooks recommends, a little over three days. */
export const backOffSeconds = [
  5,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

/** What comes next. `attempts` counts this one; `jitter` is between 0 and 1 and spreads receivers that fell together. */
export function afterAttempt(outcome: AttemptOutcome, attempts: number, jitter: number): AfterAttempt {
  if (outcome.kind === 'answered') {
    const { status } = outcome;
    if (status >= 200 && status < 300) return { state: 'delivered' };
    if (status === 410) return { state: 'given-up', gone: true };
  }
  const usual = backOffSeconds[attempts - 1];
  if (usual === undefined) return { state: 'given-up', gone: false };
  return { state: 'waiting', seconds: Math.round(Math.max(usual * (1 + jitter / 10), asked(outcome))) };
}

/** How long a busy receiver wants to be left alone; a day at the most. */
function asked(outcome: AttemptOutcome): number {
  return outcome.kind === 'answered' ? Math.min(outcome.retryAfterSeconds ?? 0, 24 * hour) : 0;
}
