import { readMailbox, refuseField } from '@app/kernel';

/** A mailbox within one of the organisation's registered domains. */
export function mailAddress(text: string, mailDomains: readonly string[]): string {
  const mailbox = readMailbox(text);
  if (!mailbox) {
    throw refuseField('/address', 'subscription.address-malformed', 'This is no mail address we can send to.');
  }
  if (!mailDomains.some((known) => known.toLowerCase() === mailbox.domain)) {
    throw refuseField('/address', 'subscription.address-elsewhere', 'This domain is not registered for your office.');
  }
  return mailbox.address;
}

/** Behind any other mailbox are people who have to agree first; see office mailboxes. Nobody is held to an address that was never named. */
export function refuseOthersMailbox(address: string, own: string | undefined): void {
  if (own !== undefined && address.toLowerCase() !== own.toLowerCase()) {
    throw refuseField('/address', 'subscription.address-not-own', 'This is not the mailbox you are known by.');
  }
}

/** For people who look after the system: enough to recognise a mailbox one knows, no more. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}
