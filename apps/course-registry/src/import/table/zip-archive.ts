import { type Entry, fromBufferPromise, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import { BrokenFile, type SourceFile } from '../neutral-record.js';
import { KeptArchive } from './kept-archive.js';

const mostEntries = 1_000;
/** Bytes that one part may have when unpacked; a spreadsheet of 50 MB that is honest stays below. */
const largestPart = 268_435_456;
/** How many times larger it may get; spreadsheets that people made stay far below. */
const largestRatio = 200;
const smallPart = 1_048_576;
const lazy = { lazyEntries: true, autoClose: false } as const;

/** An archive whose parts are unpacked as a stream; in memory as a whole only when it can be read in one go alone. Refuses what would blow up. */
export class ZipArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly kept: KeptArchive | undefined,
  ) {}

  static async of(file: SourceFile): Promise<ZipArchive> {
    const kept = file.anywhere && new KeptArchive(file.anywhere);
    const size = await file.anywhere?.size();
    const whole = kept ? undefined : await wholeOf(file);
    try {
      const zip = await (kept
        ? fromRandomAccessReaderPromise(kept, size ?? 0, lazy)
        : fromBufferPromise(whole ?? Buffer.of(), lazy));
      if (zip.entryCount > mostEntries) throw tooLarge();
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      return new ZipArchive(zip, entries, kept);
    } catch (error) {
      throw broken(error, kept);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** A part as text in slices; nothing when there is none of this name. */
  async *text(name: string): AsyncIterable<string> {
    const entry = this.entries.get(name);
    if (!entry) return;
    const { compressedSize, uncompressedSize } = entry;
    const swollen = uncompressedSize > smallPart && uncompressedSize > compressedSize * largestRatio;
    if (swollen || uncompressedSize > largestPart) throw tooLarge();
    const stream = await this.zip.openReadStreamPromise(entry).catch((error: unknown) => {
      throw broken(error, this.kept);
    });
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const bytes of stream) yield decoder.decode(bytes, { stream: true });
    } catch (error) {
      throw broken(error, this.kept);
    } finally {
      stream.destroy();
    }
  }
}

async function wholeOf(file: SourceFile): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const bytes of file) pieces.push(bytes);
  return Buffer.concat(pieces);
}

function broken(error: unknown, kept: KeptArchive | undefined): BrokenFile {
  kept?.refuseLost();
  if (error instanceof BrokenFile) return error;
  return new BrokenFile('xlsx.malformed', `${error instanceof Error ? error.message : ''}`.slice(0, 200));
}

function tooLarge(): BrokenFile {
  return new BrokenFile('xlsx.too-large', 'Unpacked, the workbook would be far too large.');
}
