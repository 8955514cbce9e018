import { Readable, type Transform } from 'node:stream';

const lineEnd = Buffer.from('\r\n');

/**
 * A message of which nothing has to be escaped. nodemailer pipes it into the stream that looks at each byte for dots and
 * line ends and goes on to the server; the content is put behind that look, and only its last line end goes through it,
 * after which that stream adds the final dot.
 */
export class PlainMessage extends Readable {
  /** @param content asked for once, when the server wants it; it ends in CR and LF */
  constructor(private readonly content: () => Promise<Buffer>) {
    super({ read: () => undefined });
  }

  override pipe<Destination extends NodeJS.WritableStream>(destination: Destination): Destination {
    const dots = destination as unknown as Transform;
    this.content().then(
      (content) => {
        // whoever gave it up while it was waited for has been told already that nothing of it left
        if (this.destroyed || dots.destroyed) return;
        dots.push(content.subarray(0, -lineEnd.length));
        dots.end(lineEnd);
      },
      (error: Error) => this.destroy(error),
    );
    return destination;
  }
}
