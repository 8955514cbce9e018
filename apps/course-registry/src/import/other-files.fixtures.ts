import { existsSync, readFileSync } from 'node:fs';
import { BrokenFile, type NeutralRecord, type SourceFile } from './neutral-record.js';
import { formatOf, readers } from './source-formats.js';

const shared = new URL('../../../../../shared/data/', import.meta.url);

/** A real file, where it is at hand. */
export function realFile(path: string): Buffer | undefined {
  const url = new URL(path, shared);
  if (existsSync(url)) return readFileSync(url);
  process.stderr.write(`Not looked at: ../shared/data is not there, so ${path} was not read.\n`);
  return undefined;
}

/** Our own sample, which has the traps of the real ones. */
export const kuferSample = readFileSync(new URL('./kufer-xml/samples/export-with-traps.xml', import.meta.url));

/** A file as the database keeps it: in pieces, and from any place. */
export function keptFile(bytes: Uint8Array, piece: number): SourceFile & Required<Pick<SourceFile, 'anywhere'>> {
  async function* from(start: number) {
    for (let at = start; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  return { [Symbol.asyncIterator]: () => from(0), anywhere: { size: async () => bytes.length, from } };
}

/** Everything the adapter of the file's own format makes of it; throws when the file breaks. */
export async function recordsIn(content: Uint8Array | string, piece = 7_777): Promise<readonly NeutralRecord[]> {
  const bytes = Buffer.from(content as Uint8Array);
  const file = keptFile(bytes, piece);
  const records: NeutralRecord[] = [];
  try {
    for await (const record of readers[formatOf(bytes)](file)) records.push(record);
  } catch (error) {
    throw error instanceof BrokenFile ? new Error(`${error.code}: ${error.message}`) : error;
  }
  return records;
}

/** All that is made of records but the file's own words, which are as they are written. */
export function withoutWords(records: readonly NeutralRecord[]) {
  return records.map(({ raw: _, ...record }) => record);
}

/** The same things in another order, drawn by `next` (0…1). */
export function shuffled<T>(things: readonly T[], next: () => number): T[] {
  const keyed = things.map((thing) => ({ thing, key: next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ thing }) => thing);
}

/** The same draws for the same seed, so that what failed can be repeated. */
export function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
