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
