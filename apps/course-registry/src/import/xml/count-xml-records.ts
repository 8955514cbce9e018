import { BrokenFile, type SourceFile } from '../neutral-record.js';
import { decodeXml } from './decode-xml.js';
import type { XmlRecords } from './read-xml-records.js';
import { unprintable } from './xml-reader.js';

/** What a reader need not look into, by how it begins. */
const passedOver = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
const longestBeginning = 9;
/** Characters of one tag: no record of a course has such attributes. */
const longestTag = 1_048_576;

/**
 * As many values as `readXmlRecords` finds records, without making anything of them: a tenth of the work. It looks at
 * tags only, so a file may be broken and go through all the same; whoever reads it finds out. Throws BrokenFile.
 */
export async function* countXmlRecords(file: SourceFile, shape: XmlRecords): AsyncIterable<undefined> {
  const counter = new XmlRecordCounter(shape);
  for await (const text of decodeXml(file)) for (let n = counter.read(text); n > 0; n -= 1) yield undefined;
  counter.finish();
}

class XmlRecordCounter {
  #rest = '';
  /** How what is being passed over ends. */
  #until: string | undefined;
  readonly #open: string[] = [];

  constructor(private readonly shape: XmlRecords) {}

  /** How many records have ended. */
  read(slice: string): number {
    const text = this.#rest + slice.replace(unprintable, '');
    let found = 0;
    let at = 0;
    while (at < text.length) {
      const begin = this.#until === undefined ? text.indexOf('<', at) : at;
      if (begin === -1) at = text.length;
      else {
        const next = this.#until === undefined ? this.#beginning(text, begin) : this.#ending(text, begin, this.#until);
        if (next === undefined) {
          at = begin;
          break;
        }
        found += next.found;
        at = next.at;
      }
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > longestTag) throw new BrokenFile('xml.record-too-large', 'One tag has too much text.');
    return found;
  }

  finish(): void {
    if (this.#open.length > 0 || this.#rest !== '' || this.#until) throw malformed();
  }

  /** Undefined when it does not end in this text. */
  #beginning(text: string, at: number): Step | undefined {
    const second = text.charCodeAt(at + 1);
    if (second === bang || second === questionMark) return this.#aside(text, at);
    const end = endOfTag(text, at);
    if (end === undefined) return undefined;
    return { at: end + 1, found: second === slash ? this.#closes(text, at, end) : this.#opens(text, at, end) };
  }

  #aside(text: string, at: number): Step | undefined {
    const aside = passedOver.find(([begin]) => text.startsWith(begin, at));
    if (aside) {
      this.#until = aside[1];
      return { at: at + aside[0].length, found: 0 };
    }
    if (text.length - at < longestBeginning) return undefined;
    throw new BrokenFile('xml.doctype', 'A document type declaration is not allowed.');
  }

  #ending(text: string, from: number, until: string): Step | undefined {
    const end = text.indexOf(until, from);
    if (end !== -1) this.#until = undefined;
    if (end !== -1) return { at: end + until.length, found: 0 };
    // Its end may begin in this slice.
    const at = Math.max(from, text.length - until.length + 1);
    return at > from ? { at, found: 0 } : undefined;
  }

  #opens(text: string, at: number, end: number): number {
    const name = nameAt(text, at + 1, end);
    const isEmpty = text.charCodeAt(end - 1) === slash;
    if (this.#open.length === 0 && localName(name) !== this.shape.root) throw new BrokenFile(...this.shape.notThis);
    if (isEmpty) return this.#isRecord(name) ? 1 : 0;
    this.#open.push(name);
    return 0;
  }

  #closes(text: string, at: number, end: number): number {
    const name = this.#open.pop();
    if (name === undefined || nameAt(text, at + 2, end) !== name) throw malformed();
    return this.#isRecord(name) ? 1 : 0;
  }

  #isRecord(name: string): boolean {
    return this.#open.length === 1 && localName(name) === this.shape.record;
  }
}

interface Step {
  readonly at: number;
  readonly found: number;
}

const [bang, slash, questionMark] = [0x21, 0x2f, 0x3f] as const;

/** Where the tag that begins at `from` ends; a '>' within the quotes of an attribute does not end it. */
function endOfTag(text: string, from: number): number | undefined {
  const end = text.indexOf('>', from);
  if (end === -1) return undefined;
  const first = firstQuote(text, from, end);
  return first === -1 ? end : endBehindQuotes(text, first);
}

function firstQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (isQuote(text.charCodeAt(at))) return at;
  return -1;
}

function endBehindQuotes(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === greaterThan) return at;
    if (!isQuote(code)) continue;
    at = text.indexOf(String.fromCharCode(code), at + 1);
    if (at === -1) return undefined;
  }
  return undefined;
}

const [greaterThan, doubleQuote, singleQuote] = [0x3e, 0x22, 0x27] as const;

function isQuote(code: number): boolean {
  return code === doubleQuote || code === singleQuote;
}

/** The name of a tag that begins right before `from`. */
function nameAt(text: string, from: number, end: number): string {
  const said = text.slice(from, end);
  // Nearly all of them are nothing but a name.
  return /^[^\s/]*/.exec(said)?.[0] ?? said;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function malformed(): BrokenFile {
  return new BrokenFile('xml.malformed', 'The elements do not fit into each other.');
}
