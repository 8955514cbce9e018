import type { DescribedWebhook } from '../webhook/describe-webhook/describe-webhook.query.js';

/** A notice before it has a form. */
export interface NoticeWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly link?: { readonly label: string; readonly url: string };
}

type Language = 'de' | 'en';
interface Asked {
  readonly name: string;
  readonly reason: string | null;
}

const signature: Readonly<Record<Language, string>> = {
  de: 'Diese Mail kommt von Kursbrücke. Bitte antworten Sie nicht auf diese Mail.',
  en: 'This mail comes from Kursbrücke. Please do not reply to it.',
};

export function confirmWords(language: Language, { name }: Asked, url: string): NoticeWords {
  const words = {
    de: {
      subject: 'Bitte bestätigen: Aufnahme als Kursträger',
      paragraphs: [
        `Jemand hat „${name}“ mit diesem Postfach als Kursträger angemeldet.`,
        'Waren Sie das? Dann bestätigen Sie es bitte innerhalb von sieben Tagen. Danach entscheidet der Landkreis.',
        'Waren Sie es nicht? Dann tun Sie nichts. Die Anmeldung wird von selbst gelöscht.',
      ],
      link: { label: 'Anmeldung ansehen und bestätigen', url },
    },
    en: {
      subject: 'Please confirm: registration as a course provider',
      paragraphs: [
        `Somebody registered “${name}” as a course provider with this mailbox.`,
        'Was it you? Then please confirm within seven days. After that the county decides.',
        'Was it not you? Then do nothing. The registration will be deleted by itself.',
      ],
      link: { label: 'See the registration and confirm it', url },
    },
  };
  return signed(language, words[language]);
}

export function approvedWords(language: Language, { name }: Asked, url: string): NoticeWords {
  const words = {
    de: {
      subject: 'Aufgenommen als Kursträger',
      paragraphs: [
        `Der Landkreis hat „${name}“ als Kursträger aufgenommen.`,
        'Die erste Person Ihrer Stelle kann sich jetzt anmelden, mit dem Konto, das der Landkreis ihr gegeben hat.',
      ],
      link: { label: 'Zur Anmeldung', url },
    },
    en: {
      subject: 'Admitted as a course provider',
      paragraphs: [
        `The county has admitted “${name}” as a course provider.`,
        'The first person of your office can sign in now, with the account the county has given them.',
      ],
      link: { label: 'Sign in', url },
    },
  };
  return signed(language, words[language]);
}

export function refusedWords(language: Language, { name, reason }: Asked): NoticeWords {
  const words = {
    de: {
      subject: 'Nicht aufgenommen als Kursträger',
      paragraphs: [
        `Der Landkreis hat „${name}“ nicht als Kursträger aufgenommen.`,
        `Begründung: ${reason ?? ''}`,
        'Bei Fragen wenden Sie sich bitte an den Landkreis.',
      ],
    },
    en: {
      subject: 'Not admitted as a course provider',
      paragraphs: [
        `The county has not admitted “${name}” as a course provider.`,
        `Reason: ${reason ?? ''}`,
        'If you have questions, please turn to the county.',
      ],
    },
  };
  return signed(language, words[language]);
}

export function webhookDisabledWords({ language, url, disabledBecause }: DescribedWebhook, page: string): NoticeWords {
  const gone = disabledBecause === 'gone';
  const words = {
    de: {
      subject: 'Ihr Webhook ist abgeschaltet',
      paragraphs: [
        `Wir senden nichts mehr an ${url}.`,
        gone
          ? 'Ihr Programm hat geantwortet, dass es dort nichts mehr annimmt (410).'
          : 'Ihr Programm hat seit mehr als drei Tagen nichts angenommen.',
        'Sobald es wieder erreichbar ist, schalten Sie den Webhook bitte wieder ein. Was es nicht bekommen hat, steht in der Liste und kann noch einmal gesendet werden.',
      ],
      link: { label: 'Webhook ansehen', url: page },
    },
    en: {
      subject: 'Your webhook has been turned off',
      paragraphs: [
        `We no longer send anything to ${url}.`,
        gone
          ? 'Your software answered that it takes nothing there any more (410).'
          : 'Your software has taken nothing for more than three days.',
        'Once it can be reached again, please turn the webhook on again. What it has missed is on the list and can be sent again.',
      ],
      link: { label: 'See the webhook', url: page },
    },
  };
  return signed(language, words[language]);
}

/** With the line every notice ends with. */
export function signed(language: Language, words: NoticeWords): NoticeWords {
  return { ...words, paragraphs: [...words.paragraphs, signature[language]] };
}
