import type { NoticeToDress } from '../digest/dress-notice/dress-notice.query.js';
import { invitationWords } from '../place-calendar/invitation-texts.js';
import { approvedWords, confirmWords, type NoticeWords, refusedWords, webhookDisabledWords } from './notice-texts.js';

const console = 'https://kursbruecke.example';
const asked = {
  name: 'Sprachinsel Gesellschaft für Integration und berufliche Weiterbildung gemeinnützige GmbH',
  reason: 'Eine Zulassung des Bundesamts liegt nicht vor.',
};
const place = {
  title: 'Integrationskurs A1.1 vormittags',
  startsOn: '2026-12-07',
  times: 'Mo–Fr 09:00–12:15',
  providerName: 'Sprachwerk Ruhr',
  location: 'Haus am Anger, Musterstraße 1, 44787 Bochum',
  endsOn: '2027-06-30',
  sections: [{ startsOn: '2027-01-25', level: 'A1.2' }, { startsOn: '2027-03-08' }],
};
const links = { course: `${console}/course-starts/1`, entry: `${console}/waiting-entries/1` };
const url = `https://software.traeger.example/hooks/${'sehr-lang-'.repeat(12)}`;

/** Each mail outside a digest, in words: what is looked at. */
export function sampleNotices(language: 'de' | 'en'): Readonly<Record<string, NoticeToDress>> {
  const words: Readonly<Record<string, NoticeWords>> = {
    'provider-confirm': confirmWords(language, asked, `${console}/providers/confirm/3f8a0c`),
    'provider-approved': approvedWords(language, asked, console),
    'provider-refused': refusedWords(language, asked),
    'webhook-disabled': webhookDisabledWords(
      { language, url, contactAddress: 'technik@traeger.example', state: 'disabled', disabledBecause: 'failing' },
      `${console}/webhooks/1`,
    ),
    'place-accepted': invitationWords(language, 'accepted', 'W-7K3M9Q', place, links),
    'place-changed': invitationWords(language, 'changed', 'W-7K3M9Q', place, links),
    'place-cancelled': invitationWords(language, 'cancelled', 'W-7K3M9Q', place, links),
  };
  return Object.fromEntries(Object.entries(words).map(([name, said]) => [name, { language, words: said }]));
}
