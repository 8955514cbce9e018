import { describe, expect, it } from '@jest/globals';
import { Turnstile } from './turnstile.js';

describe('a turnstile', () => {
  it('lets so many in at once, in the order in which they came, and goes on when somebody fails', async () => {
    const turnstile = new Turnstile<void>(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const all = [0, 1, 2, 3].map((who) =>
      turnstile.through(String(who), async () => {
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
    await turnstile.through('again', async () => {
      begun.push(4);
    });
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });

  it('lets those go along who want what somebody in line wants, and nobody with what has begun', async () => {
    const turnstile = new Turnstile<number>(1);
    let end = () => {};
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return asked;
    };
    const first = turnstile.through('a', async () => {
      await new Promise<void>((done) => {
        end = done;
      });
      return 0;
    });
    const others = ['a', 'b', 'a', 'a'].map((wanted) => turnstile.through(wanted, ask));
    end();
    expect(await first).toBe(0);
    expect(await Promise.all(others)).toEqual([1, 2, 1, 1]);
    expect(await turnstile.through('a', ask)).toBe(3);
  });

  it('tells all who went along when it fails', async () => {
    const turnstile = new Turnstile<number>(1);
    const first = turnstile.through('a', async () => 0);
    const fails = async () => Promise.reject(new Error('failed'));
    const both = [turnstile.through('b', fails), turnstile.through('b', fails)];
    await first;
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await turnstile.through('b', async () => 1)).toBe(1);
  });
});
