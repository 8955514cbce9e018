/** The same bytes in pieces of one length, the last one perhaps shorter; no more than one piece is held. */
export async function* inPieces(bytes: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let piece = new Uint8Array(length);
  let filled = 0;
  for await (const chunk of bytes)
    for (let from = 0; from < chunk.length; ) {
      const taken = chunk.subarray(from, from + length - filled);
      piece.set(taken, filled);
      filled += taken.length;
      from += taken.length;
      if (filled < length) continue;
      yield piece;
      piece = new Uint8Array(length);
      filled = 0;
    }
  if (filled > 0) yield piece.subarray(0, filled);
}
