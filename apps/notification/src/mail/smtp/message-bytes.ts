import type MimeNode from 'nodemailer/lib/mime-node';

const bytesInLine = 57;
const charactersInLine = 76;
const lineEnd = Buffer.from('\r\n');

export interface MessageBytes {
  readonly bytes: Buffer;
  /** Every line ends in CR and LF and none begins with a dot, so nothing is to be escaped (RFC 5321 §4.5.2). */
  readonly isPlain: boolean;
}

/**
 * The message that nodemailer would stream, byte for byte and as one piece: a dozen streams for each mail take longer
 * than all the rest of it. Undefined for content that only nodemailer can read or encode.
 */
export function messageBytes(root: MimeNode): MessageBytes | undefined {
  const message = new Pieces();
  if (!message.add(root)) return undefined;
  return message.whole();
}

class Pieces {
  readonly #pieces: Buffer[] = [];
  #isPlain = true;

  /** @returns whether all of it could be written */
  add(node: MimeNode): boolean {
    this.#say(`${node.buildHeaders()}\r\n\r\n`);
    if (node.content && !this.#addContent(node)) return false;
    if (!node.multipart) return true;
    for (const [position, child] of node.childNodes.entries()) {
      this.#say(`${position > 0 ? '\r\n' : ''}--${node.boundary}\r\n`);
      if (!this.add(child)) return false;
    }
    this.#say(`\r\n--${node.boundary}--\r\n`);
    return true;
  }

  whole(): MessageBytes {
    if (this.#pieces.at(-1)?.at(-1) !== 0x0a) this.#pieces.push(lineEnd);
    return { bytes: Buffer.concat(this.#pieces), isPlain: this.#isPlain };
  }

  #addContent(node: MimeNode): boolean {
    const { content } = node;
    if (typeof content !== 'string' && !Buffer.isBuffer(content)) return false;
    const encoding = node.getTransferEncoding();
    if (encoding === 'quoted-printable') return false;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.#isPlain &&= encoding === 'base64';
    this.#pieces.push(encoding === 'base64' ? inLinesOfBase64(bytes) : bytes);
    return true;
  }

  #say(text: string): void {
    this.#pieces.push(Buffer.from(text));
  }
}

/** As RFC 2045 §6.8 wants it; no line end after the last line. */
export function inLinesOfBase64(bytes: Buffer): Buffer {
  const lines = Math.max(0, Math.ceil(bytes.length / bytesInLine) - 1);
  const encoded = Buffer.from(bytes.toString('base64'), 'latin1');
  const wrapped = Buffer.allocUnsafe(encoded.length + lines * lineEnd.length);
  let to = 0;
  for (let line = 0; line <= lines; line += 1) {
    to += encoded.copy(wrapped, to, line * charactersInLine, (line + 1) * charactersInLine);
    if (line < lines) to += lineEnd.copy(wrapped, to);
  }
  return wrapped;
}
