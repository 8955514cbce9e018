import { counted, figure } from './counted.js';
import type { PolicyTexts } from './policy-texts.js';

const tage = counted('de', 'Tag', 'Tage');
const tagen = counted('de', 'Tag', 'Tagen');
const arbeitstage = counted('de', 'Arbeitstag', 'Arbeitstage');
const minuten = counted('de', 'Minute', 'Minuten');
const angebote = counted('de', 'Angebot', 'Angebote');
const zahl = figure('de');

/** Short sentences, usual words, one thought at a time. */
export const dePlain: PolicyTexts = {
  title: (region) => `Wer bekommt welchen Platz?${region ? ` (Region ${region})` : ''}`,
  lead: 'Diese Regeln sind für alle gleich. Viele Menschen warten auf einen Kurs. Es gibt eine Reihenfolge. Wer weiter vorn steht, darf früher wählen. Ein Angebot ist noch kein Platz. Sie müssen Ja sagen. Dann muss die Schule Ja sagen.',
  headings: {
    order: 'Wer kommt zuerst?',
    choice: 'Welchen Kurs bekomme ich angeboten?',
    offers: 'Wann kommt ein Angebot?',
    viability: 'Findet der Kurs statt?',
    transition: 'Mein Kurs ist bald zu Ende',
  },
  sentences: {
    deadlineDays: (days) =>
      days === 0
        ? 'Ihre Berechtigung vom BAMF endet heute? Dann sind Sie in der ersten Gruppe.'
        : `Ihre Berechtigung vom BAMF endet bald? Ab ${tage(days)} vor dem Ende sind Sie in der ersten Gruppe.`,
    strictObligation: (strict) =>
      strict
        ? 'Sie müssen einen Kurs machen? Dann kommen Sie vor Menschen, die freiwillig kommen.'
        : 'Sie müssen einen Kurs machen? Dann sind Sie in der gleichen Gruppe wie Menschen, die freiwillig kommen.',
    obligationCreditDays: (days) =>
      days === 0
        ? 'Wer einen Kurs machen muss, bekommt dafür keine Tage dazu.'
        : `Wer einen Kurs machen muss, bekommt ${tage(days)} Wartezeit dazu.`,
    transitionCreditDays: (days) =>
      days === 0
        ? 'Wer schon einen Kurs gemacht hat, bekommt dafür keine Tage dazu.'
        : `Wer schon einen Kurs gemacht hat, bekommt ${tage(days)} Wartezeit dazu.`,
    tieSalt: (salt) =>
      `Zwischen gleichen Menschen entscheidet das Los. Alle können es nachrechnen. Die Zahl dafür ist ${salt}.`,
    kmPoints: (points) =>
      points === 0
        ? 'Es ist egal, wie weit der Kurs weg ist. Sie müssen ihn nur erreichen können.'
        : `Ein naher Kurs ist besser. Jeder Kilometer zählt wie ${tage(points)} längeres Warten.`,
    onlinePoints: (points) =>
      points === 0
        ? 'Ein Kurs im Internet zählt wie ein Kurs ganz in der Nähe.'
        : `Ein Kurs im Internet zählt wie ${tage(points)} längeres Warten.`,
    intensityPoints: (points) =>
      points === 0
        ? 'Ganzer Tag oder halber Tag: Das ist für die Auswahl egal.'
        : `Ganzer Tag oder halber Tag: Passt es nicht zu Ihrem Wunsch, zählt das wie ${tage(points)} längeres Warten.`,
    sameProviderPoints: (points) =>
      points === 0
        ? 'Ob Sie in Ihrer Schule bleiben, ist für die Auswahl egal.'
        : `In Ihrer Schule zu bleiben ist gut. Der Kurs dort darf ${tage(points)} später anfangen.`,
    leadDays: (days) => `Ein Angebot kommt frühestens ${tage(days)} vor dem Kurs.`,
    settlingMinutes: (minutes) =>
      minutes === 0
        ? 'Ist ein Kurs neu, kommen die Angebote sofort.'
        : `Ist ein Kurs neu, warten wir ${minuten(minutes)}. So können Fehler noch geändert werden.`,
    answerWorkingDays: (days) =>
      `Sie haben ${arbeitstage(days)} Zeit für Ihre Antwort. Manchmal ist die Zeit kürzer, weil der Kurs bald voll sein muss.`,
    expiriesUntilDormant: (offers) =>
      `Sie antworten nicht? Nach ${counted('de', 'Angebot', 'Angeboten')(offers)} ohne Antwort machen wir eine Pause. Dann fragt ein Mensch nach. Ihre Stelle in der Reihe bleibt.`,
    issuing: (issuing) =>
      issuing === 'nightly'
        ? 'Angebote kommen in der Nacht. Die Uhrzeit Ihrer Anmeldung ist egal.'
        : 'Angebote können zu jeder Zeit kommen.',
    offersPerRun: (offers) => `Auf einmal gehen höchstens ${angebote(offers)} weg. Danach kommen die nächsten.`,
    batchPreviewAbove: (offers) =>
      `Sind es mehr als ${angebote(offers)} auf einmal? Dann schaut zuerst ein Mensch darauf.`,
    batchReleaseMinutes: (minutes) =>
      minutes === 0
        ? 'Schaut niemand, gehen sie sofort weg.'
        : `Schaut niemand, gehen sie nach ${minuten(minutes)} weg.`,
    viabilityPercent: (percent) =>
      `Ein Kurs braucht genug Menschen. Angebote kommen, wenn ${zahl(percent)} Prozent der nötigen Zahl da sind oder der Kurs voll wird.`,
    decisionNoticeDays: (days) =>
      days === 0
        ? 'Ist der Tag der Entscheidung vorbei, kommen die Angebote auf jeden Fall.'
        : `Sind es weniger als ${tage(days)} bis zur Entscheidung, kommen die Angebote auf jeden Fall.`,
    transitionLeadDays: (days) =>
      days === 0
        ? 'Wir suchen erst am letzten Tag den nächsten Kurs für Sie.'
        : `Schon ${tage(days)} vor dem Ende suchen wir den nächsten Kurs für Sie.`,
    transitionReservePercent: (percent) =>
      percent === 0
        ? 'Dafür bleiben keine Plätze frei.'
        : `Dafür bleiben bis zu ${zahl(percent)} Prozent der Plätze frei.`,
    transitionReserveUntilDays: (days) =>
      days === 0
        ? 'Diese Plätze bleiben frei, bis der Kurs anfängt.'
        : `Fängt der Kurs in ${tagen(days)} an, bleiben keine Plätze mehr frei.`,
  },
};
