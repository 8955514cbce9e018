import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type SentMessageInfo, type Transporter } from 'nodemailer';
import type { Outcome } from '../domain/mail-state.js';
import { domainOf, type MailSettings, mailSettings } from '../mail.settings.js';
import { type Letter, Mailer } from '../mailer.js';
import { outcomeOf } from './outcome-of.js';

const second = 1_000;
/** RFC 5321 §4.5.3.2.6 lets a server think for ten minutes after the final dot; our lease is twelve. */
const silence = 630 * second;

/** One connection per letter: nothing is shared that a stranger's answer could spoil. */
@Injectable()
export class SmtpMailer extends Mailer {
  readonly #settings: MailSettings;

  constructor(@Inject(mailSettings) settings: MailSettings) {
    super();
    this.#settings = settings;
  }

  async send(letter: Letter, handOver: () => Promise<void>): Promise<Outcome> {
    let handedOver = false;
    const transport = this.#transport(async () => {
      await handOver();
      handedOver = true;
    });
    try {
      await transport.sendMail(this.#message(letter));
      return { kind: 'taken' };
    } catch (error) {
      return outcomeOf(error, handedOver);
    } finally {
      transport.close();
    }
  }

  /** The message is written only when the server has said 354 and asks for it; that is the moment it may come to own it. */
  #transport(beforeFirstByte: () => Promise<void>): Transporter<SentMessageInfo> {
    const transport = createTransport({
      url: this.#settings.smtpUrl,
      pool: false,
      logger: false,
      disableFileAccess: true,
      disableUrlAccess: true,
      connectionTimeout: 15 * second,
      greetingTimeout: 30 * second,
      socketTimeout: silence,
      name: domainOf(this.#settings.from),
    } as Parameters<typeof createTransport>[0]);
    transport.use('stream', (mail, done) => {
      const { message } = mail;
      const write = message.createReadStream.bind(message);
      message.createReadStream = (options) =>
        Readable.from(
          wait(beforeFirstByte, () => write(options)),
          { objectMode: false },
        );
      done();
    });
    return transport;
  }

  #message({ to, messageId, date, subject, html, text, unsubscribeUrl }: Letter) {
    const { from } = this.#settings;
    return {
      envelope: { from: from.address, to: [to] },
      from: { name: from.name, address: from.address },
      to: { name: '', address: to },
      messageId,
      date,
      subject,
      html,
      text,
      textEncoding: 'base64' as const,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribeUrl && {
          'List-Id': `<zusammenfassung.${domainOf(from)}>`,
          'List-Unsubscribe': `<${unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
      xMailer: false as const,
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }
}

async function* wait(before: () => Promise<void>, write: () => NodeJS.ReadableStream): AsyncGenerator<Buffer | string> {
  await before();
  yield* write();
}
