import type MimeNode from 'nodemailer/lib/mime-node';

const bytesInLine = 57;
const charactersInLine = 76;
const lineEnd = Buffer.from('\r\n');

/**
 * The message that nodemailer would stream, byte for byte and as one piece: a dozen streams for each mail take longer
 * than all the rest of it. Undefined for content that only nodemailer can read or encode.
 */
export function messageBytes(root: MimeNode): Buffer | undefined {
  const parts: Buffer[] = [];
  if (!write(root, parts)) return undefined;
  if (parts.at(-1)?.at(-1) !== 0x0a) parts.push(lineEnd);
  return Buffer.concat(parts);
}

function write(node: MimeNode, parts: Buffer[]): boolean {
  parts.push(Buffer.from(`${node.buildHeaders()}\r\n\r\n`));
  if (node.content) {
    const body = bodyOf(node);
    if (!body) return false;
    parts.push(body);
  }
  if (!node.multipart) return true;
  for (const [position, child] of node.childNodes.entries()) {
    parts.push(Buffer.from(`${position > 0 ? '\r\n' : ''}--${node.boundary}\r\n`));
    if (!write(child, parts)) return false;
  }
  parts.push(Buffer.from(`\r\n--${node.boundary}--\r\n`));
  return true;
}

function bodyOf(node: MimeNode): Buffer | undefined {
  const { content } = node;
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) return undefined;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  switch (node.getTransferEncoding()) {
    case 'base64':
      return inLinesOfBase64(bytes);
    case 'quoted-printable':
      return undefined;
    default:
      return bytes;
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
