import { minimumCell } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shown } from './disclosure.js';

const begun = (...counts: number[]) => shown(counts.map((n) => ({ n, stillWaiting: 0 }))).map((cell) => cell.begun);

describe('showing figures about few people', () => {
  it('shows cells of five and more', () => {
    expect(begun(5, 12, 40)).toEqual([true, true, true]);
  });

  it('withholds a cell of four, and the smallest other one from which it could be worked out', () => {
    expect(begun(4, 12, 40)).toEqual([false, false, true]);
  });

  it('withholds two small cells alone when together they are no longer few', () => {
    expect(begun(3, 4, 40)).toEqual([false, false, true]);
  });

  it('withholds a third when two small cells together are still few', () => {
    expect(begun(1, 2, 40, 50)).toEqual([false, false, false, true]);
  });

  it('shows empty cells, which speak of nobody', () => {
    expect(begun(0, 12)).toEqual([true, true]);
  });

  it('withholds how many still wait where they are few, and shows those who began all the same', () => {
    const cells = shown([2, 9, 30].map((stillWaiting) => ({ n: 20, stillWaiting })));
    expect(cells.map(({ waiting }) => waiting)).toEqual([false, false, true]);
    expect(cells.map((cell) => cell.begun)).toEqual([true, true, true]);
  });

  it('never leaves a total from which fewer than five people can be worked out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 12 }), (counts) => {
        const visible = begun(...counts);
        const hidden = counts.filter((_, index) => !visible[index]);
        const people = hidden.reduce((a, b) => a + b, 0);
        const allHidden = counts.every((count, index) => count === 0 || !visible[index]);
        return hidden.length === 0 || allHidden || (hidden.length > 1 && people >= minimumCell);
      }),
    );
  });
});
