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

/** What nobody may change on the way; one click to unsubscribe counts only when it is signed (RFC 8058 §4). */
const signedHeaders =
  'From:Reply-To:To:Subject:Date:Message-ID:MIME-Version:Content-Type:Content-Transfer-Encoding:Auto-Submitted:' +
  'List-Id:List-Unsubscribe:List-Unsubscribe-Post';

/** One connection per letter: nothing is shared that a stranger's answer could spoil. */
@Injectable()
export class SmtpMailer extends Mailer {
  readonly #settings: MailSettings;

  constructor(@Inject(mailSettings) settings: MailSettings) {
    super();
    this.#settings = settings;
  }

  async send(letter: Letter, handOver: () => Promise<void>): Promise<Outcome> {
    const progress = { askedFor: false, handedOver: false };
    const transport = this.#transport(async () => {
      progress.askedFor = true;
      await handOver();
      progress.handedOver = true;
    });
    try {
      await transport.sendMail({ ...this.#message(letter), ...dressed(letter) });
      return { kind: 'taken' };
    } catch (error) {
      return outcomeOf(error, progress);
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
      ...(this.#settings.dkim && { dkim: { ...this.#settings.dkim, headerFieldNames: signedHeaders } }),
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

  #message({ to, messageId, date, subject, html, text, unsubscribeUrl, immediate, invitation }: Letter) {
    const { from, returnPath = from.address, reportsFolder } = this.#settings;
    return {
      envelope: { from: returnPath, to: [to] },
      ...(reportsFolder && { dsn: reportsWanted(messageId) }),
      from: { name: from.name, address: from.address },
      to: { name: '', address: to },
      messageId,
      date,
      subject,
      html,
      text,
      textEncoding: 'base64' as const,
      ...(invitation && { icalEvent: { ...invitation, filename: 'termin.ics' } }),
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribeUrl && {
          'List-Id': `<${immediate ? 'sofort' : 'zusammenfassung'}.${domainOf(from)}>`,
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

/** To a server that can (RFC 3461): tell us by the mail's own id what became of it, and send no more of it back than its head. */
function reportsWanted(messageId: string) {
  return { id: messageId.slice(1, messageId.indexOf('@')), return: 'headers', notify: ['success', 'failure', 'delay'] };
}

/** Pictures lie within the message: nothing is fetched, so nobody learns whether it was read. */
function dressed({ pictures = [], replyTo }: Letter) {
  const attachments = pictures.map((picture) => ({ ...picture, contentDisposition: 'inline' as const }));
  return { ...(replyTo && { replyTo }), ...(attachments.length > 0 && { attachments }) };
}

async function* wait(before: () => Promise<void>, write: () => NodeJS.ReadableStream): AsyncGenerator<Buffer | string> {
  await before();
  yield* write();
}
