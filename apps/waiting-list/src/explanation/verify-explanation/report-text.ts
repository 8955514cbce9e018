import type { ExplanationDocument } from '@app/contracts';
import type { Claim } from '../domain/verify-document.js';

export type ReportLanguage = 'de' | 'en';

interface Words {
  readonly notGenuine: (because: string) => string;
  readonly genuine: (kid: string) => string;
  readonly about: (document: ExplanationDocument) => string;
  readonly claims: Readonly<Record<string, string>>;
  readonly fails: string;
  readonly holds: (count: number) => string;
  readonly attested: (what: readonly string[]) => string;
  readonly verdict: { readonly holds: string; readonly fails: string };
}

const words: Readonly<Record<ReportLanguage, Words>> = {
  de: {
    notGenuine: (because) =>
      `NICHT ECHT (${because}): Die Datei ist nicht die, die unterschrieben wurde, oder der Schlüssel ist unbekannt.`,
    genuine: (kid) => `Echt: unterschrieben mit dem Schlüssel ${kid}.`,
    about: ({ entry, madeAt }) => `Begründung für ${entry.reference}, erstellt ${madeAt}.`,
    claims: {
      RULES: 'Rechenregeln',
      RANK: 'Rang',
      STATUS: 'Stand',
      NOT_YET: 'warum noch nicht angeboten',
      COURSE: 'Ergebnis des Kurses',
      COURSES_ONCE: 'jeder Kurs einmal',
      COUNTERFACTUALS: 'was geholfen hätte',
      RULE_PACK_OF: 'Rechtsstand des Kurses',
      RULE_PACK: 'Wortlaut des Rechtsstands',
      OFFER_LOTTERY: 'Los des Angebots',
    },
    fails: 'STIMMT NICHT',
    holds: (count) => `${count} Aussagen nachgerechnet: sie folgen aus den Angaben der Datei.`,
    attested: (what) => `Nicht nachrechenbar, vom System bezeugt: ${what.join(', ')}.`,
    verdict: { holds: 'ERGEBNIS: Die Begründung trägt.', fails: 'ERGEBNIS: Die Begründung trägt nicht.' },
  },
  en: {
    notGenuine: (because) =>
      `NOT GENUINE (${because}): the file is not the one that was signed, or the key is unknown.`,
    genuine: (kid) => `Genuine: signed with the key ${kid}.`,
    about: ({ entry, madeAt }) => `Explanation for ${entry.reference}, made ${madeAt}.`,
    claims: {
      RULES: 'rules',
      RANK: 'rank',
      STATUS: 'status',
      NOT_YET: 'why not offered yet',
      COURSE: 'result of the course',
      COURSES_ONCE: 'each course once',
      COUNTERFACTUALS: 'what would have helped',
      RULE_PACK_OF: 'law of the course',
      RULE_PACK: 'text of the law',
      OFFER_LOTTERY: 'lottery of the offer',
    },
    fails: 'DOES NOT HOLD',
    holds: (count) => `${count} claims worked out again: they follow from what the file keeps.`,
    attested: (what) => `Cannot be worked out again, on the word of the system: ${what.join(', ')}.`,
    verdict: { holds: 'RESULT: the explanation holds.', fails: 'RESULT: the explanation does not hold.' },
  },
};

export function notGenuineText(because: string, language: ReportLanguage): string {
  return `${words[language].notGenuine(because)}\n`;
}

export interface Verified {
  readonly kid: string;
  readonly document: ExplanationDocument;
  readonly claims: readonly Claim[];
  readonly attested: readonly string[];
}

export function reportText({ kid, document, claims, attested }: Verified, language: ReportLanguage): string {
  const say = words[language];
  const failed = claims.filter(({ holds }) => !holds);
  const lines = [
    say.genuine(kid),
    say.about(document),
    ...failed.map(({ claim, about }) => `${say.fails}: ${say.claims[claim] ?? claim}${about ? ` ${about}` : ''}`),
    say.holds(claims.length - failed.length),
    say.attested(attested),
    failed.length === 0 ? say.verdict.holds : say.verdict.fails,
  ];
  return `${lines.join('\n')}\n`;
}
