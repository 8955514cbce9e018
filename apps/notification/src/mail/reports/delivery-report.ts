import PostalMime from 'postal-mime';

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;
export type ReportedAction = (typeof actions)[number];

/** What a mail server says of one recipient of one mail. */
export interface ReportedRecipient {
  readonly address: string;
  readonly action: ReportedAction;
  /** Enhanced status code (RFC 3463). */
  readonly status: string;
  /** No mail will ever reach this address, whatever is in it. */
  readonly addressIsWrong: boolean;
}

/** A delivery status notification (RFC 3464), or a copy of a mail. */
export interface DeliveryReport {
  /** What we called the mail when we handed it over (RFC 3461). */
  readonly envelopeId?: string;
  readonly messageId?: string;
  /** Empty for a copy: it says no more than that the server has taken the mail. */
  readonly recipients: readonly ReportedRecipient[];
}

/** Reads what lies in the reports folder; undefined when it is neither of the two, such as somebody's note of absence. */
export async function readDeliveryReport(raw: Uint8Array): Promise<DeliveryReport | undefined> {
  const mail = await PostalMime.parse(raw, parsing).catch(() => undefined);
  if (!mail) return undefined;
  const contentType = mail.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (!/^multipart\/report\b/i.test(contentType)) return mail.messageId ? copyOf(mail.messageId) : undefined;
  const part = (...types: readonly string[]) =>
    mail.attachments.find(({ mimeType }) => types.includes(mimeType))?.content as string | undefined;
  const status = part('message/delivery-status', 'message/global-delivery-status');
  if (!status) return undefined;
  const [ofMail, ...ofRecipients] = status.split(/\r?\n[ \t]*\r?\n/).filter((block) => block.trim() !== '');
  const messageId = fieldsOf(part('text/rfc822-headers', 'message/rfc822', 'message/global-headers') ?? '').get(
    'message-id',
  );
  const envelopeId = fieldsOf(ofMail ?? '').get('original-envelope-id');
  return {
    ...(envelopeId && { envelopeId }),
    ...(messageId && { messageId }),
    recipients: ofRecipients.flatMap(recipientOf),
  };
}

const parsing = { forceRfc822Attachments: true, attachmentEncoding: 'utf8', maxNestingDepth: 8 } as const;

const copyOf = (messageId: string): DeliveryReport => ({ messageId, recipients: [] });

function recipientOf(block: string): readonly ReportedRecipient[] {
  const fields = fieldsOf(block);
  const action = actions.find((known) => known === fields.get('action')?.toLowerCase());
  const status = /^([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get('status') ?? '')?.[1];
  // what we wrote on the envelope; a server that forwards names another final recipient
  const address = typed(fields.get('original-recipient')) ?? typed(fields.get('final-recipient'));
  if (!action || !status || !address) return [];
  const reply = typed(fields.get('diagnostic-code')) ?? '';
  return [{ address, action, status, addressIsWrong: action === 'failed' && isAboutAddress(status, reply) }];
}

/** Bad addresses and closed mailboxes by RFC 3463; where a server is vague, its SMTP answer counts. */
function isAboutAddress(status: string, reply: string): boolean {
  if (/^5\.(1\.(0|1|2|3|6|10)|2\.1)$/.test(status)) return true;
  return status === '5.0.0' && /^55[013]\b/.test(reply);
}

/** What stands behind the type in `rfc822;somebody@example.org`, made readable again (RFC 3461 §4). */
function typed(value: string | undefined): string | undefined {
  const text = /^[a-z0-9-]+\s*;\s*(.+)$/is.exec(value ?? '')?.[1]?.trim();
  return text
    ?.replace(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/^<(.*)>$/, '$1');
}

/** Header fields up to the first empty line, unfolded; the first of each name. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
  const [head = ''] = text.trimStart().split(/\r?\n\r?\n/, 1);
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name && value !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}
