import type { System } from './system.js';

export interface Mail {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
}

/** What the mail server accepted for an address, newest first. */
export async function mailsTo({ mailboxUrl }: System, address: string): Promise<readonly Mail[]> {
  const answer = await fetch(new URL('/api/mails', mailboxUrl));
  const mails = (await answer.json()) as readonly Mail[];
  return mails.filter(({ to }) => to.includes(address));
}
