import { parse } from 'csv-parse';
import { BrokenFile, type NeutralRecord, type SourceFile } from '../neutral-record.js';
import { keepable } from '../source-course/written-values.js';
import { readTableRows } from './table-rows.js';

const longestRow = 65_536;

/** Reads a table with `;`, `,` or tabs between its cells, in UTF-8 or, when it is not that, in windows-1252. */
export function readCsv(file: SourceFile): AsyncIterable<NeutralRecord> {
  return readTableRows(rowsOf(file));
}

async function* rowsOf(file: SourceFile): AsyncIterable<readonly string[]> {
  const encoding = (await isUtf8(file)) ? 'utf-8' : 'windows-1252';
  const parser = parse({
    bom: true,
    delimiter: await delimiterOf(file),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
  });
  const feeding = feed(file, new TextDecoder(encoding), parser);
  try {
    for await (const row of parser) yield (row as readonly string[]).map(keepable);
    await feeding;
  } catch (error) {
    throw error instanceof BrokenFile ? error : new BrokenFile('csv.malformed', oneLine(error));
  } finally {
    parser.destroy();
  }
}

/** One piece after the other, as the parser takes them. */
async function feed(file: SourceFile, decoder: TextDecoder, parser: ReturnType<typeof parse>): Promise<void> {
  for await (const bytes of file) {
    if (parser.destroyed) return;
    if (parser.write(decoder.decode(bytes, { stream: true }))) continue;
    await new Promise<void>((resolve) => {
      const goOn = () => {
        for (const sign of ['drain', 'close', 'error']) parser.off(sign, goOn);
        resolve();
      };
      for (const sign of ['drain', 'close', 'error']) parser.once(sign, goOn);
    });
  }
  if (!parser.destroyed) parser.end(decoder.decode());
}

async function isUtf8(file: SourceFile): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let any = false;
  try {
    for await (const bytes of file) {
      any ||= bytes.length > 0;
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
  } catch {
    return false;
  }
  if (!any) throw new BrokenFile('file.empty', 'The file is empty.');
  return true;
}

/** Whichever of the three stands most often in the first line that is no comment. */
async function delimiterOf(file: SourceFile): Promise<string> {
  let head = '';
  for await (const bytes of file) {
    head += Buffer.from(bytes).toString('latin1');
    if (head.length > longestRow) break;
  }
  const line = head.split(/\r\n|\n|\r/).find((text) => text.trim() !== '' && !/^(ï»¿)?["\s]*#/.test(text)) ?? '';
  const times = (sign: string) => line.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? (error.message.split('\n')[0] ?? '') : '').slice(0, 200);
}
