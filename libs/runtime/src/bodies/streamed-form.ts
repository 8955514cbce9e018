import type { Readable } from 'node:stream';
import type {} from '@fastify/multipart';
import { HttpException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Longest head of a form before its file, and what stands around parts; more than that is content. */
const formBytes = 65_536;

type Part = FieldPart | FilePart;

interface FieldPart {
  readonly type: 'field';
  readonly fieldname: string;
  readonly value: unknown;
  readonly valueTruncated: boolean;
}

interface FilePart {
  readonly type: 'file';
  readonly fieldname: string;
  readonly filename: string | undefined;
  readonly file: Readable & { readonly truncated: boolean };
}

export type FormFields = Readonly<Record<string, unknown>>;

export interface IncomingFile {
  /** As its sender calls it, without folders. */
  readonly name: string;
  /** To be read once, to its end. Throws 413 behind the largest size, and whatever breaks the connection. */
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * A form with one file in it that comes in as it is read: no more of it is in memory than a few slices. Fields may stand
 * before the file and behind it.
 */
export class StreamedForm {
  readonly #fields: Record<string, unknown> = {};
  readonly #names = new Set<string>();
  #file: IncomingFile | undefined;

  private constructor(
    private readonly parts: AsyncIterator<Part>,
    private readonly fileField: string,
    private readonly largest: number,
  ) {}

  /** Reads as far as the file. `largest` is in bytes. Undefined when the request brings no form. */
  static async open(request: FastifyRequest, fileField: string, largest: number): Promise<StreamedForm | undefined> {
    if (!request.isMultipart()) return undefined;
    if (Number(request.headers['content-length'] ?? 0) > largest + formBytes) throw tooLarge(largest);
    const parts = request.parts({ limits: { fileSize: largest, files: 1 } }) as AsyncIterableIterator<Part>;
    const form = new StreamedForm(parts, fileField, largest);
    await form.#read();
    return form;
  }

  /** What has been read of the fields so far. */
  get fields(): FormFields {
    return { ...this.#fields };
  }

  get file(): IncomingFile | undefined {
    return this.#file;
  }

  /** Reads what stands behind the file. */
  async end(): Promise<FormFields> {
    await this.#read();
    return this.fields;
  }

  async #read(): Promise<void> {
    for (let next = await this.parts.next(); !next.done; next = await this.parts.next()) {
      const part = next.value;
      if (part.type === 'field') this.#takeField(part);
      else if (!part.filename) part.file.resume();
      else return this.#takeFile(part, part.filename);
    }
  }

  #takeField({ fieldname, value, valueTruncated }: FieldPart): void {
    if (valueTruncated) throw new HttpException({ code: 'body.too-large' }, 413);
    this.#fields[fieldname] = this.#names.has(fieldname) ? [this.#fields[fieldname], value].flat() : value;
    this.#names.add(fieldname);
  }

  #takeFile({ fieldname, file }: FilePart, name: string): void {
    if (fieldname !== this.fileField) throw unknownField(fieldname);
    if (this.#file) throw new HttpException({ code: 'file.too-many' }, 413);
    this.#file = { name: name.replace(/^.*[/\\]/, ''), content: wholeOf(file, this.largest) };
  }

  /** Whatever the sender still has to say is heard and forgotten: only then does it listen to an answer. */
  static async drain({ raw }: FastifyRequest): Promise<void> {
    raw.unpipe();
    if (raw.readableEnded || raw.destroyed) return;
    await new Promise<void>((resolve) => {
      for (const sign of ['end', 'close', 'error']) raw.once(sign, () => resolve());
      raw.resume();
    });
  }
}

async function* wholeOf(file: FilePart['file'], largest: number): AsyncGenerator<Uint8Array> {
  for await (const bytes of file as AsyncIterable<Uint8Array>) {
    if (file.truncated) throw tooLarge(largest);
    yield bytes;
  }
  if (file.truncated) throw tooLarge(largest);
}

function tooLarge(largest: number): HttpException {
  const detail = `A file may have at most ${Math.floor(largest / 1_048_576)} MB (${largest} bytes).`;
  return new HttpException(
    { code: 'file.too-large', detail, errors: [{ pointer: '/file', code: 'file.too-large', detail }] },
    413,
  );
}

function unknownField(name: string): HttpException {
  const errors = [{ pointer: `/${name}`, code: 'property.unknown', detail: 'There is no such field.' }];
  return new HttpException({ code: 'request.unknown-property', errors }, 400);
}
