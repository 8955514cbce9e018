import type { MailboxQuestion } from '../subscription/confirm-mailbox/confirm-mailbox.command.js';
import { type NoticeWords, signed } from './notice-texts.js';

type Language = 'de' | 'en';

export function freshLinkWords(language: Language, url: string): NoticeWords {
  const words = {
    de: {
      subject: 'Ihr Link zur Zusammenfassung',
      paragraphs: [
        'Jemand hat auf Kursbrücke einen neuen Link für diese Adresse angefordert.',
        'Über den Link sehen und ändern Sie ohne Anmeldung, was Sie wann bekommen. Geben Sie ihn nicht weiter.',
        'Haben Sie ihn nicht angefordert? Dann müssen Sie nichts tun.',
      ],
      link: { label: 'Zusammenfassung ansehen und ändern', url },
    },
    en: {
      subject: 'Your link to your digest',
      paragraphs: [
        'Somebody asked Kursbrücke for a fresh link for this address.',
        'By the link you see and change what you get and when, without signing in. Do not pass it on.',
        'Was it not you? Then you need not do anything.',
      ],
      link: { label: 'See and change the digest', url },
    },
  };
  return signed(language, words[language]);
}

export function mailboxWords({ language, organisationName, expiresAt, url }: MailboxQuestion): NoticeWords {
  const words = {
    de: {
      subject: 'Bitte bestätigen: Zusammenfassungen an dieses Postfach',
      paragraphs: [
        `${organisationName} möchte Zusammenfassungen von Kursbeginnen an dieses Postfach senden lassen: montags und donnerstags um 07:30 Uhr, jederzeit zu ändern und zu beenden.`,
        `Sind Sie einverstanden? Dann bestätigen Sie es bitte bis zum ${localDay(expiresAt, language)} auf der Seite hinter dem Link.`,
        'Sind Sie es nicht, oder wissen Sie nichts davon? Dann tun Sie nichts. Es kommt nichts weiter, und die Anfrage wird gelöscht.',
      ],
      link: { label: 'Ansehen und bestätigen', url },
    },
    en: {
      subject: 'Please confirm: digests to this mailbox',
      paragraphs: [
        `${organisationName} would like digests of course starts to be sent to this mailbox: on Mondays and Thursdays at 07:30, to be changed and ended at any time.`,
        `Do you agree? Then please confirm by ${localDay(expiresAt, language)} on the page behind the link.`,
        'Do you not agree, or know nothing of it? Then do nothing. Nothing else will come, and the request will be deleted.',
      ],
      link: { label: 'See and confirm', url },
    },
  };
  return signed(language, words[language]);
}

function localDay(moment: Date, language: Language): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Berlin' }).format(moment);
}
