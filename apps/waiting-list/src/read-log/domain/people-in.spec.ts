import { describe, expect, it } from '@jest/globals';
import { peopleIn } from './people-in.js';

const found = (body: unknown) => {
  const { references, entryIds, fields } = peopleIn(body);
  return { references: [...references], entryIds: [...entryIds], fields: [...fields] };
};

describe('an answer', () => {
  it('about somebody names them, and says which of their data it carries', () => {
    expect(found({ id: '1', reference: 'W-7F3K2Q', need: { level: 'A1', availability: ['mon-morning'] } })).toEqual({
      references: ['W-7F3K2Q'],
      entryIds: [],
      fields: ['id', 'reference', 'need.level', 'need.availability'],
    });
  });

  it('in pages is about everybody on the page, once', () => {
    const items = [
      { reference: 'W-7F3K2Q', state: 'open' },
      { reference: 'W-000000', state: 'open' },
      { reference: 'W-7F3K2Q', state: 'declined' },
    ];
    expect(found({ items, asOf: '2026-11-21T10:00:00Z' })).toEqual({
      references: ['W-7F3K2Q', 'W-000000'],
      entryIds: [],
      fields: ['reference', 'state'],
    });
  });

  it.each([
    [
      { waitingEntryId: 'e1', tier: 1 },
      { references: [], entryIds: ['e1'], fields: ['waitingEntryId', 'tier'] },
    ],
    ['W-7F3K2Q;A2.1\r\nW-000000;B1', { references: ['W-7F3K2Q', 'W-000000'], entryIds: [], fields: [] }],
    [{ sentence: 'With W-7F3K2Q.' }, { references: ['W-7F3K2Q'], entryIds: [], fields: [] }],
    [{ could: ['W-7F3K2Q'] }, { references: ['W-7F3K2Q'], entryIds: [], fields: [] }],
  ])('such as %j is about people too', (body, expected) => {
    expect(found(body)).toEqual(expected);
  });

  it.each([undefined, null, 7, '', {}, [], { id: 'W-7F3K2', title: 'W-ILOUIL', n: 3 }, { reference: 'A-7F3K2Q' }])(
    'such as %j is about nobody',
    (body) => {
      expect(found(body)).toEqual({ references: [], entryIds: [], fields: [] });
    },
  );
});
