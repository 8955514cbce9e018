import { describe, expect, it } from '@jest/globals';
import { type RegionSeen, shareOf } from './share-out.js';

const me = { id: 'me' };
const other = { id: 'other' };
const regions = (owners: Readonly<Record<string, string | undefined>>): readonly RegionSeen[] =>
  Object.entries(owners).map(([id, owner]) => ({ id, ...(owner && { owner }) }));

describe('regions among processes', () => {
  it('are all taken by the only one there is', () => {
    expect(shareOf(me, regions({ a: undefined, b: undefined }), [me])).toEqual({ take: ['a', 'b'] });
  });

  it('are shared evenly, and the odd one goes to whoever is first', () => {
    expect(shareOf(me, regions({ a: undefined, b: undefined, c: undefined }), [me, other]).take).toEqual(['a', 'b']);
    expect(shareOf(me, regions({ a: 'other', b: 'other', c: undefined }), [me, other]).take).toEqual(['c']);
    expect(shareOf(me, regions({ a: 'other' }), [me, other]).take).toEqual([]);
  });

  it('are given back one at a time by whoever has more than their share, as soon as somebody has free hands', () => {
    const mine = regions({ a: 'me', b: 'me', c: 'me', d: 'me' });
    expect(shareOf(me, mine, [me])).toEqual({ take: [] });
    expect(shareOf(me, mine, [me, other])).toEqual({ take: [], giveBack: 'a' });
    expect(shareOf(me, regions({ a: undefined, b: 'me', c: 'me', d: 'me' }), [me, other])).toEqual({
      take: [],
      giveBack: 'b',
    });
    expect(shareOf(me, regions({ a: 'other', b: 'other', c: 'me', d: 'me' }), [me, other])).toEqual({ take: [] });
  });

  it('are owned beyond the share where nobody else may', () => {
    const elsewhere = { id: 'other', takes: ['b'] };
    expect(shareOf(me, regions({ a: undefined, b: 'other', c: undefined }), [me, elsewhere])).toEqual({
      take: ['a', 'c'],
    });
    expect(shareOf(me, regions({ a: 'me', c: 'me', d: 'me' }), [me, elsewhere])).toEqual({ take: [] });
  });

  it('are left alone by a process that was given others', () => {
    expect(shareOf({ id: 'me', takes: ['b'] }, regions({ a: undefined, b: undefined }), [me])).toEqual({ take: ['b'] });
  });
});
