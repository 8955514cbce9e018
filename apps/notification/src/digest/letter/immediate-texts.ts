import type { Language } from './language.js';

interface ImmediateTexts {
  readonly subject: (counts: string) => string;
  readonly intro: (moment: string) => string;
  readonly footer: string;
  readonly unsubscribe: string;
}

/** What a letter says of itself that did not wait for the digest. */
export const immediateTexts: Readonly<Record<Language, ImmediateTexts>> = {
  de: {
    subject: (counts) => `Kursbrücke, sofort: ${counts}`,
    intro: (moment) =>
      `Stand ${moment}. Diese Meldungen warten nicht bis zur nächsten Zusammenfassung und stehen dort nicht noch einmal.`,
    footer: 'Sie erhalten diese Mail, weil Ihr Abonnement in Kursbrücke eilige Meldungen sofort bringt.',
    unsubscribe: 'Eilige Meldungen nicht mehr sofort senden',
  },
  en: {
    subject: (counts) => `Kursbrücke, at once: ${counts}`,
    intro: (moment) => `As of ${moment}. This news does not wait for the next digest and will not be in it again.`,
    footer: 'You receive this mail because your subscription in Kursbrücke brings urgent news at once.',
    unsubscribe: 'No longer send urgent news at once',
  },
};
