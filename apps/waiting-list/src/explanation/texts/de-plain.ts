import type { Change } from '@app/allocation';
import { type CalendarDate, fromDayNumber } from '@app/kernel';
import type { ExplanationTexts } from './explanation-texts.js';
import { dayIn, listed, slotsIn } from './words.js';

const day = (date: CalendarDate) => dayIn('de-plain', date);

function change(change: Change): string {
  switch (change.code) {
    case 'SLOTS':
      return `Haben Sie auch Zeit: ${slotsIn('de-plain', change.slots)}?`;
    case 'REACH':
      return `Können Sie auch ${change.metres / 1_000} Kilometer weit fahren?`;
    case 'CHILDCARE':
      return 'Passt jemand anders auf Ihr Kind auf?';
    case 'INTENSITY':
      return 'Möchten Sie auch mehr oder weniger Stunden in der Woche?';
    case 'EARLIER':
      return `Können Sie schon früher anfangen, am ${day(fromDayNumber(change.day))}?`;
    case 'LATER':
      return `Können Sie auch später anfangen, am ${day(fromDayNumber(change.day))}?`;
    case 'TYPE':
      return 'Möchten Sie auch diese Art von Kurs?';
    case 'PROVIDER':
      return 'Möchten Sie auch zu dieser Schule?';
  }
}

/** German for people who are learning it: short sentences, everyday words, one thought at a time, and what not to do yet. */
export const dePlain: ExplanationTexts = {
  statuses: {
    PAUSED: 'Ihre Suche macht eine Pause. Sie bekommen jetzt kein Angebot. Ihre Stelle in der Reihe bleibt.',
    ACCEPTED: 'Sie haben Ja gesagt zu einem Platz. Wir suchen jetzt keinen anderen Kurs für Sie.',
    OFFERED: 'Es gibt ein Angebot für Sie. Bitte antworten Sie bald. Sie können Ja oder Nein sagen.',
    PLANNED:
      'Vielleicht gibt es bald ein Angebot für Sie. Das ist noch nicht sicher. Bitte warten Sie auf eine Nachricht. Kaufen Sie noch keine Fahrkarte.',
    WAITING:
      'Sie stehen auf der Liste. Jetzt ist kein Platz frei. Sie haben noch keinen Platz im Kurs. Bitte warten Sie.',
    WITHDRAWN: 'Ihre Suche ist zu Ende.',
  },
  beingPlanned: 'Etwas ist neu. Bitte sehen Sie in einer Minute noch einmal nach.',
  codes: {
    ASSIGNED: 'Vielleicht bekommen Sie für diesen Kurs ein Angebot.',
    NOT_SUITABLE: 'Dieser Kurs passt nicht.',
    LESS_PREFERRED_THAN_OWN: 'Dieser Kurs passt auch. Ein anderer Kurs ist besser für Sie.',
    FULL_HIGHER_PRIORITY: 'Andere Menschen sind vor Ihnen in der Reihe. Sie bekommen diese Plätze.',
    FULL_HELD: 'Alle Plätze sind schon angeboten.',
    RESERVED: 'Die freien Plätze sind für bestimmte Menschen.',
    FULL_TAKEN: 'Der Kurs ist voll.',
  },
  keptForOthers: 'Der Kurs ist voll. Die letzten Plätze sind für bestimmte Menschen.',
  reasons: {
    COURSE_CANCELLED: () => 'Diesen Kurs gibt es nicht mehr.',
    BOOKING_CLOSED: () => 'Für diesen Kurs ist es zu spät.',
    LEVEL: ({ entryLevels }) => `Der Kurs ist für ein anderes Niveau: ${listed(entryLevels, 'oder')}.`,
    TRACK: () => 'Das ist eine andere Art von Kurs.',
    FUNDING: () => 'Niemand kann diesen Kurs für Sie bezahlen.',
    ENTITLEMENT_EXPIRED: ({ startsOn }) => `Ihre Erlaubnis endet zu früh. Der Kurs beginnt am ${day(startsOn)}.`,
    WOMEN_ONLY: () => 'Der Kurs ist nur für Frauen.',
    YOUTH: () => 'Der Kurs ist nur für Menschen unter 27 Jahren.',
    PARENTS_ONLY: () => 'Der Kurs ist nur für Eltern.',
    AVAILABILITY: ({ missing }) => `Der Kurs ist zu Zeiten, die nicht gehen: ${slotsIn('de-plain', missing)}.`,
    CHILDCARE: () => 'Dort passt niemand auf Ihr Kind auf.',
    ACCESS: () => 'Das Haus ist nicht ohne Hindernisse.',
    DISTANCE: ({ kilometres, reachKilometres }) =>
      `Der Kurs ist zu weit weg: ${kilometres ?? 0} Kilometer. Sie möchten höchstens ${reachKilometres} Kilometer fahren.`,
    TOO_EARLY: ({ startsOn }) => `Der Kurs beginnt zu früh: am ${day(startsOn)}.`,
    TOO_LATE: ({ startsOn }) => `Der Kurs beginnt zu spät: am ${day(startsOn)}.`,
    DECLINED: () => 'Sie hatten schon ein Angebot für diesen Kurs.',
    TYPE_NOT_WANTED: () => 'Sie möchten einen anderen Kurs.',
    PROVIDER_NOT_WANTED: () => 'Sie möchten nicht zu dieser Schule.',
    OUTSIDE_LEAD: ({ offeredFrom }) => `Das Angebot kommt später. Frühestens am ${day(offeredFrom)}.`,
    NOT_VIABLE_YET: () => 'Für den Kurs fehlen noch Menschen. Dann kommt das Angebot.',
    SETTLING: () => 'Der Kurs ist neu. Das Angebot kommt in ein paar Minuten.',
    BEING_PLANNED: () => 'Diesen Platz prüfen wir gerade.',
  },
  otherReason: 'Es gibt noch einen anderen Grund.',
  tiers: {
    HARDSHIP: 'Ihr Fall ist besonders dringend.',
    ENTITLEMENT_LAPSES: 'Ihre Erlaubnis für den Kurs endet bald. Darum sind Sie weiter vorn.',
    OBLIGED: 'Sie müssen einen Kurs machen. Darum sind Sie weiter vorn.',
    FUNDED: 'Ein Amt bezahlt den Kurs.',
    SELF_PAYER: 'Sie bezahlen den Kurs selbst.',
  },
  credits: {
    COMPLETED_COURSE: (days) => `Sie haben schon einen Kurs fertig gemacht. Das zählt wie ${days} Tage Warten.`,
    OBLIGATION: (days) => `Sie müssen einen Kurs machen. Das zählt wie ${days} Tage Warten.`,
  },
  position: (from, to) => `Ihre Stelle in der Reihe: ${from === to ? from : `${from} bis ${to}`}.`,
  notInOrder: 'Sie stehen jetzt nicht in der Reihe.',
  moves: {
    changed: 'Ihre Angaben sind jetzt anders.',
    paused: 'Ihre Suche macht Pause.',
    resumed: 'Ihre Suche geht weiter.',
    offered: 'Sie haben ein Angebot bekommen.',
    'offer-declined': 'Sie haben Nein gesagt.',
    'offer-expired': 'Sie haben nicht geantwortet.',
    'offer-accepted': 'Sie haben Ja gesagt.',
    'course-cancelled': 'Den Kurs gibt es nicht mehr. Sie sind jetzt weiter vorn.',
    'course-ended': 'Der Kurs ist zu Ende.',
    completed: 'Sie haben einen Kurs fertig gemacht.',
  },
  otherMove: 'Etwas ist neu.',
  offer: (answerBy) =>
    `Dieser Kurs passt zu Ihnen. Jetzt sind Sie an der Reihe. Bitte antworten Sie bis zum ${day(answerBy)}.`,
  offerEnded: {
    accepted: 'Sie haben Ja gesagt.',
    declined: 'Sie haben Nein gesagt. Sie bleiben in der Reihe.',
    expired: 'Sie haben nicht geantwortet. Sie bleiben in der Reihe.',
    withdrawn: 'Dieses Angebot gilt nicht mehr.',
  },
  grounds: {
    order: (tier, since) => `Sie waren an der Reihe: Gruppe ${tier}, Datum ${day(since)}.`,
    lottery: (number) => `Haben zwei das gleiche Datum? Dann entscheidet das Los. Ihre Losnummer: ${number}.`,
    reserved: 'Dieser Platz war für Menschen wie Sie frei.',
    policy: (version) => `Die Regeln heißen: ${version}.`,
    rulePacks: (versions) => `Diese Gesetze gelten: ${versions.join(', ')}.`,
  },
  change,
  with: (changes, startsOn, place) =>
    `${changes.join(' ')} Dann ist vielleicht ein Platz möglich: am ${day(startsOn)}${place ? ` in ${place}` : ', online'}.`,
};
