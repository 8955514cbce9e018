import { apiKeys } from './api-keys.de.js';
import { catalogueUsage } from './catalogue-usage.de.js';
import { courseBegin } from './course-begin.de.js';
import {
  cancelReasons,
  courseStatus,
  courseTypes,
  dayParts,
  formats,
  fundingPaths,
  intensities,
  levels,
  targetGroups,
  tracks,
  weekdays,
} from './course-codes.de.js';
import { courseForm } from './course-form.de.js';
import { courseLife } from './course-life.de.js';
import { courseSearch } from './course-search.de.js';
import { cancel, course, courseStarts, postpone } from './course-starts.de.js';
import { deadlines } from './deadlines.de.js';
import { digestWish } from './digest-wish.de.js';
import { endReasons, entries, entry, entryStates, personPage, purposes } from './entries.de.js';
import { explanation } from './explanation.de.js';
import { findings } from './findings.de.js';
import { goals } from './goals.de.js';
import { handoverStates, handovers } from './handovers.de.js';
import { immediate } from './immediate.de.js';
import { imports } from './imports.de.js';
import { mailRetention } from './mail-retention.de.js';
import { mailStatus } from './mail-status.de.js';
import { mailboxSettings } from './mailbox-settings.de.js';
import { needForm } from './need-form.de.js';
import { declineReasons, offer, offerStates, offers } from './offers.de.js';
import { officeMailboxes } from './office-mailboxes.de.js';
import { dropOutReasons, endCourse, enrolmentStates, participants } from './participants.de.js';
import { policies } from './policies.de.js';
import { preferences } from './preferences.de.js';
import { problems } from './problems.de.js';
import { providers } from './providers.de.js';
import { reads } from './reads.de.js';
import { ruleFindings } from './rule-findings.de.js';
import { sentMails } from './sent-mails.de.js';
import { similar } from './similar.de.js';
import { sourceRecords } from './source-records.de.js';
import { standing } from './standing.de.js';
import { steering } from './steering.de.js';
import { subscription } from './subscription.de.js';
import { twins } from './twins.de.js';
import { venues } from './venues.de.js';
import { viability } from './viability.de.js';
import { waitingTimes } from './waiting-times.de.js';
import { webhooks } from './webhooks.de.js';

const tile = (title: string, text: string) => ({ title, text });

/** All texts in German. Never calls an offer a promise, nor a proposal an assignment: people choose, providers confirm. */
export const de = {
  product: 'Kursbrücke',
  skip: 'Zum Inhalt springen',
  sections: { main: 'Hauptbereiche', account: 'Konto', footer: 'Fußbereich', pages: 'Seiten der Liste' },
  language: { name: 'English', switch: 'Switch to English', code: 'en' },
  signOut: 'Abmelden',
  signIn: 'Anmelden',
  footer: 'Der Landkreis stimmt ab, er weist nicht zu: Menschen wählen selbst, Kursträger bestätigen.',
  asOf: (moment: string) => `Stand: ${moment}`,
  optional: 'optional',
  choose: 'Bitte wählen',
  all: 'alle',
  yes: 'ja',
  no: 'nein',
  none: 'keine Angabe',
  back: 'Zurück',
  save: 'Speichern',
  show: 'Anzeigen',
  apply: 'Auswahl anwenden',
  reset: 'Auswahl aufheben',
  nextPage: 'Weitere anzeigen',
  firstPage: 'Zum Anfang der Liste',
  details: 'Einzelheiten',
  days: (count: number) => (count === 1 ? '1 Tag' : `${count} Tage`),
  places: (count: number) => (count === 1 ? '1 Platz' : `${count} Plätze`),
  people: (count: number) => (count === 1 ? '1 Person' : `${count} Personen`),
  errorSummary: 'Bitte prüfen Sie Ihre Eingaben',
  errorLead: 'Es wurde nichts gespeichert.',
  newer:
    'Inzwischen wurde hier etwas geändert. Die Seite zeigt den neuen Stand; bitte wiederholen Sie die Eingabe, wenn sie noch passt.',
  failed: (what: string) => `Das hat nicht geklappt: ${what}`,
  catalogueUsage,
  publicCatalogue: 'Deutschkurse für alle ansehen',
  nav: {
    catalogueUsage: catalogueUsage.tile.title,
    officeMailboxes: officeMailboxes.title,
    viability: viability.tile.title,
    ownProvider: providers.own.tile.title,
    providerRequests: providers.requests.tile.title,
    policies: policies.tile.title,
    findings: findings.tile.title,
    placesKept: steering.kept.tile.title,
    offerBatches: steering.batches.tile.title,
    missedClocks: steering.missed.tile.title,
    goals: goals.tile.title,
    more: 'Weiteres',
    tasks: 'Aufgaben und Fristen',
    home: 'Start',
    courseStarts: 'Kursbeginne',
    mine: 'Meine Kursbeginne',
    imports: 'Importe',
    handovers: 'Übergaben',
    people: 'Meine Personen',
    hardship: 'Härtefälle',
    offers: 'Platzangebote',
    subscription: 'Zusammenfassung per Mail',
    waitingTimes: 'Wartezeiten',
    twins: 'Doppelt aufgenommen?',
    reads: 'Zugriffe',
    sentMails: 'Mails',
    mailStatus: mailStatus.title,
  },
  roles: {
    provider_staff: 'Kursträger',
    case_manager: 'Fallmanagement',
    coordinator: 'Bildungskoordination',
    counsellor: 'Beratung',
    county_admin: 'Verwaltung des Systems',
    dpo: 'Datenschutz',
  },
  start: {
    title: 'Start',
    hello: (name: string) => `Guten Tag, ${name}`,
    helloNobody: 'Guten Tag',
    youAre: 'Sie sind angemeldet für',
    role: 'Aufgabe',
    areas: 'Gebiet',
    tasks: 'Was möchten Sie tun?',
    guestTitle: 'Willkommen',
    guestLead: 'Kursbrücke zeigt, welche Sprachkurse beginnen, wer auf einen Kurs wartet und wo ein Platz passt.',
    guestHint:
      'Für alle, die in Jobcentern, Beratungsstellen, bei Kursträgern und in der Bildungskoordination arbeiten.',
    tiles: {
      mine: tile(
        'Meine Kursbeginne',
        'Veröffentlichen, ändern, verschieben, absagen; sehen, wem ein Platz angeboten ist.',
      ),
      publish: tile('Kursbeginn veröffentlichen', 'Ein neuer Kurs mit Terminen und Plätzen, in einem Formular.'),
      imports: tile('Datei einlesen', 'Den Export Ihres Verwaltungsprogramms übernehmen, mit Bericht je Datensatz.'),
      tasks: tile(
        'Aufgaben und Fristen',
        'Was zu tun ist, das Dringendste zuerst; gesetzliche Fristen, die bald enden.',
      ),
      notices: tile(
        'Entwürfe für Schreiben',
        'Mitteilungen, die das Gesetz vorsieht: prüfen, selbst senden, vermerken.',
      ),
      handovers: tile('Übergaben', 'Wer von einem Kurs in den nächsten wechselt, und was Sie bestätigen können.'),
      people: tile('Meine Personen', 'Wer wartet, seit wann, mit welchem Platzangebot, und bis wann zu antworten ist.'),
      register: tile('Person aufnehmen', 'Bedarf und Kontakt erfassen; die Stelle in der Reihenfolge gilt ab heute.'),
      hardship: tile('Härtefälle', 'Vorschläge, die eine zweite Person brauchen.'),
      offers: tile('Offene Platzangebote', 'Annehmen oder ablehnen, bevor die Frist endet.'),
      viability: viability.tile,
      findings: findings.tile,
      ownProvider: providers.own.tile,
      providerRequests: providers.requests.tile,
      catalogueUsage: catalogueUsage.tile,
      policies: policies.tile,
      placesKept: steering.kept.tile,
      offerBatches: steering.batches.tile,
      missedClocks: steering.missed.tile,
      goals: goals.tile,
      courseStarts: tile('Kursbeginne suchen', 'Alle angekündigten Kurse im Gebiet, mit Zeiten und freien Plätzen.'),
      subscription: tile(
        'Zusammenfassung per Mail',
        'Regelmäßig: was neu, geändert, abgesagt ist. Tage, Uhrzeit, Gebiet und Kurse wählen.',
      ),
      waitingTimes: tile('Wartezeiten', 'Median, P90 und wer noch wartet, nach Niveau, Kursart, Gebiet und Monat.'),
      twins: tile(
        'Doppelt aufgenommen?',
        'Einträge, die wahrscheinlich zu einer Person gehören: zusammenführen oder nicht.',
      ),
      reads: tile('Zugriffe auf Personendaten', 'Wer wann welche Angaben über wen abgerufen hat, und wofür.'),
      sentMails: sentMails.tile,
      mailStatus: mailStatus.tile,
      retention: tile('Löschfristen', 'Was wie lange aufbewahrt wird, und wann zuletzt gelöscht wurde.'),
      mailbox: tile('Postfach dieser Testumgebung', 'Alle Mails, die das System verschickt hat.'),
    },
    dpo: 'Jeder Abruf von Daten über Menschen wird mit Zweck, Person und Zeit festgehalten.',
    admin: 'Wer hier arbeiten darf, pflegt die Verwaltung des Systems in der Mitgliederdatei.',
  },
  problems,
  login: {
    failedTitle: 'Die Anmeldung hat nicht geklappt',
    failed: 'Bitte versuchen Sie es noch einmal. Die Anmeldung muss in einem Zug und im selben Browser geschehen.',
  },
  courseStatus,
  courseTypes,
  tracks,
  formats,
  targetGroups,
  intensities,
  fundingPaths,
  cancelReasons,
  weekdays,
  dayParts,
  levels,
  courseStarts,
  course,
  courseForm,
  postpone,
  cancel,
  endCourse,
  participants,
  enrolmentStates,
  dropOutReasons,
  imports,
  handovers,
  handoverStates,
  entryStates,
  entries,
  entry,
  standing,
  deadlines,
  endReasons,
  purposes,
  reads,
  sentMails,
  mailStatus,
  mailRetention,
  sourceRecords,
  twins,
  providers,
  ruleFindings,
  venues,
  digestWish,
  preferences,
  officeMailboxes,
  mailboxSettings,
  immediate,
  findings,
  similar,
  apiKeys,
  webhooks,
  personPage,
  needForm,
  offers,
  offerStates,
  offer,
  declineReasons,
  steering,
  goals,
  policies,
  courseBegin,
  courseLife,
  courseSearch,
  viability,
  explanation,
  subscription,
  waitingTimes,
};

/** Every text a page can show; both languages have all of them, or they do not compile. */
export type Texts = typeof de;
