import type { MemberId, OrganisationId, WaitingEntryId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { sayDifferent, saySame, type Twin, takesYoungerNeed } from './twin.js';

const [anna, bernd] = ['anna' as MemberId, 'bernd' as MemberId];
const side = (organisation: string) => ({
  entryId: 'entry' as WaitingEntryId,
  organisationId: organisation as OrganisationId,
  withYoungerNeed: false,
});
const between: Twin = {
  id: 'twin',
  version: 1,
  state: 'open',
  likeness: 'strong',
  elder: side('jobcenter'),
  younger: side('counselling'),
};
const within: Twin = { ...between, younger: side('jobcenter') };
const [ofElder, ofYounger] = [{ by: anna, of: ['elder'] } as const, { by: bernd, of: ['younger'] } as const];

describe('two entries of one person', () => {
  it('stay two until both bodies say that they are of one person', () => {
    const said = saySame(between, ofYounger, false);

    expect(said).toMatchObject({ state: 'open', younger: { saidSameBy: bernd } });
    expect(saySame(said, ofYounger, false).state).toBe('open');
    expect(saySame(said, ofElder, false)).toMatchObject({ state: 'merged', elder: { saidSameBy: anna } });
  });

  it('of one body are merged by one word', () => {
    expect(saySame(within, ofElder, false).state).toBe('merged');
    expect(saySame(within, { by: anna, of: ['elder', 'younger'] }, false).state).toBe('merged');
  });

  it('go on with the younger need only when nobody objects', () => {
    const wanted = (first: boolean, second: boolean) =>
      takesYoungerNeed(saySame(saySame(between, ofElder, first), ofYounger, second));

    expect([wanted(true, true), wanted(true, false), wanted(false, true), wanted(false, false)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(takesYoungerNeed(saySame(within, ofElder, true))).toBe(true);
    expect(takesYoungerNeed(between)).toBe(false);
  });

  it('are left alone once somebody says that they are two people', () => {
    const different = sayDifferent(saySame(between, ofElder, false));

    expect(different.state).toBe('different');
    expect(() => saySame(different, ofYounger, false)).toThrow('This question is different.');
    expect(() => sayDifferent(different)).toThrow('This question is different.');
  });
});
