import sax from 'sax';
import { BrokenFile, type SourceFile } from '../neutral-record.js';
import { decodeXml } from './decode-xml.js';

/** An element as written: its own text, trimmed, and what is in it. Names in lower case, without a prefix. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

export interface XmlRecords {
  /** Names that the outermost element may have. */
  readonly root: string;
  /** Code and words when it has another. */
  readonly notThis: readonly [code: string, message: string];
  /** Elements directly in the outermost one that are records. */
  readonly record: string;
}

/** The types of sax lag behind: the option is in its documentation. */
const onlyPredefinedEntities: sax.SAXOptions & { readonly strictEntities: boolean } = { strictEntities: true };

const longestText = 4_000;
const mostElements = 20_000;
const deepest = 16;

/** Reads record after record. No document type, no entities of one's own; memory is bounded by one record. */
export async function* readXmlRecords(file: SourceFile, shape: XmlRecords): AsyncIterable<XmlElement> {
  const reader = new XmlRecordReader(shape);
  for await (const text of decodeXml(file)) yield* reader.read(text);
  yield* reader.finish();
}

interface OpenElement {
  readonly name: string;
  text: string;
  readonly children: XmlElement[];
}

class XmlRecordReader {
  readonly #parser = sax.parser(true, onlyPredefinedEntities);
  readonly #open: OpenElement[] = [];
  #elements = 0;
  #done: XmlElement[] = [];
  #broken: BrokenFile | undefined;

  constructor(private readonly shape: XmlRecords) {
    const parser = this.#parser;
    parser.onopentag = ({ name }) => this.#opens(localName(name));
    parser.onclosetag = () => this.#closes();
    parser.ontext = (text) => this.#says(text);
    parser.oncdata = (text) => this.#says(text);
    parser.ondoctype = () => this.#break('xml.doctype', 'A document type declaration is not allowed');
    parser.onerror = (error) => this.#break('xml.malformed', error.message.split('\n')[0] ?? 'Malformed');
  }

  *read(text: string): Iterable<XmlElement> {
    this.#parser.write(text);
    yield* this.#take();
  }

  *finish(): Iterable<XmlElement> {
    this.#parser.close();
    yield* this.#take();
  }

  *#take(): Iterable<XmlElement> {
    const done = this.#done;
    this.#done = [];
    yield* done;
    if (this.#broken) throw this.#broken;
  }

  #opens(name: string): void {
    if (this.#broken) return;
    this.#open.push({ name, text: '', children: [] });
    const depth = this.#open.length;
    if (depth === 1 && name !== this.shape.root) this.#break(...this.shape.notThis);
    if (depth === 2) this.#elements = 0;
    this.#elements += 1;
    if (depth > deepest) this.#break('xml.too-deep', 'Elements are nested too deeply');
    if (this.#elements > mostElements) this.#break('xml.record-too-large', 'One record has too many elements');
  }

  #closes(): void {
    if (this.#broken) return;
    const closed = this.#open.pop();
    if (!closed) return;
    const element = { name: closed.name, text: closed.text.trim(), children: closed.children };
    const depth = this.#open.length + 1;
    if (depth > 2) this.#open.at(-1)?.children.push(element);
    else if (depth === 2 && closed.name === this.shape.record) this.#done.push(element);
  }

  #says(text: string): void {
    const open = this.#open.at(-1);
    if (open && open.text.length < longestText) open.text += text.slice(0, longestText).replace(unprintable, '');
  }

  #break(code: string, message: string): void {
    const { line, column } = this.#parser;
    this.#broken ??= new BrokenFile(code, `${message} (line ${line + 1}, column ${column + 1}).`);
    // The parser is told that all is well so that it does not throw: we stop reading after this slice.
    this.#parser.error = null as unknown as Error;
  }
}

/** The text of the first child of this name that has any. */
export function textIn({ children }: XmlElement, ...path: readonly string[]): string | undefined {
  const [name, ...rest] = path;
  for (const child of children) {
    if (child.name !== name) continue;
    const text = rest.length === 0 ? child.text : textIn(child, ...rest);
    if (text) return text;
  }
  return undefined;
}

/** Every child of this name. */
export function allIn({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
