import type { ReadView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { readGroups } from './read-groups.js';

const read = (minute: number, more: Partial<ReadView> = {}): ReadView => ({
  id: `read-${minute}-${more.memberId ?? 'm'}`,
  readAt: `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000000Z`,
  organisationId: 'o',
  organisationName: 'Jobcenter',
  memberId: 'm',
  memberName: 'Anna',
  purpose: 'case-work',
  what: 'entry',
  references: ['W-7F3K2Q'],
  people: 1,
  fields: ['reference'],
  ...more,
});
const sizes = (rows: readonly ReadView[]) => readGroups(rows).map(({ reads }) => reads.length);

describe('retrievals', () => {
  it('of the same by the same within minutes stand together, others in between or not', () => {
    expect(sizes([read(30), read(29, { memberId: 'n' }), read(25), read(16)])).toEqual([3, 1]);
  });

  it('stand apart after a pause, for another purpose, of other data or of somebody else', () => {
    expect(sizes([read(30), read(19)])).toEqual([1, 1]);
    for (const differing of [{ purpose: 'advise' }, { what: 'person' }, { references: ['W-000000'] }, { people: 2 }])
      expect(sizes([read(30), read(29, differing as Partial<ReadView>)])).toEqual([1, 1]);
  });

  it('are all there', () => {
    const rows = [read(30), read(29), read(5), read(4, { memberId: 'n' })];
    expect(readGroups(rows).flatMap(({ reads }) => reads)).toEqual(rows);
  });
});
