import { BrokenFile, type SourceFile } from '../neutral-record.js';
import { decodeXml } from './decode-xml.js';
import { XmlReader } from './xml-reader.js';

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
  readonly #reader = new XmlReader({
    open: (name) => this.#opens(name.toLowerCase()),
    close: () => this.#closes(),
    text: (said) => this.#says(said),
  });
  readonly #open: OpenElement[] = [];
  #elements = 0;
  #done: XmlElement[] = [];
  #broken: BrokenFile | undefined;

  constructor(private readonly shape: XmlRecords) {}

  *read(text: string): Iterable<XmlElement> {
    this.#reader.read(text);
    yield* this.#take();
  }

  *finish(): Iterable<XmlElement> {
    this.#reader.finish();
    yield* this.#take();
  }

  *#take(): Iterable<XmlElement> {
    const done = this.#done;
    this.#done = [];
    yield* done;
    if (this.#broken) throw this.#broken;
    const { problem } = this.#reader;
    if (problem) throw new BrokenFile(problem.code, problem.message);
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
    if (open && open.text.length < longestText) open.text += text.slice(0, longestText);
  }

  #break(code: string, message: string): void {
    this.#broken ??= new BrokenFile(code, `${message} (${this.#reader.place}).`);
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
