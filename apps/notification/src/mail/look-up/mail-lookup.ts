import { Inject, Injectable } from '@nestjs/common';
import type { Finding } from '../domain/mail-state.js';
import { type MailSettings, mailSettings } from '../mail.settings.js';

const patience = 10_000;

/**
 * Asks the mail server's own records: GET `MAIL_LOOKUP_URL?message-id=<…>` is answered 200 with
 * `{"messageId": "<…>", "found": true | false}`. Anything else is no answer: a wrong "absent" would send a second copy.
 */
@Injectable()
export class MailLookup {
  constructor(@Inject(mailSettings) private readonly settings: MailSettings) {}

  get isConfigured(): boolean {
    return this.settings.lookup !== undefined;
  }

  async find(messageId: string): Promise<Finding | undefined> {
    const { lookup } = this.settings;
    if (!lookup) return undefined;
    const url = new URL(lookup.url);
    url.searchParams.set('message-id', messageId);
    try {
      const answer = await fetch(url, {
        headers: { accept: 'application/json', ...(lookup.token && { authorization: `Bearer ${lookup.token}` }) },
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
      if (answer.status !== 200) return undefined;
      return findingIn(await answer.json(), messageId);
    } catch {
      return undefined;
    }
  }
}

function findingIn(answer: unknown, messageId: string): Finding | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { messageId: asked, found } = answer as { readonly messageId?: unknown; readonly found?: unknown };
  if (asked !== messageId || typeof found !== 'boolean') return undefined;
  return found ? 'sent' : 'absent';
}
