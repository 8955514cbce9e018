import type { mailboxSettings as german } from './mailbox-settings.de.js';

export const mailboxSettings: typeof german = {
  title: 'What the mailbox is told',
  open: 'Settings',
  lead: (address: string) =>
    `For ${address}. The address stays, for this mailbox has agreed; your office can change everything else, and so can anybody with the link from the mails.`,
  digest: 'Digest',
  saved: 'Saved.',
  kinds: 'At once by mail',
  kindsHint:
    'Without a choice everything waits for the digest. What comes at once comes from Monday to Friday between 6 am and 8 pm, not on public holidays, gathered and at most six times a day. What happens in the evening, at night or at the weekend comes on the next working day from 6 am, or with the digest if that comes first. Nothing comes twice.',
  kindNames: {
    offer: 'A place offered to one of your people',
    'cancelled-place': 'A cancelled course in which one of your people has a place or was offered one',
    cancelled: 'Every cancelled course that would be in the digest',
    'last-places': 'Last places in such a course (three or fewer)',
  },
  saveKinds: 'Save choice',
};
