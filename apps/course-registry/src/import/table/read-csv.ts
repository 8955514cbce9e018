import { parse } from 'csv-parse';
import { BrokenFile, type NeutralRecord, type SourceFile } from '../neutral-record.js';
import { keepable } from '../source-course/written-values.js';
import { columnNamed } from './columns.js';
import { readTableRows } from './table-rows.js';

const longestRow = 65_536;
/** Mixed ones, too: programs that add lines to a file of another system. */
const lineEnds = ['\r\n', '\n', '\r'];
/** Titles and help may stand above the headings. */
const linesLookedAt = 60;

/** Reads a table with `;`, `,` or tabs between its cells, in UTF-8, UTF-16 with its mark or, when it is neither, in windows-1252. */
export function readCsv(file: SourceFile): AsyncIterable<NeutralRecord> {
  return readTableRows(rowsOf(file));
}

async function* rowsOf(file: SourceFile): AsyncIterable<readonly string[]> {
  const encoding = await encodingOf(file);
  const { delimiter, fromLine } = await firstLines(file, encoding);
  const parser = parse({
    bom: true,
    delimiter,
    from_line: fromLine,
    record_delimiter: lineEnds,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
  });
  let lost: { readonly cause: unknown } | undefined;
  feed(file, new TextDecoder(encoding), parser).catch((cause: unknown) => {
    lost = { cause };
    parser.destroy();
  });
  try {
    for await (const row of parser) yield (row as readonly string[]).map(keepable);
  } catch (error) {
    // What keeps the file from being read any further is not the file's fault.
    throw lost ? lost.cause : new BrokenFile('csv.malformed', oneLine(error));
  } finally {
    parser.destroy();
  }
  if (lost) throw lost.cause;
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

/** By its mark; UTF-8 when it is that, and windows-1252 when it is not. Spreadsheets write 'Unicode text' in UTF-16. */
async function encodingOf(file: SourceFile): Promise<string> {
  const mark = await beginningOf(file, 2);
  if (mark.length === 0) throw new BrokenFile('file.empty', 'The file is empty.');
  if (mark === '\xFF\xFE') return 'utf-16le';
  return mark === '\xFE\xFF' ? 'utf-16be' : (await isUtf8(file)) ? 'utf-8' : 'windows-1252';
}

/** The first bytes as Latin-1. */
async function beginningOf(file: SourceFile, length: number): Promise<string> {
  let begin = '';
  for await (const bytes of file) {
    begin += Buffer.from(bytes.subarray(0, length - begin.length)).toString('latin1');
    if (begin.length === length) break;
  }
  return begin;
}

async function isUtf8(file: SourceFile): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const bytes of file) if (!goesOn(decoder, bytes)) return false;
  return goesOn(decoder);
}

/** Without any bytes, whether it may end here. */
function goesOn(decoder: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    if (bytes) decoder.decode(bytes, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** What stands between cells: what a line 'sep=;' says, as Excel writes it, or else what makes most headings of one line. */
async function firstLines(file: SourceFile, encoding: string): Promise<{ delimiter: string; fromLine: number }> {
  const decoder = new TextDecoder(encoding);
  let head = '';
  for await (const bytes of file) {
    head += decoder.decode(bytes, { stream: true });
    if (head.length > longestRow) break;
  }
  const lines = head.split(/\r\n|\n|\r/).slice(0, linesLookedAt);
  const said = /^"?sep=([;,\t|])"?\s*$/i.exec(lines[0] ?? '')?.[1];
  if (said) return { delimiter: said, fromLine: 2 };
  const headings = (sign: string) => Math.max(...lines.map((line) => headingsIn(line, sign)));
  const delimiter = [';', ',', '\t'].reduce((best, sign) => (headings(sign) > headings(best) ? sign : best));
  return { delimiter, fromLine: 1 };
}

function headingsIn(line: string, sign: string): number {
  const cells = line.split(sign).map((cell) => cell.replace(/^\uFEFF?\s*"|"\s*$/g, ''));
  return cells.filter((cell) => columnNamed(cell) !== undefined).length;
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? (error.message.split('\n')[0] ?? '') : '').slice(0, 200);
}
