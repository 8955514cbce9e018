import type { Figure } from '../domain/figure.js';
import { instantText } from './formats.js';
import { goalTexts } from './goal-texts.js';

type Named = 'minimum' | 'last' | 'soon' | 'next' | 'others' | 'collisions';

/** What the letter says of what comes near, and of how things stand. */
export interface OutlookTexts {
  readonly counts: Readonly<Record<Named, (count: number) => string>>;
  readonly sections: Readonly<Record<Named, { readonly title: string; readonly hint?: string }>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly soon: string;
  readonly last: string;
  readonly ending: string;
  readonly belowMinimum: string;
  readonly alike: string;
  readonly ofOthers: string;
  readonly inSight: (people: number, minimum: number) => string;
  readonly about: (people: number) => string;
  readonly noFollow: string;
  readonly free: (places: number, asOf: string) => string;
  readonly figuresTitle: string;
  readonly figure: (figure: Figure, level: (level: string, track: string) => string) => string;
  readonly limits: Readonly<Record<string, string>>;
  readonly links: { readonly handOver: string; readonly viability: string };
  readonly nothingNew: string;
  readonly nothingNewSubject: string;
}

const tracksDe: Readonly<Record<string, string>> = { alpha: ' (Alphabetisierung)', 'second-script': ' (Zweitschrift)' };
const tracksEn: Readonly<Record<string, string>> = { alpha: ' (literacy)', 'second-script': ' (second script)' };

const limitsDe: Readonly<Record<string, string>> = {
  'start-within-six-weeks': 'Kursbeginn binnen sechs Wochen',
  'start-within-four-weeks': 'Kursbeginn binnen vier Wochen',
  'register-within-three-months': 'Anmeldung binnen drei Monaten',
  'entitlement-one-year': 'Berechtigung, ein Jahr gültig',
  'start-within-a-year': 'Kursbeginn binnen eines Jahres',
  'certificate-six-months': 'Zertifikat, sechs Monate gültig',
  'travel-subsidy': 'Fahrtkostenzuschuss',
  'fourteen-day-report': 'Bericht nach vierzehn Tagen',
};
const limitsEn: Readonly<Record<string, string>> = {
  'start-within-six-weeks': 'Course begins within six weeks',
  'start-within-four-weeks': 'Course begins within four weeks',
  'register-within-three-months': 'Registration within three months',
  'entitlement-one-year': 'Entitlement, valid for a year',
  'start-within-a-year': 'Course begins within a year',
  'certificate-six-months': 'Certificate, valid for six months',
  'travel-subsidy': 'Travel subsidy',
  'fourteen-day-report': 'Report after fourteen days',
};

const de: OutlookTexts = {
  counts: {
    minimum: (count) => `${count} unter der Mindestzahl`,
    last: (count) => `${count} fast voll`,
    soon: (count) => (count === 1 ? '1 beginnt bald' : `${count} beginnen bald`),
    next: (count) => (count === 1 ? '1 Kurs endet bald' : `${count} Kurse enden bald`),
    others: (count) => `${count} neu bei anderen`,
    collisions: (count) => (count === 1 ? '1 Überschneidung' : `${count} Überschneidungen`),
  },
  sections: {
    minimum: {
      title: 'Wird die Mindestzahl voraussichtlich nicht erreichen',
      hint: 'Bis zum Entscheidungstag kann der Träger den Kurs noch halten, verlegen oder absagen.',
    },
    last: { title: 'Letzte Plätze' },
    soon: { title: 'Beginnt bald und hat freie Plätze' },
    next: {
      title: 'Wie es für Ihre Personen weitergeht',
      hint: 'Der Kurs dieser Personen endet bald, und noch ist keine Übergabe im Gang.',
    },
    others: { title: 'Neue Kursbeginne anderer Träger in Ihrer Nähe' },
    collisions: {
      title: 'Überschneidungen',
      hint: 'Zwei Träger bieten den gleichen Personen zur gleichen Zeit das Gleiche an.',
    },
  },
  labels: {
    decidesOn: 'Entscheidung am',
    inSight: 'In Aussicht',
    waiting: 'In Ihrem Gebiet warten',
    people: 'Ihre Personen',
    nextLevels: 'Danach',
    follow: 'Möglich',
    other: 'Ähnlich',
    contact: 'Kontakt',
  },
  soon: 'Beginnt bald',
  last: 'Letzte Plätze',
  ending: 'Endet bald',
  belowMinimum: 'Unter der Mindestzahl',
  alike: 'Überschneidung',
  ofOthers: 'Neu bei anderen',
  inSight: (people, minimum) => `${people} von mindestens ${minimum}`,
  about: (people) => `rund ${people}`,
  noFollow: 'noch kein passender Kursbeginn in Ihrem Gebiet angekündigt',
  free: (places, asOf) => `${places} frei, Stand ${asOf}`,
  figuresTitle: 'Überblick',
  figure: (figure, level) => {
    switch (figure.kind) {
      case 'offers-running':
        return `Offene Platzangebote für Ihre Kurse: ${figure.count}; die nächste Antwort wird bis ${instantText(new Date(figure.nextAnswerBy), 'de')} erwartet.`;
      case 'waiting':
        return `Auf ${level(figure.level, tracksDe[figure.track] ?? '')} warten in Ihrem Gebiet rund ${figure.people} Personen.`;
      case 'gap':
        return `Lücke: Auf ${level(figure.level, tracksDe[figure.track] ?? '')} warten rund ${figure.people} Personen, und kein Kursbeginn hat dafür einen freien Platz.`;
      case 'goals-missed':
        return goalTexts.de.missedOf(figure.missed, figure.all);
      case 'limits':
        return `${limitsDe[figure.code] ?? figure.code}: ${figure.approaching} bald fällig, ${figure.missed} überschritten.`;
      case 'limits-missed':
        return `Frist überschritten – ${limitsDe[figure.code] ?? figure.code}: ${figure.people === undefined ? 'weniger als fünf' : figure.people} Personen.`;
      case 'mails-rejected':
        return `Nicht zugestellt: In den letzten sieben Tagen haben Mailserver ${figure.count === 1 ? '1 Mail' : `${figure.count} Mails`} endgültig abgelehnt.`;
      case 'no-address':
        return `Abonnements ohne erreichbare Adresse: ${figure.count}. Dort kommt keine Zusammenfassung an.`;
    }
  },
  limits: limitsDe,
  links: { handOver: 'Übergabe beginnen', viability: 'Zustandekommen ansehen' },
  nothingNew: 'Seit der letzten Zusammenfassung gab es für Sie nichts Neues. Ihr Abonnement läuft weiter.',
  nothingNewSubject: 'nichts Neues, Ihr Abonnement läuft weiter',
};

const en: OutlookTexts = {
  counts: {
    minimum: (count) => `${count} below the minimum`,
    last: (count) => `${count} nearly full`,
    soon: (count) => (count === 1 ? '1 begins soon' : `${count} begin soon`),
    next: (count) => (count === 1 ? '1 course ends soon' : `${count} courses end soon`),
    others: (count) => `${count} new from others`,
    collisions: (count) => (count === 1 ? '1 overlap' : `${count} overlaps`),
  },
  sections: {
    minimum: {
      title: 'Will probably not reach its minimum',
      hint: 'Until the day of the decision the provider can still keep, move or cancel the course.',
    },
    last: { title: 'Last places' },
    soon: { title: 'Begins soon and has free places' },
    next: {
      title: 'What comes next for your people',
      hint: 'Their course ends soon, and no hand-over is under way yet.',
    },
    others: { title: 'New course starts of other providers near you' },
    collisions: {
      title: 'Overlaps',
      hint: 'Two providers offer the same people the same thing at the same time.',
    },
  },
  labels: {
    decidesOn: 'Decision on',
    inSight: 'In sight',
    waiting: 'Waiting in your area',
    people: 'Your people',
    nextLevels: 'Afterwards',
    follow: 'Possible',
    other: 'Similar',
    contact: 'Contact',
  },
  soon: 'Begins soon',
  last: 'Last places',
  ending: 'Ends soon',
  belowMinimum: 'Below the minimum',
  alike: 'Overlap',
  ofOthers: 'New from others',
  inSight: (people, minimum) => `${people} of at least ${minimum}`,
  about: (people) => `about ${people}`,
  noFollow: 'no suitable course start announced in your area yet',
  free: (places, asOf) => `${places} free as of ${asOf}`,
  figuresTitle: 'Overview',
  figure: (figure, level) => {
    switch (figure.kind) {
      case 'offers-running':
        return `Open place offers for your courses: ${figure.count}; the next answer is due by ${instantText(new Date(figure.nextAnswerBy), 'en')}.`;
      case 'waiting':
        return `About ${figure.people} people in your area wait for ${level(figure.level, tracksEn[figure.track] ?? '')}.`;
      case 'gap':
        return `Gap: about ${figure.people} people wait for ${level(figure.level, tracksEn[figure.track] ?? '')}, and no course start has a free place for them.`;
      case 'goals-missed':
        return goalTexts.en.missedOf(figure.missed, figure.all);
      case 'limits':
        return `${limitsEn[figure.code] ?? figure.code}: ${figure.approaching} due soon, ${figure.missed} passed.`;
      case 'limits-missed':
        return `Time limit passed – ${limitsEn[figure.code] ?? figure.code}: ${figure.people === undefined ? 'fewer than five' : figure.people} people.`;
      case 'mails-rejected':
        return `Not delivered: in the last seven days mail servers refused ${figure.count === 1 ? '1 mail' : `${figure.count} mails`} for good.`;
      case 'no-address':
        return `Subscriptions without an address that works: ${figure.count}. No digest arrives there.`;
    }
  },
  limits: limitsEn,
  links: { handOver: 'Begin the hand-over', viability: 'See whether it runs' },
  nothingNew: 'There has been nothing new for you since the last digest. Your subscription goes on.',
  nothingNewSubject: 'nothing new, your subscription goes on',
};

export const outlookTexts = { de, en } as const;
