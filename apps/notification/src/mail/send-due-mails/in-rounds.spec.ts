import { describe, expect, it } from '@jest/globals';
import { InRounds } from './in-rounds.js';

/** Answers each number with its double, when told to; keeps what was asked together. */
function doubling(refused?: number) {
  const rounds: (readonly number[])[] = [];
  const gates: (() => void)[] = [];
  const asked = new InRounds<number, number>(async (numbers) => {
    rounds.push(numbers);
    await new Promise<void>((open) => gates.push(open));
    if (refused !== undefined && numbers.includes(refused)) throw new Error(`Not ${refused}.`);
    return numbers.map((number) => number * 2);
  });
  const openNext = async () => {
    while (gates.length === 0) await new Promise(setImmediate);
    gates.shift()?.();
  };
  return { asked, rounds, openNext };
}

describe('questions in rounds', () => {
  it('are answered together when they are asked together or while a round is under way', async () => {
    const { asked, rounds, openNext } = doubling();
    const first = [asked.ask(1), asked.ask(2)];
    while (rounds.length === 0) await new Promise(setImmediate);
    const second = [asked.ask(3), asked.ask(4), asked.ask(5)];
    await openNext();
    await openNext();

    expect(await Promise.all([...first, ...second])).toEqual([2, 4, 6, 8, 10]);
    expect(rounds).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('fail alone: what cannot be answered spoils nothing that was asked beside it', async () => {
    const { asked, rounds, openNext } = doubling(2);
    const answers = Promise.allSettled([asked.ask(1), asked.ask(2), asked.ask(3)]);
    for (let round = 0; round < 4; round += 1) await openNext();

    expect(await answers).toEqual([
      { status: 'fulfilled', value: 2 },
      { status: 'rejected', reason: new Error('Not 2.') },
      { status: 'fulfilled', value: 6 },
    ]);
    expect(rounds).toEqual([[1, 2, 3], [1], [2], [3]]);
    const later = asked.ask(4);
    await openNext();
    expect(await later).toBe(8);
  });
});
