import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { SourceFile } from '../neutral-record.js';

/** Gives an archive what stands at any place of a file that is kept elsewhere. */
export class KeptArchive extends RandomAccessReader {
  #lost: { readonly cause: unknown } | undefined;

  constructor(private readonly file: NonNullable<SourceFile['anywhere']>) {
    super();
  }

  /** Throws what kept the file from being read: it is no fault of the archive. */
  refuseLost(): void {
    if (this.#lost) throw this.#lost.cause;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end), { objectMode: false });
  }

  async *#range(start: number, end: number): AsyncGenerator<Buffer> {
    let left = end - start;
    try {
      for await (const bytes of this.file.from(start)) {
        const part = bytes.subarray(0, left);
        left -= part.length;
        yield Buffer.from(part.buffer, part.byteOffset, part.length);
        if (left === 0) return;
      }
    } catch (cause) {
      this.#lost = { cause };
      throw cause;
    }
  }
}
