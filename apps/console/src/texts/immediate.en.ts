import type { immediate as german } from './immediate.de.js';

export const immediate: typeof german = {
  title: 'Urgent news, calendar and feed',
  open: 'Urgent news, calendar and feed',
  lead: 'Some things cannot wait for the next digest. They come from Monday to Friday between 6 am and 8 pm, not on public holidays, gathered and at most six times a day. What happens in the evening, at night or at the weekend comes on the next working day from 6 am, or with the digest if that comes first. Nothing comes twice.',
  nothingUrgent:
    'Course providers read in the digest what others nearby newly announce, and what concerns their own courses. None of it is so urgent that it would come before.',
  none: 'Order the digest first; then you can choose here.',
  kinds: 'At once by mail',
  kindsHint: 'Without a choice everything waits for the digest.',
  kindNames: {
    offer: 'A place offered to one of my people',
    'cancelled-place': 'A cancelled course in which one of my people has a place or was offered one',
    cancelled: 'Every cancelled course I read of',
    'last-places': 'Last places in a course I read of (three or fewer)',
  },
  onFreeDays: 'Send urgent mails on Saturdays, Sundays and public holidays too',
  invitations: 'Send accepted places as appointments by mail',
  save: 'Save',
  saved: 'Saved.',
  links: 'For your own programs',
  linksLead:
    'Any program reads these addresses without signing in. Pass them on to nobody. The feed has only course starts.',
  calendarHint: 'The calendar has reference numbers instead of names.',
  calendar: 'Calendar with the accepted places of your people (iCalendar)',
  feed: 'Course starts as a feed (Atom)',
  renew: 'Renew all addresses',
  renewHint:
    'Once renewed, the former addresses open nothing any more, nor do the links to change and unsubscribe in mails you already have.',
  renewed: 'The addresses are new. The former ones open nothing any more.',
};
