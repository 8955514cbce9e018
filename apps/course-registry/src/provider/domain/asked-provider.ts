import { readMailbox, refuseField } from '@app/kernel';

/**
 * What stands in a mail to somebody who may never have heard of us: a name, and nothing a reader could be lured to click.
 */
const nameForm = /^[\p{L}\p{N}][\p{L}\p{N} .,&()'’+–-]{1,149}$/u;
const likeAnAddress = /\p{L}{2,}\.\p{L}{2,}/u;

export function organisationName(text: string): string {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (nameForm.test(name) && !likeAnAddress.test(name)) return name;
  throw refuseField('/name', 'provider-request.name-odd', 'Letters, digits and few signs; no web address.');
}

export function contactMailbox(text: string, pointer: string): string {
  const mailbox = readMailbox(text.trim());
  if (mailbox) return mailbox.address;
  throw refuseField(pointer, 'provider.mailbox-malformed', 'This is no mail address we can send to.');
}
