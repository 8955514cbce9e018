import sax from 'sax';
import { BrokenFile } from '../neutral-record.js';
import { decodeXml } from './decode.js';

export interface KuferSession {
  readonly tag?: string;
  readonly zeitvon?: string;
  readonly zeitbis?: string;
}

/** The fields of a `kurs` element that we read. Names of people and free text are not among them, so they never get in. */
export const kuferFields = [
  'knr',
  'fachb',
  'fachbtext',
  'haupttitel',
  'ort',
  'ortgebaeude',
  'ortstr',
  'ortplz',
  'ortname',
  'beginndat',
  'endedat',
  'beginnuhr',
  'endeuhr',
  'dauer',
  'anm_ende',
  'tnmax',
  'tnmin',
  'tnanmeldungen',
] as const;
export type KuferField = (typeof kuferFields)[number];

/** One `kurs` element as written: only what is there, texts trimmed. */
export type KuferCourse = Readonly<Partial<Record<KuferField, string>>> & {
  readonly sessions: readonly KuferSession[];
};

/** The types of sax lag behind: the option is in its documentation. */
const onlyPredefinedEntities: sax.SAXOptions & { readonly strictEntities: boolean } = { strictEntities: true };

const longestText = 1_000;
const mostSessions = 2_000;

/** Reads the `kurs` elements of a Kufer export one after the other. No document type, no entities of one's own. */
export async function* readKuferCourses(file: AsyncIterable<Uint8Array>): AsyncIterable<KuferCourse> {
  const reader = new KuferReader();
  for await (const text of decodeXml(file)) yield* reader.read(text);
  yield* reader.finish();
}

class KuferReader {
  readonly #parser = sax.parser(true, onlyPredefinedEntities);
  readonly #path: string[] = [];
  #done: KuferCourse[] = [];
  #fields: Partial<Record<string, string>> = {};
  #sessions: KuferSession[] = [];
  #session: Partial<Record<string, string>> = {};
  #text = '';
  #broken: BrokenFile | undefined;

  constructor() {
    const parser = this.#parser;
    parser.onopentag = ({ name }) => this.#open(name.toLowerCase());
    parser.onclosetag = (name) => this.#close(name.toLowerCase());
    parser.ontext = (text) => this.#append(text);
    parser.oncdata = (text) => this.#append(text);
    parser.ondoctype = () => this.#break('xml.doctype', 'A document type declaration is not allowed');
    parser.onerror = (error) => this.#break('xml.malformed', error.message.split('\n')[0] ?? 'Malformed');
  }

  *read(text: string): Iterable<KuferCourse> {
    this.#parser.write(text);
    yield* this.#take();
  }

  *finish(): Iterable<KuferCourse> {
    this.#parser.close();
    yield* this.#take();
  }

  *#take(): Iterable<KuferCourse> {
    const done = this.#done;
    this.#done = [];
    yield* done;
    if (this.#broken) throw this.#broken;
  }

  #open(name: string): void {
    if (this.#broken) return;
    this.#path.push(name);
    this.#text = '';
    const depth = this.#path.length;
    if (depth === 1 && name !== 'kurse') this.#break('kufer.not-an-export', 'The outermost element is not <kurse>');
    if (depth > 16) this.#break('xml.too-deep', 'Elements are nested too deeply');
    if (depth === 2) [this.#fields, this.#sessions] = [{}, []];
    if (name === 'termin') this.#session = {};
  }

  #close(name: string): void {
    if (this.#broken) return;
    const depth = this.#path.length;
    const text = this.#text.trim();
    if (depth === 2 && name === 'kurs') this.#done.push({ ...this.#fields, sessions: this.#sessions });
    else if (depth === 3 && text !== '' && (kuferFields as readonly string[]).includes(name)) this.#fields[name] = text;
    else if (depth === 5 && text !== '' && this.#path[3] === 'termin') this.#session[name] = text;
    else if (depth === 4 && name === 'termin' && this.#sessions.length < mostSessions)
      this.#sessions.push(this.#session);
    this.#path.pop();
    this.#text = '';
  }

  #append(text: string): void {
    if (this.#text.length < longestText) this.#text += text.slice(0, longestText).replace(unprintable, '');
  }

  #break(code: string, message: string): void {
    const { line, column } = this.#parser;
    this.#broken ??= new BrokenFile(code, `${message} (line ${line + 1}, column ${column + 1}).`);
    // The parser is told that all is well so that it does not throw: we stop reading after this slice.
    this.#parser.error = null as unknown as Error;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
