import { Inject, Injectable } from '@nestjs/common';
import { domainOf, type MailSettings, mailSettings } from '../mail.settings.js';
import { type Letter, Mailer, type MailLane } from '../mailer.js';
import { KeptConnection } from './kept-connection.js';
import { SmtpLane } from './smtp-lane.js';

const second = 1_000;
/** RFC 5321 §4.5.3.2.6 lets a server think for ten minutes after the final dot; our lease is twelve. */
const silence = 630 * second;

/** What nobody may change on the way; one click to unsubscribe counts only when it is signed (RFC 8058 §4). */
const signedHeaders =
  'From:Reply-To:To:Subject:Date:Message-ID:MIME-Version:Content-Type:Content-Transfer-Encoding:Auto-Submitted:' +
  'List-Id:List-Unsubscribe:List-Unsubscribe-Post';

/** Each lane has a connection of its own: nothing is shared that a stranger's answer could spoil. */
@Injectable()
export class SmtpMailer extends Mailer {
  readonly #settings: MailSettings;

  constructor(@Inject(mailSettings) settings: MailSettings) {
    super();
    this.#settings = settings;
  }

  openLane(): MailLane {
    const { smtpUrl, from, dkim } = this.#settings;
    const connection = new KeptConnection({
      url: smtpUrl,
      logger: false,
      connectionTimeout: 15 * second,
      greetingTimeout: 30 * second,
      socketTimeout: silence,
      name: domainOf(from),
    });
    return new SmtpLane(connection, {
      messageOf: (letter) => ({ ...this.#message(letter), ...dressed(letter) }),
      dkim: dkim && { ...dkim, headerFieldNames: signedHeaders },
    });
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
      html: inBase64(html),
      text: inBase64(text),
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

/** Said for each part, so that nobody looks through it for whether it could do without: lines as long as ours never can. */
function inBase64(content: string) {
  return { content: Buffer.from(content), contentTransferEncoding: 'base64' };
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
