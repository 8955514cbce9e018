import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inPieces } from './pieces.js';

async function* each(chunks: readonly Uint8Array[]) {
  yield* chunks;
}

describe('bytes in pieces', () => {
  it('are the same bytes, all pieces but the last of one length and none empty', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 40 })),
        fc.integer({ min: 1, max: 50 }),
        async (chunks, length) => {
          const pieces: Uint8Array[] = [];
          for await (const piece of inPieces(each(chunks), length)) pieces.push(piece);
          expect(Buffer.concat(pieces)).toEqual(Buffer.concat(chunks));
          expect(pieces.slice(0, -1).filter((piece) => piece.length !== length)).toEqual([]);
          expect(pieces.filter((piece) => piece.length === 0 || piece.length > length)).toEqual([]);
        },
      ),
    );
  });
});
