import { describe, expect, it } from '@jest/globals';
import { afterAttempt, backOffSeconds } from './attempt.js';

const answered = (status: number, retryAfterSeconds?: number) =>
  ({ kind: 'answered', status, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) }) as const;

describe('after an attempt', () => {
  it.each([200, 202, 204])('the message was taken when the receiver said %d', (status) =>
    expect(afterAttempt(answered(status), 1, 0)).toEqual({ state: 'delivered' }),
  );

  it.each([301, 307, 400, 404, 500, 503])('it comes again when the receiver said %d', (status) =>
    expect(afterAttempt(answered(status), 1, 0)).toEqual({ state: 'waiting', seconds: 5 }),
  );

  it('a receiver that is gone for good is left alone', () =>
    expect(afterAttempt(answered(410), 1, 0)).toEqual({ state: 'given-up', gone: true }));

  it('the pauses grow from five seconds to a day, and ten attempts are all', () => {
    const failed = { kind: 'failed', failure: 'timed-out' } as const;
    const pauses = backOffSeconds.map((_, attempt) => afterAttempt(failed, attempt + 1, 0));
    expect(pauses).toEqual(
      [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400].map((seconds) => ({ state: 'waiting', seconds })),
    );
    expect(afterAttempt(failed, 10, 0)).toEqual({ state: 'given-up', gone: false });
  });

  it('receivers that fell together do not come back together', () =>
    expect(afterAttempt(answered(500), 3, 1)).toEqual({ state: 'waiting', seconds: 1_980 }));

  it('a busy receiver gets the time it asks for, up to a day', () => {
    expect(afterAttempt(answered(429, 60), 1, 0)).toEqual({ state: 'waiting', seconds: 60 });
    expect(afterAttempt(answered(503, 1_000_000), 1, 0)).toEqual({ state: 'waiting', seconds: 86_400 });
  });
});
