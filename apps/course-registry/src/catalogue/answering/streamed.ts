import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

const characters = 32_768;

/** Text that is written while it is read: in pieces of some size, so that many small parts are not many small writes. */
export function streamed(parts: AsyncIterable<string>, type: string, fileName: string): StreamableFile {
  const disposition = `inline; filename="${fileName}"`;
  return new StreamableFile(Readable.from(inPieces(parts), { objectMode: false }), { type, disposition });
}

async function* inPieces(parts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let piece = '';
  for await (const part of parts) {
    piece += part;
    if (piece.length < characters) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}
