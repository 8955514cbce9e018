import { describe, expect, it } from '@jest/globals';
import { keptFile, kuferSample } from './other-files.fixtures.js';
import { readers } from './source-formats.js';
import { csvTemplate, xlsxTemplate } from './table/write-template.js';

const [headings] = Buffer.from(csvTemplate()).toString().split('\r\n');
const csv = Buffer.from(`${headings}\r\n${'K;Deutsch\r\n'.repeat(3_000)}`);
const json = Buffer.from(JSON.stringify(Array.from({ length: 800 }, (_, i) => ({ guid: String(i), name: 'Yoga' }))));
const files = [
  ['kufer-xml', kuferSample],
  ['berlin-json', json],
  ['table-csv', csv],
] as const;

/** The database goes away while the file is read for the `time`th time. */
function losing(content: Uint8Array, time: number): AsyncIterable<Uint8Array> {
  let times = 0;
  return {
    async *[Symbol.asyncIterator]() {
      times += 1;
      const middle = Math.floor(content.length / 2);
      for (let from = 0; from < middle; from += 10_000) yield content.subarray(from, Math.min(from + 10_000, middle));
      if (times === time) throw new Error('The connection is lost.');
      yield content.subarray(middle);
    },
  };
}

describe('a file that cannot be read any further for a while', () => {
  it.each(files.flatMap(([format, content]) => [1, 2, 3, 4].map((time) => [format, time, content] as const)))(
    '%s, lost at reading %d: nobody takes it for broken or for one in another encoding',
    async (format, time, content) => {
      const read = async (file: AsyncIterable<Uint8Array>) => {
        const records: unknown[] = [];
        for await (const record of readers[format](file)) records.push(record);
        return records;
      };
      const all = await read(losing(content, 0));
      const outcome = await read(losing(content, time)).catch((error: unknown) => error);
      if (Array.isArray(outcome)) expect(outcome).toEqual(all);
      else expect(outcome).toEqual(new Error('The connection is lost.'));
    },
  );

  it('is lost in every format at the first reading', async () => {
    for (const [format, content] of files) {
      const read = async () => {
        for await (const _ of readers[format](losing(content, format === 'table-csv' ? 2 : 1)));
      };
      await expect(read()).rejects.toThrow('The connection is lost.');
    }
  });

  it('is lost in a workbook, whichever part of it is read', async () => {
    const kept = keptFile(xlsxTemplate(), 500);
    let left = Number.POSITIVE_INFINITY;
    async function* from(start: number) {
      if (left === 0) throw new Error('The connection is lost.');
      left -= 1;
      yield* kept.anywhere.from(start);
    }
    const read = async () => {
      const records: unknown[] = [];
      for await (const record of readers['table-xlsx']({ ...kept, anywhere: { ...kept.anywhere, from } }))
        records.push(record);
      return records;
    };
    const all = await read();
    let lost = 0;
    for (let places = 0; ; places += 1) {
      left = places;
      const outcome = await read().catch((error: unknown) => error);
      if (Array.isArray(outcome)) {
        expect(outcome).toEqual(all);
        break;
      }
      expect(outcome).toEqual(new Error('The connection is lost.'));
      lost += 1;
    }
    expect(lost).toBeGreaterThan(10);
  });
});
