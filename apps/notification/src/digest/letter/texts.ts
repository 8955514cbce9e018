import type { SectionName } from '../domain/digest.js';
import { goalTexts } from './goal-texts.js';
import type { Language } from './language.js';
import { outlookTexts } from './outlook-texts.js';

export type { Language } from './language.js';

/** Everything the letter says that no provider wrote. German first; nothing here promises a place. */
export interface Texts {
  readonly name: string;
  readonly subject: (day: string, counts: string) => string;
  readonly counts: Readonly<Record<SectionName, (count: number) => string>>;
  readonly sections: Readonly<Record<SectionName, { readonly title: string; readonly hint?: string }>>;
  readonly intro: (day: string) => string;
  readonly labels: Readonly<Record<string, string>>;
  readonly courseTypes: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<string, string>>;
  readonly funding: Readonly<Record<string, string>>;
  readonly intensity: Readonly<Record<string, string>>;
  readonly formats: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
  readonly offerStates: Readonly<Record<string, string>>;
  readonly declineReasons: Readonly<Record<string, string>>;
  readonly withdrawalReasons: Readonly<Record<string, string>>;
  readonly handoverStates: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
  readonly unknownCourse: string;
  readonly places: (free: number, all: number, asOf: string) => string;
  readonly seats: (count: number) => string;
  readonly until: (day: string) => string;
  readonly maybeTold: string;
  readonly postponed: string;
  readonly cancelled: string;
  readonly changed: string;
  readonly fresh: string;
  readonly question: string;
  readonly offerFor: (reference: string) => string;
  readonly handoverOf: (reference: string) => string;
  readonly deadlines: (approaching: number, missed: number) => string;
  readonly undeliverable: (organisation: string) => string;
  readonly undeliverableHint: string;
  readonly more: (count: number) => string;
  readonly openConsole: string;
  readonly links: {
    readonly course: string;
    readonly offer: string;
    readonly answer: string;
    readonly handover: string;
    readonly tasks: string;
  };
  readonly footer: string;
  readonly privacy: string;
  readonly preferences: string;
  readonly unsubscribe: string;
}

const plural = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

const levelsDe: Readonly<Record<string, string>> = { orientation: 'Orientierungskurs' };
const levelsEn: Readonly<Record<string, string>> = { orientation: 'orientation course' };
for (let module = 1; module <= 9; module += 1) {
  Object.assign(levelsDe, { [`alpha.${module}`]: `Alphabetisierung, Modul ${module}` });
  Object.assign(levelsEn, { [`alpha.${module}`]: `literacy, module ${module}` });
}

const de: Texts = {
  name: 'Kursbrücke',
  subject: (day, counts) => `Kursbrücke, ${day}: ${counts}`,
  counts: {
    ...outlookTexts.de.counts,
    goals: goalTexts.de.count,
    question: plural('Antwort nötig', 'Antworten nötig'),
    deadlines: plural('gesetzliche Frist', 'gesetzliche Fristen'),
    new: (count) => `${count} neu`,
    changed: (count) => `${count} geändert`,
    ended: (count) => `${count} abgesagt oder verschoben`,
    answers: plural('Ergebnis eines Platzangebots', 'Ergebnisse von Platzangeboten'),
    handovers: plural('Übergabe', 'Übergaben'),
    notes: plural('Hinweis', 'Hinweise'),
  },
  sections: {
    ...outlookTexts.de.sections,
    goals: { title: goalTexts.de.title },
    question: {
      title: 'Braucht Ihre Antwort',
      hint: 'Für diese Personen ist ein Platz zurückgehalten. Ohne Antwort bis zur Frist wird er der nächsten Person angeboten.',
    },
    deadlines: { title: 'Gesetzliche Fristen' },
    new: { title: 'Neu' },
    changed: { title: 'Geändert' },
    ended: { title: 'Abgesagt oder verschoben' },
    answers: { title: 'Platzangebote: Ergebnis' },
    handovers: { title: 'Übergaben' },
    notes: { title: 'Hinweise' },
  },
  intro: (day) => `Stand ${day}. Jede Meldung steht nur einmal in Ihren Zusammenfassungen.`,
  labels: {
    ...outlookTexts.de.labels,
    dates: 'Termin',
    place: 'Ort',
    places: 'Plätze',
    viability: 'Zustandekommen',
    entryClosesOn: 'Einstieg bis',
    childcare: 'Kinderbetreuung',
    funding: 'Zugang',
    fundingPaths: 'Zugang',
    provider: 'Träger',
    startsOn: 'Beginn',
    endsOn: 'Ende',
    times: 'Zeiten',
    entryLevels: 'Niveau',
    answerBy: 'Antwort bis',
    reason: 'Grund',
    course: 'Kurs',
    from: 'Von',
    to: 'Nach',
    state: 'Stand',
    part: 'Ihre Rolle',
    before: 'bisher',
    now: 'jetzt',
    previously: 'bisheriger Beginn',
  },
  courseTypes: {
    integration: 'Integrationskurs',
    'integration-alpha': 'Integrationskurs mit Alphabetisierung',
    'integration-second-script': 'Integrationskurs für Zweitschriftlernende',
    'integration-intensive': 'Intensivkurs',
    vocational: 'Berufssprachkurs',
    'first-orientation': 'Erstorientierungskurs',
    county: 'Kurs des Landkreises',
    volunteer: 'ehrenamtlicher Kurs',
  },
  levels: levelsDe,
  funding: {
    'bamf-entitled': 'BAMF-Berechtigung',
    'bamf-obliged': 'Verpflichtung',
    jobcenter: 'Jobcenter',
    county: 'Landkreis',
    self: 'Selbstzahler',
  },
  intensity: { full: 'Vollzeit', part: 'Teilzeit' },
  formats: { presence: 'vor Ort', online: 'online', hybrid: 'teils online' },
  groups: { women: 'nur für Frauen', youth: 'für junge Menschen', parents: 'für Eltern' },
  offerStates: {
    open: 'offen',
    accepted: 'angenommen',
    declined: 'abgelehnt',
    expired: 'ohne Antwort abgelaufen',
    withdrawn: 'zurückgezogen',
  },
  declineReasons: {
    'too-far': 'zu weit',
    'wrong-time': 'Zeiten passen nicht',
    'no-childcare': 'keine Kinderbetreuung',
    'already-in-a-course': 'schon in einem Kurs',
    'found-work': 'Arbeit gefunden',
    illness: 'verhindert',
    'too-early': 'zu früh',
    other: 'anderer Grund',
  },
  withdrawalReasons: {
    'course-cancelled': 'Kurs abgesagt',
    'entry-withdrawn': 'Person wartet nicht mehr',
    'course-changed': 'Kurs geändert',
  },
  handoverStates: {
    proposed: 'vorgeschlagen, Einwilligung fehlt',
    consented: 'Einwilligung liegt vor',
    offered: 'Platz angeboten',
    accepted: 'vom aufnehmenden Träger angenommen',
    completed: 'abgeschlossen',
    declined: 'abgelehnt',
    expired: 'abgelaufen',
    withdrawn: 'zurückgezogen',
    superseded: 'durch eine andere Übergabe ersetzt',
  },
  parts: { sender: 'abgebend', receiver: 'aufnehmend', referrer: 'Fallführung' },
  yes: 'ja',
  no: 'nein',
  unknownCourse: 'Kurs noch nicht bekannt',
  places: (free, all, asOf) => `${free} von ${all} frei (Stand ${asOf})`,
  seats: (count) => `${count} insgesamt`,
  until: (day) => `bis ${day}`,
  maybeTold: 'Diese Meldung kann schon einmal bei Ihnen angekommen sein.',
  postponed: 'Verschoben',
  cancelled: 'Abgesagt',
  changed: 'Geändert',
  fresh: 'Neu',
  question: 'Antwort nötig',
  offerFor: (reference) => `Platzangebot für ${reference}`,
  handoverOf: (reference) => `Übergabe ${reference}`,
  deadlines: (approaching, missed) =>
    [
      approaching > 0 && plural('Frist läuft bald ab', 'Fristen laufen bald ab')(approaching),
      missed > 0 && plural('Frist ist abgelaufen', 'Fristen sind abgelaufen')(missed),
    ]
      .filter(Boolean)
      .join(', '),
  undeliverable: (organisation) => `Zusammenfassung nicht zustellbar: ${organisation}`,
  undeliverableHint:
    'Der Mailserver hat eine Adresse dieser Stelle endgültig abgelehnt. Das Abonnement ruht, bis dort eine neue Adresse eingetragen wird.',
  more: (count) => `${count === 1 ? 'Eine weitere Meldung steht' : `${count} weitere Meldungen stehen`} in Kursbrücke.`,
  openConsole: 'Kursbrücke öffnen',
  links: {
    course: 'Kurs ansehen',
    offer: 'Angebot ansehen',
    answer: 'Angebot beantworten',
    handover: 'Übergabe ansehen',
    tasks: 'Aufgaben ansehen',
  },
  footer: 'Sie erhalten diese Zusammenfassung, weil sie in Kursbrücke für diese Adresse eingeschaltet ist.',
  privacy: 'Sie enthält Vorgangsnummern statt Namen. Es wird nicht gemessen, ob Sie sie lesen.',
  preferences: 'Ändern, pausieren oder beenden (ohne Anmeldung)',
  unsubscribe: 'Abbestellen',
};

const en: Texts = {
  name: 'Kursbrücke',
  subject: (day, counts) => `Kursbrücke, ${day}: ${counts}`,
  counts: {
    ...outlookTexts.en.counts,
    goals: goalTexts.en.count,
    question: plural('answer needed', 'answers needed'),
    deadlines: plural('time limit by law', 'time limits by law'),
    new: (count) => `${count} new`,
    changed: (count) => `${count} changed`,
    ended: (count) => `${count} cancelled or postponed`,
    answers: plural('outcome of a place offer', 'outcomes of place offers'),
    handovers: plural('hand-over', 'hand-overs'),
    notes: plural('note', 'notes'),
  },
  sections: {
    ...outlookTexts.en.sections,
    goals: { title: goalTexts.en.title },
    question: {
      title: 'Needs your answer',
      hint: 'A place is held for these people. Without an answer in time it is offered to the next person.',
    },
    deadlines: { title: 'Time limits by law' },
    new: { title: 'New' },
    changed: { title: 'Changed' },
    ended: { title: 'Cancelled or postponed' },
    answers: { title: 'Place offers: outcome' },
    handovers: { title: 'Hand-overs' },
    notes: { title: 'Notes' },
  },
  intro: (day) => `As of ${day}. Each item appears only once in your digests.`,
  labels: {
    ...outlookTexts.en.labels,
    dates: 'Dates',
    place: 'Place',
    places: 'Places',
    viability: 'Going ahead',
    entryClosesOn: 'Entry until',
    childcare: 'Childcare',
    funding: 'Access',
    fundingPaths: 'Access',
    provider: 'Provider',
    startsOn: 'Start',
    endsOn: 'End',
    times: 'Times',
    entryLevels: 'Level',
    answerBy: 'Answer by',
    reason: 'Reason',
    course: 'Course',
    from: 'From',
    to: 'To',
    state: 'State',
    part: 'Your part',
    before: 'before',
    now: 'now',
    previously: 'previous start',
  },
  courseTypes: {
    integration: 'integration course',
    'integration-alpha': 'integration course with literacy',
    'integration-second-script': 'integration course for second-script learners',
    'integration-intensive': 'intensive course',
    vocational: 'vocational language course',
    'first-orientation': 'first orientation course',
    county: 'county course',
    volunteer: 'course by volunteers',
  },
  levels: levelsEn,
  funding: {
    'bamf-entitled': 'BAMF entitlement',
    'bamf-obliged': 'obligation',
    jobcenter: 'job center',
    county: 'county',
    self: 'self-payer',
  },
  intensity: { full: 'full time', part: 'part time' },
  formats: { presence: 'on site', online: 'online', hybrid: 'partly online' },
  groups: { women: 'women only', youth: 'for young people', parents: 'for parents' },
  offerStates: {
    open: 'open',
    accepted: 'accepted',
    declined: 'declined',
    expired: 'expired without an answer',
    withdrawn: 'withdrawn',
  },
  declineReasons: {
    'too-far': 'too far',
    'wrong-time': 'times do not suit',
    'no-childcare': 'no childcare',
    'already-in-a-course': 'already in a course',
    'found-work': 'found work',
    illness: 'prevented',
    'too-early': 'too early',
    other: 'other reason',
  },
  withdrawalReasons: {
    'course-cancelled': 'course cancelled',
    'entry-withdrawn': 'person no longer waits',
    'course-changed': 'course changed',
  },
  handoverStates: {
    proposed: 'proposed, consent missing',
    consented: 'consent given',
    offered: 'place offered',
    accepted: 'accepted by the receiving provider',
    completed: 'completed',
    declined: 'declined',
    expired: 'expired',
    withdrawn: 'withdrawn',
    superseded: 'replaced by another hand-over',
  },
  parts: { sender: 'sender', receiver: 'receiver', referrer: 'case management' },
  yes: 'yes',
  no: 'no',
  unknownCourse: 'course not yet known',
  places: (free, all, asOf) => `${free} of ${all} free (as of ${asOf})`,
  seats: (count) => `${count} in all`,
  until: (day) => `until ${day}`,
  maybeTold: 'This item may have reached you before.',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
  changed: 'Changed',
  fresh: 'New',
  question: 'Answer needed',
  offerFor: (reference) => `Place offer for ${reference}`,
  handoverOf: (reference) => `Hand-over ${reference}`,
  deadlines: (approaching, missed) =>
    [
      approaching > 0 && plural('time limit ends soon', 'time limits end soon')(approaching),
      missed > 0 && plural('time limit has passed', 'time limits have passed')(missed),
    ]
      .filter(Boolean)
      .join(', '),
  undeliverable: (organisation) => `Digest undeliverable: ${organisation}`,
  undeliverableHint:
    'The mail server refused an address of this office for good. The subscription rests until a new address is entered there.',
  more: (count) => `${count === 1 ? 'One more item is' : `${count} more items are`} in Kursbrücke.`,
  openConsole: 'Open Kursbrücke',
  links: {
    course: 'See the course',
    offer: 'See the offer',
    answer: 'Answer the offer',
    handover: 'See the hand-over',
    tasks: 'See the tasks',
  },
  footer: 'You receive this digest because it is switched on for this address in Kursbrücke.',
  privacy: 'It has reference numbers instead of names. Nobody measures whether you read it.',
  preferences: 'Change, pause or end (without signing in)',
  unsubscribe: 'Unsubscribe',
};

export const texts: Readonly<Record<Language, Texts>> = { de, en };
