import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { positionRange } from './position.js';

describe('a position', () => {
  it.each([
    [0, 0, 1, 5],
    [4, 0, 1, 5],
    [5, 0, 6, 10],
    [8, 6, 6, 20],
    [20, 29, 21, 50],
    [999_999, 0, 500_001, 1_000_000],
  ])('after %i surely and %i perhaps is %i to %i', (surely, perhaps, from, to) => {
    expect(positionRange({ surely, perhaps })).toEqual({ from, to });
  });

  it('lies in its range, whoever of the doubtful ones comes first', () => {
    const ahead = fc.record({ surely: fc.nat(400_000), perhaps: fc.nat(500) });
    fc.assert(
      fc.property(ahead, fc.nat(), ({ surely, perhaps }, luck) => {
        const { from, to } = positionRange({ surely, perhaps });
        const truly = surely + 1 + (luck % (perhaps + 1));
        expect(from <= truly && truly <= to).toBe(true);
      }),
    );
  });

  it('never names one place alone', () => {
    fc.assert(
      fc.property(fc.nat(500_000), (surely) => {
        const { from, to } = positionRange({ surely, perhaps: 0 });
        expect(to - from).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});
