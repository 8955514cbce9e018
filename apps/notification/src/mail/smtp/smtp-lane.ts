import { Readable } from 'node:stream';
import Mail, { type SendMailOptions, type Transport } from 'nodemailer/lib/mailer';
import type { Outcome } from '../domain/mail-state.js';
import type { Letter, MailLane } from '../mailer.js';
import type { KeptConnection } from './kept-connection.js';
import { outcomeOf, type Progress } from './outcome-of.js';

/** How a letter becomes a message. */
export interface Writing {
  readonly messageOf: (letter: Letter) => SendMailOptions;
  readonly dkim?: object | undefined;
}

/**
 * Letters one after another over one connection. The message is written only when the server has said 354 and asks for
 * it; that is the moment it may come to own it.
 */
export class SmtpLane implements MailLane {
  readonly #mail: Mail;
  #handOver: () => Promise<void> = async () => undefined;
  #progress: Progress = { askedFor: false, handedOver: false };

  constructor(
    private readonly connection: KeptConnection,
    private readonly writing: Writing,
  ) {
    this.#mail = new Mail(this.#transport(), writing.dkim ? { dkim: writing.dkim } : {});
  }

  async send(letter: Letter, handOver: () => Promise<void>): Promise<Outcome> {
    const wasUsed = this.connection.isUsed;
    this.#handOver = handOver;
    const outcome = await this.#attempt(letter);
    // a server may end a connection after some letters or some time: that says nothing of this letter, which had not left
    const isTired = wasUsed && outcome.kind === 'postponed' && outcome.serverIsAway && !this.#progress.askedFor;
    return isTired ? this.#attempt(letter) : outcome;
  }

  close(): void {
    this.connection.close();
  }

  async #attempt(letter: Letter): Promise<Outcome> {
    this.#progress = { askedFor: false, handedOver: false };
    try {
      await this.#mail.sendMail(this.writing.messageOf(letter));
      return { kind: 'taken' };
    } catch (error) {
      return outcomeOf(error, this.#progress);
    }
  }

  #transport(): Transport {
    return {
      name: 'SMTP',
      version: '1',
      send: (mail, done) => {
        const { message, data } = mail;
        const envelope = { ...message.getEnvelope(), ...(data.dsn && { dsn: data.dsn }) };
        const send = async () => {
          // as one piece: a dozen streams for each mail would cost more than the mail
          const content = this.#whenAskedFor(await message.build());
          await this.connection.send(envelope, Readable.from(content, { objectMode: false }));
          return { envelope: message.getEnvelope(), messageId: message.messageId() };
        };
        send().then(
          (info) => done(null, info),
          (error: Error) => done(error),
        );
      },
    };
  }

  async *#whenAskedFor(content: Buffer): AsyncGenerator<Buffer> {
    this.#progress = { askedFor: true, handedOver: false };
    await this.#handOver();
    this.#progress = { askedFor: true, handedOver: true };
    yield content;
  }
}
