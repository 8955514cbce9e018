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
export async function mailsTo(system: System, address: string): Promise<readonly Mail[]> {
  return (await allMails(system)).filter(({ to }) => to.includes(address));
}

/** Every copy of every mail that the mail server accepted, newest first. */
export async function allMails({ mailboxUrl }: System): Promise<readonly Mail[]> {
  const answer = await fetch(new URL('/api/mails', mailboxUrl));
  return (await answer.json()) as readonly Mail[];
}
