import { Readable } from 'node:stream';
import DKIM, { type DKIMOptions } from 'nodemailer/lib/dkim';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { SendMailOptions } from 'nodemailer/lib/mailer';
import type MimeNode from 'nodemailer/lib/mime-node';
import type { Outcome } from '../domain/mail-state.js';
import type { Letter, MailLane } from '../mailer.js';
import type { KeptConnection } from './kept-connection.js';
import { type MessageBytes, messageBytes } from './message-bytes.js';
import { outcomeOf, type Progress } from './outcome-of.js';
import { PlainMessage } from './plain-message.js';

/** How a letter becomes a message. */
export interface Writing {
  readonly messageOf: (letter: Letter) => SendMailOptions;
  readonly dkim?: DKIMOptions | undefined;
}

/**
 * Letters one after another over one connection. The message leaves only when the server has said 354 and asks for it;
 * that is the moment it may come to own it.
 */
export class SmtpLane implements MailLane {
  readonly #dkim: DKIM | undefined;
  #progress: Progress = { askedFor: false, handedOver: false };

  constructor(
    private readonly connection: KeptConnection,
    private readonly writing: Writing,
  ) {
    this.#dkim = writing.dkim && new DKIM(writing.dkim);
  }

  async send(letter: Letter, handOver: () => Promise<void>): Promise<Outcome> {
    const wasUsed = this.connection.isUsed;
    const outcome = await this.#attempt(letter, handOver);
    // a server may end a connection after some letters or some time: that says nothing of this letter, which had not left
    const isTired = wasUsed && outcome.kind === 'postponed' && outcome.serverIsAway && !this.#progress.askedFor;
    return isTired ? this.#attempt(letter, handOver) : outcome;
  }

  close(): void {
    this.connection.close();
  }

  async #attempt(letter: Letter, handOver: () => Promise<void>): Promise<Outcome> {
    this.#progress = { askedFor: false, handedOver: false };
    try {
      const options = this.writing.messageOf(letter);
      const message = new MailComposer(options).compile();
      const envelope = { ...message.getEnvelope(), ...(options.dsn && { dsn: options.dsn }) };
      await this.connection.send(envelope, this.#whenAskedFor(await this.#bytesOf(message), handOver));
      return { kind: 'taken' };
    } catch (error) {
      return outcomeOf(error, this.#progress);
    }
  }

  async #bytesOf(message: MimeNode): Promise<MessageBytes> {
    const { bytes, isPlain } = messageBytes(message) ?? { bytes: await message.build(), isPlain: false };
    return { bytes: this.#dkim ? await collected(this.#dkim.sign(bytes)) : bytes, isPlain };
  }

  #whenAskedFor({ bytes, isPlain }: MessageBytes, handOver: () => Promise<void>): Readable {
    const content = async () => {
      this.#progress = { askedFor: true, handedOver: false };
      await handOver();
      this.#progress = { askedFor: true, handedOver: true };
      return bytes;
    };
    return isPlain ? new PlainMessage(content) : Readable.from(once(content), { objectMode: false });
  }
}

async function* once<T>(content: () => Promise<T>): AsyncGenerator<T> {
  yield await content();
}

async function collected(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
