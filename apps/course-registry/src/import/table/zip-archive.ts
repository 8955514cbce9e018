import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { BrokenFile, type SourceFile } from '../neutral-record.js';

const mostEntries = 1_000;
/** Bytes that one part may have when unpacked; a spreadsheet of 50 MB that is honest stays below. */
const largestPart = 268_435_456;
/** How many times larger it may get; spreadsheets that people made stay far below. */
const largestRatio = 200;
const smallPart = 1_048_576;

/** An archive in memory whose parts are unpacked as a stream. Refuses what would blow up. */
export class ZipArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async of(file: SourceFile): Promise<ZipArchive> {
    const pieces: Uint8Array[] = [];
    for await (const bytes of file) pieces.push(bytes);
    const zip = await unbroken(() => fromBufferPromise(Buffer.concat(pieces), { lazyEntries: true, autoClose: false }));
    if (zip.entryCount > mostEntries) throw tooLarge();
    const entries = new Map<string, Entry>();
    await unbroken(async () => {
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    });
    return new ZipArchive(zip, entries);
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
    const stream = await unbroken(() => this.zip.openReadStreamPromise(entry));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const bytes of stream) yield decoder.decode(bytes, { stream: true });
    } catch (error) {
      throw broken(error);
    } finally {
      stream.destroy();
    }
  }
}

async function unbroken<T>(work: () => Promise<T>): Promise<T> {
  return work().catch((error: unknown) => {
    throw broken(error);
  });
}

function broken(error: unknown): BrokenFile {
  if (error instanceof BrokenFile) return error;
  return new BrokenFile('xlsx.malformed', `${error instanceof Error ? error.message : ''}`.slice(0, 200));
}

function tooLarge(): BrokenFile {
  return new BrokenFile('xlsx.too-large', 'Unpacked, the workbook would be far too large.');
}
