import { comparePriority, type Priority } from '@app/allocation';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conceal } from './conceal.js';

const rank: fc.Arbitrary<Priority> = fc.record({
  tier: fc.nat(1),
  date: fc.nat(1),
  lottery: fc.nat(1),
  id: fc.uuid(),
});

it('takes away who somebody is and leaves whether they come first', () => {
  fc.assert(
    fc.property(rank, rank, (other, own) => {
      fc.pre(other.id !== own.id);
      const concealed = conceal(other, own);
      expect(JSON.stringify(concealed)).not.toContain(other.id);
      expect(Math.sign(comparePriority(concealed, own))).toBe(Math.sign(comparePriority(other, own)));
    }),
  );
});
