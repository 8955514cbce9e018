import type { officeMailboxes as german } from './office-mailboxes.de.js';

export const officeMailboxes: typeof german = {
  title: 'Mailboxes of the office',
  lead: 'A shared mailbox can get the same digests, with nothing about single people. It is asked by mail first; nothing arrives there before it has confirmed.',
  caption: 'Mailboxes that were asked',
  none: 'None yet.',
  address: 'Mail address',
  addressHint: (domains: string) => `Within ${domains}. Once sent, the mailbox is asked; it has seven days.`,
  language: 'Language',
  state: 'State',
  states: { asked: 'asked', confirmed: 'confirmed', ended: 'ended' },
  until: (moment: string) => `until ${moment}`,
  askedBy: 'Asked for by',
  confirmedAt: 'Confirmed on',
  proof: 'Proof',
  proofHint: 'Checksum (SHA-256) of the link in the mail that was confirmed by.',
  ask: 'Ask the mailbox',
  asked: 'The mailbox is being asked by mail.',
  end: 'End',
  endAsked: 'Take back',
  endHint: 'Nothing will arrive there any more. For something to come again, the mailbox has to be asked anew.',
  endNow: 'Yes, end it',
  ended: 'Ended.',
  confirm: {
    title: 'Digests to this mailbox?',
    lead: (organisation: string, address: string) =>
      `${organisation} would like digests of course starts to be sent to ${address}: on Mondays and Thursdays at 07:30. Each mail has a link to change and end them.`,
    until: (moment: string) =>
      `You can confirm until ${moment}. If you do nothing, nothing comes, and the request is deleted.`,
    button: 'Yes, send them to this mailbox',
    doneTitle: 'Confirmed',
    done: 'From now on the digests go to this mailbox. Each has a link to change and end them.',
    goneTitle: 'This link is not good (any more)',
    gone: 'It is incomplete or too old, or the request was taken back. Your office can have the mailbox asked once more.',
  },
};
