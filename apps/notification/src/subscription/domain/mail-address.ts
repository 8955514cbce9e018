import { refuseField } from '@app/kernel';

const longest = 254;
/** Local parts as offices use them. No quotes, comments, lists, routes, escapes, or anything outside ASCII. */
const strict =
  /^[A-Za-z0-9_](?:[A-Za-z0-9_+'-]|\.(?!\.|@)){0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/**
 * A mailbox within one of the organisation's registered domains. Checked as text, before any parser sees it:
 * parsers find recipients where people see none.
 */
export function mailAddress(text: string, mailDomains: readonly string[]): string {
  if (text.length > longest || !strict.test(text)) {
    throw refuseField('/address', 'subscription.address-malformed', 'This is no mail address we can send to.');
  }
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1).toLowerCase();
  if (at > 64 || !mailDomains.some((known) => known.toLowerCase() === domain)) {
    throw refuseField('/address', 'subscription.address-elsewhere', 'This domain is not registered for your office.');
  }
  return `${text.slice(0, at)}@${domain}`;
}

/** For people who look after the system: enough to recognise a mailbox one knows, no more. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}
