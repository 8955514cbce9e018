import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ClaimedMail } from '../persistence/mails.js';
import { type MailAhead, MailsAhead } from './mails-ahead.js';

/** So many mails are due; what is given back is due again. */
function source(due: number) {
  const waiting = Array.from({ length: due }, (_, number) => `${number + 1}`);
  const seen = { asked: [] as number[], back: [] as string[] };
  let gate: Promise<void> | undefined;
  return {
    seen,
    waiting,
    /** Whoever takes waits until the returned function is called. */
    hold: () => {
      let open = () => {};
      gate = new Promise<void>((done) => (open = done));
      return open;
    },
    take: async (most: number) => {
      seen.asked.push(most);
      await gate;
      return waiting.splice(0, most).map(mailAhead);
    },
    giveBack: async (mails: readonly MailAhead[]) => {
      seen.back.push(...mails.map(({ mail }) => mail.id));
      waiting.push(...mails.map(({ mail }) => mail.id));
    },
  };
}

function mailAhead(id: string): MailAhead {
  return { mail: { id } as ClaimedMail, letter: Promise.resolve(undefined) };
}

const idOf = (ahead: MailAhead | undefined) => ahead?.mail.id;
const settled = () => new Promise(setImmediate);

describe('mails taken ahead', () => {
  it('go to whoever asks first, each to one, until nothing is due', async () => {
    const ahead = new MailsAhead(source(9), 4);
    const got = await Promise.all(Array.from({ length: 12 }, () => ahead.next()));
    expect(got.flatMap((each) => idOf(each) ?? []).sort()).toEqual([...'123456789']);
    expect(await ahead.next()).toBeUndefined();
  });

  it('are taken anew when half of them are gone, while nobody waits', async () => {
    const from = source(20);
    const ahead = new MailsAhead(from, 4);
    await ahead.next();
    await settled();
    expect(from.seen.asked).toEqual([4]);
    await ahead.next();
    await settled();
    expect(from.seen.asked).toEqual([4, 2]);
  });

  it('are not asked for again and again once nothing more is due', async () => {
    const from = source(4);
    const ahead = new MailsAhead(from, 4);
    for (let number = 0; number < 4; number += 1) await ahead.next();
    await settled();
    expect(from.seen.asked).toHaveLength(2);
  });

  it('go back when sending stops, also those that are just being taken', async () => {
    const from = source(6);
    const ahead = new MailsAhead(from, 4);
    await ahead.next();
    const open = from.hold();
    await ahead.next();
    const cleared = ahead.clear();
    open();
    await cleared;
    expect(from.seen.back.sort()).toEqual(['3', '4', '5', '6']);
    expect(from.waiting).toHaveLength(4);
  });

  it('reach nobody while the server is left alone', async () => {
    const from = source(6);
    const ahead = new MailsAhead(from, 4);
    await ahead.next();
    const steps: string[] = [];
    const shut = ahead.shutWhile(async () => {
      await settled();
      steps.push('noted');
    });
    const next = ahead.next().then((mail) => steps.push(`mail ${idOf(mail)}`));
    await Promise.all([shut, next]);
    expect(steps).toEqual(['noted', 'mail 5']);
    expect(from.seen.back).toEqual(['2', '3', '4']);
  });

  it('say why none can be had, to whoever asked', async () => {
    const ahead = new MailsAhead({ take: () => Promise.reject(new Error('away')), giveBack: async () => undefined }, 4);
    await expect(Promise.all([ahead.next(), ahead.next()])).rejects.toThrow('away');
    await expect(ahead.next()).rejects.toThrow('away');
  });
});

describe('mails that nobody has a hand free for', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
  afterEach(() => void jest.useRealTimers());

  it('are others’ to take after ten seconds', async () => {
    const from = source(8);
    const ahead = new MailsAhead(from, 4);
    await ahead.next();
    await jest.advanceTimersByTimeAsync(9_000);
    expect(idOf(await ahead.next())).toBe('2');
    await settled();
    expect(from.seen.back).toEqual([]);

    await jest.advanceTimersByTimeAsync(1_000);
    expect(from.seen.back).toEqual(['3', '4']);
    await jest.advanceTimersByTimeAsync(9_000);
    expect(from.seen.back).toEqual(['3', '4', '5', '6']);
    expect(await ahead.next()).toBeDefined();
  });
});
