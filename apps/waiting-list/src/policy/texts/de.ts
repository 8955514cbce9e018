import { counted, figure } from './counted.js';
import type { PolicyTexts } from './policy-texts.js';

const tage = counted('de', 'Tag', 'Tage');
const tagen = counted('de', 'Tag', 'Tagen');
const arbeitstage = counted('de', 'Arbeitstag', 'Arbeitstage');
const minuten = counted('de', 'Minute', 'Minuten');
const angebote = counted('de', 'Angebot', 'Angebote');
const zahl = figure('de');

export const de: PolicyTexts = {
  title: (region) => `So werden Plätze vergeben${region ? ` (Region ${region})` : ''}`,
  lead: 'Diese Regeln gelten für alle auf der Warteliste. Wer zuerst an der Reihe ist, wählt zuerst. Ein Angebot ist noch kein Kursplatz: Angenommen wird es von der Person, bestätigt vom Kursträger.',
  headings: {
    order: 'Wer zuerst an der Reihe ist',
    choice: 'Welcher Kurs zuerst angeboten wird',
    offers: 'Wann Angebote hinausgehen',
    viability: 'Wann ein Kurs als sicher genug gilt',
    transition: 'Wenn ein Kurs zu Ende geht',
  },
  sentences: {
    deadlineDays: (days) =>
      days === 0
        ? 'Wer eine BAMF-Berechtigung hat, kommt nur am letzten Tag ihrer Gültigkeit in die vorderste Gruppe.'
        : `Wessen BAMF-Berechtigung in höchstens ${tagen(days)} abläuft, kommt in die vorderste Gruppe.`,
    strictObligation: (strict) =>
      strict
        ? 'Wer zu einem Kurs verpflichtet ist, kommt vor allen, die freiwillig einen geförderten Kurs suchen.'
        : 'Wer zu einem Kurs verpflichtet ist, steht in derselben Gruppe wie alle anderen mit Förderung.',
    obligationCreditDays: (days) =>
      days === 0
        ? 'Eine Verpflichtung zählt nicht als zusätzliche Wartezeit.'
        : `Eine Verpflichtung zählt wie ${tage(days)} zusätzliche Wartezeit.`,
    transitionCreditDays: (days) =>
      days === 0
        ? 'Ein abgeschlossener Kurs zählt nicht als zusätzliche Wartezeit.'
        : `Wer aus einem abgeschlossenen Kurs kommt, bekommt ${tage(days)} Wartezeit gutgeschrieben.`,
    tieSalt: (salt) =>
      `Bei gleicher Gruppe und gleichem Datum entscheidet ein öffentliches Los; es lässt sich mit der Zahl ${salt} nachrechnen.`,
    kmPoints: (points) =>
      points === 0
        ? 'Die Entfernung spielt keine Rolle, solange der Kurs erreichbar ist.'
        : `Ein Kilometer Weg wiegt so viel wie ${tage(points)} späterer Beginn.`,
    onlinePoints: (points) =>
      points === 0
        ? 'Ein Kurs im Internet gilt so, als fände er vor der Haustür statt.'
        : `Ein Kurs im Internet wiegt so viel wie ${tage(points)} späterer Beginn.`,
    intensityPoints: (points) =>
      points === 0
        ? 'Ob ein Kurs in Vollzeit oder Teilzeit läuft, spielt keine Rolle.'
        : `Entspricht Vollzeit oder Teilzeit nicht dem Wunsch, wiegt das so viel wie ${tage(points)} späterer Beginn.`,
    sameProviderPoints: (points) =>
      points === 0
        ? 'Beim bisherigen Kursträger zu bleiben, bringt keinen Vorzug.'
        : `Ein Kurs beim bisherigen Kursträger darf ${tage(points)} später beginnen und gilt als gleich gut.`,
    leadDays: (days) => `Angebote gehen frühestens ${tage(days)} vor Kursbeginn hinaus.`,
    settlingMinutes: (minutes) =>
      minutes === 0
        ? 'Nach einer Veröffentlichung oder Änderung wird sofort angeboten.'
        : `Nach einer Veröffentlichung oder Änderung wird ${minuten(minutes)} gewartet, damit Tippfehler berichtigt werden können.`,
    answerWorkingDays: (days) =>
      `Für die Antwort auf ein Angebot sind ${arbeitstage(days)} Zeit, weniger nur, wenn der Einstieg vorher endet.`,
    expiriesUntilDormant: (offers) =>
      `Nach ${counted('de', 'unbeantworteten Angebot', 'unbeantworteten Angeboten')(offers)} ruht der Eintrag, bis jemand nachgefragt hat. Die Stelle in der Reihenfolge bleibt.`,
    issuing: (issuing) =>
      issuing === 'nightly'
        ? 'Angebote gehen nachts hinaus: Zu welcher Minute sich jemand angemeldet hat, spielt keine Rolle. Kurzfristig frei gewordene Plätze werden sofort angeboten.'
        : 'Angebote gehen laufend hinaus, sobald sich etwas geändert hat.',
    offersPerRun: (offers) => `In einem Durchgang gehen höchstens ${angebote(offers)} hinaus, die übrigen im nächsten.`,
    batchPreviewAbove: (offers) =>
      `Wären es mehr als ${angebote(offers)} auf einmal, sieht die Koordination sie vorher an.`,
    batchReleaseMinutes: (minutes) =>
      minutes === 0
        ? 'Sieht niemand sie an, gehen sie sofort hinaus.'
        : `Sieht niemand sie an, gehen sie nach ${minuten(minutes)} hinaus.`,
    viabilityPercent: (percent) =>
      `Angeboten wird, wenn mindestens ${zahl(percent)} Prozent der Mindestzahl an Personen in Aussicht sind oder der Kurs voll wird.`,
    decisionNoticeDays: (days) =>
      days === 0
        ? 'Unabhängig davon wird angeboten, wenn der Tag der Entscheidung über den Kurs vorüber ist.'
        : `Unabhängig davon wird angeboten, wenn es weniger als ${tage(days)} bis zur Entscheidung über den Kurs sind.`,
    transitionLeadDays: (days) =>
      days === 0
        ? 'Für die Teilnehmenden eines Kurses wird erst am letzten Kurstag weitergeplant.'
        : `Für die Teilnehmenden eines Kurses wird ab ${tage(days)} vor dessen Ende weitergeplant.`,
    transitionReservePercent: (percent) =>
      percent === 0
        ? 'Für sie werden keine Plätze freigehalten.'
        : `Für sie werden höchstens ${zahl(percent)} Prozent der Plätze eines Anschlusskurses freigehalten.`,
    transitionReserveUntilDays: (days) =>
      days === 0
        ? 'Freigehalten wird bis zum Kursbeginn.'
        : `Ab ${tage(days)} vor Kursbeginn wird nichts mehr freigehalten.`,
  },
};
