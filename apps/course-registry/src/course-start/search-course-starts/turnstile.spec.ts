import { describe, expect, it } from '@jest/globals';
import { Turnstile } from './turnstile.js';

describe('a turnstile', () => {
  it('lets so many in at once, in the order in which they came, and goes on when somebody fails', async () => {
    const turnstile = new Turnstile(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const all = [0, 1, 2, 3].map((who) =>
      turnstile.through(async () => {
        begun.push(who);
        await new Promise<void>((end) => ends.push(end));
        if (who === 0) throw new Error('failed');
      }),
    );
    const settled = Promise.allSettled(all);
    expect(begun).toEqual([0, 1]);
    for (let ended = 0; ended < 4; ended += 1) {
      ends[ended]?.();
      await Promise.allSettled([all[ended]]);
      expect(begun.length).toBe(Math.min(4, ended + 3));
    }
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(await turnstile.through(async () => 'again')).toBe('again');
  });
});
