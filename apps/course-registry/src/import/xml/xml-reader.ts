import { SaxesParser } from 'saxes';

export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(said: string): void;
}

export interface XmlProblem {
  readonly code: 'xml.doctype' | 'xml.malformed' | 'xml.record-too-large';
  readonly message: string;
}

/** Characters without any beginning or end of an element: no record of a course says so much in one field. */
const longestSilence = 16_777_216;

/** Not well-formed, and yet it is plain what is meant: a reference to a character that XML does not allow, ']]>' in a text. */
const harmless = /malformed character entity\.$|"\]\]>" is disallowed in char data\.$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML does not allow them; administration software writes them
export const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Reads XML slice by slice. No document type, no entities of its own. After a problem nothing more is told. */
export class XmlReader {
  readonly #parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  #problem: XmlProblem | undefined;
  #silence = 0;
  /** Told of as soon as it is clear that the end had the right name. */
  #closing: string | undefined;

  constructor(private readonly handlers: XmlHandlers) {
    const parser = this.#parser;
    parser.on('opentag', ({ name, attributes }) => {
      this.#close();
      this.#silence = 0;
      if (!this.#problem) handlers.open(localName(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
      this.#close();
      this.#silence = 0;
      this.#closing = localName(name);
    });
    const text = (said: string) => {
      this.#close();
      if (!this.#problem) handlers.text(said);
    };
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('doctype', () => this.#break('xml.doctype', 'A document type declaration is not allowed'));
    parser.on('error', ({ message }) => {
      if (!harmless.test(message)) this.#break('xml.malformed', message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
    });
  }

  /** The first thing that was wrong. */
  get problem(): XmlProblem | undefined {
    return this.#problem;
  }

  /** Where it is reading now, counted as editors count. */
  get place(): string {
    return `line ${this.#parser.line}, column ${this.#parser.column + 1}`;
  }

  read(slice: string): void {
    if (this.#problem) return;
    this.#silence += slice.length;
    if (this.#silence > longestSilence) this.#break('xml.record-too-large', 'One field has too much text');
    this.#parser.write(slice.replace(unprintable, ''));
    this.#close();
  }

  finish(): void {
    if (!this.#problem) this.#parser.close();
  }

  #close(): void {
    const name = this.#closing;
    this.#closing = undefined;
    if (name !== undefined && !this.#problem) this.handlers.close(name);
  }

  #break(code: XmlProblem['code'], message: string): void {
    this.#problem ??= { code, message: `${message} (${this.place}).` };
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
