import { BrokenFile, type SourceFile } from '../neutral-record.js';

const longestRecord = 1_048_576;
const longestSkeleton = 4_194_304;

/** What stands around the records: parsed at the end, with a 0 in place of each, so that the whole file is JSON or refused. */
class RecordCutter {
  #skeleton = '';
  #record = '';
  #inString = false;
  #escaped = false;
  /** What is open around the records: '[' or '{'. */
  readonly #around: string[] = [];
  #depth = 0;

  /** @param single names under which one record may stand alone instead of in a list */
  constructor(private readonly single: RegExp) {}

  *read(text: string): Iterable<string> {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at];
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (sign === '\\') this.#escaped = true;
        else if (sign === '"') this.#inString = false;
        continue;
      }
      if (sign === '"') this.#inString = true;
      else if (sign === '{' || sign === '[') {
        if (this.#depth > 0) this.#depth += 1;
        else if (sign === '{' && this.#beginsRecord(text.slice(from, at))) {
          this.#say(text.slice(from, at));
          from = at;
          this.#depth = 1;
        } else this.#around.push(sign);
      } else if (sign === '}' || sign === ']') {
        if (this.#depth === 0) this.#around.pop();
        else if (--this.#depth === 0) {
          this.#record += text.slice(from, at + 1);
          from = at + 1;
          yield this.#cut();
        }
      }
    }
    this.#say(text.slice(from));
  }

  /** Throws unless what stands around the records is JSON. */
  finish(): void {
    if (this.#depth > 0 || this.#inString) throw malformed('The file ends within a record.');
    parsed(this.#skeleton);
  }

  #beginsRecord(before: string): boolean {
    return this.#around.at(-1) === '[' || this.single.test(`${this.#skeleton.slice(-200)}${before}`);
  }

  #cut(): string {
    const record = this.#record;
    this.#record = '';
    this.#skeleton += '0';
    return record;
  }

  #say(text: string): void {
    if (this.#depth > 0) this.#record += text;
    else this.#skeleton += text;
    if (this.#record.length > longestRecord) throw new BrokenFile('json.record-too-large', 'One record is too large.');
    if (this.#skeleton.length > longestSkeleton) throw malformed('There is too much besides records.');
  }
}

/**
 * Reads the objects of the outermost lists one after the other, whatever the list is called; one object under a name of
 * `single` counts as a list of one. Memory is bounded by one record.
 */
export async function* readJsonRecords(
  file: SourceFile,
  single: RegExp,
): AsyncIterable<Readonly<Record<string, unknown>>> {
  const cutter = new RecordCutter(single);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let any = false;
  for await (const bytes of file) {
    any ||= bytes.length > 0;
    for (const text of cutter.read(decoded(decoder, bytes))) yield parsed(text) as Readonly<Record<string, unknown>>;
  }
  if (!any) throw new BrokenFile('file.empty', 'The file is empty.');
  for (const text of cutter.read(decoded(decoder))) yield parsed(text) as Readonly<Record<string, unknown>>;
  cutter.finish();
}

function decoded(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new BrokenFile('file.encoding-wrong', 'JSON is written in UTF-8, and this file is not.');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw malformed(error instanceof Error ? (error.message.split('\n')[0] ?? '') : '');
  }
}

function malformed(message: string): BrokenFile {
  return new BrokenFile('json.malformed', `${message.replace(/"[^"]*"(\.\.\.)?/g, '…').slice(0, 200)}`);
}
