import type { Change } from '@app/allocation';
import { type CalendarDate, fromDayNumber } from '@app/kernel';
import type { ExplanationTexts } from './explanation-texts.js';
import { dayIn, listed, slotsIn } from './words.js';

const day = (date: CalendarDate) => dayIn('de', date);

function change(change: Change): string {
  switch (change.code) {
    case 'SLOTS':
      return `Mit ${slotsIn('de', change.slots)}`;
    case 'REACH':
      return `Mit einem Weg bis ${change.metres / 1_000} km`;
    case 'CHILDCARE':
      return 'Ohne Kinderbetreuung am Kursort';
    case 'INTENSITY':
      return 'Mit anderem Umfang, Vollzeit oder Teilzeit';
    case 'EARLIER':
      return `Mit einem Beginn schon am ${day(fromDayNumber(change.day))}`;
    case 'LATER':
      return `Mit einem Beginn erst am ${day(fromDayNumber(change.day))}`;
    case 'TYPE':
      return 'Mit dieser Kursart';
    case 'PROVIDER':
      return 'Mit diesem Kursträger';
  }
}

export const de: ExplanationTexts = {
  statuses: {
    PAUSED: 'Der Eintrag ruht. Solange wird kein Platz vorgeschlagen; die Stelle in der Reihenfolge bleibt erhalten.',
    ACCEPTED: 'Ein Platzangebot wurde angenommen. Weitere Plätze werden deshalb nicht vorgeschlagen.',
    OFFERED: 'Ein Platzangebot ist offen und wartet auf Antwort. Bis dahin wird kein anderer Platz vorgeschlagen.',
    PLANNED: 'Ein Platz ist vorgemerkt, aber noch nicht angeboten. Das kann sich noch ändern.',
    WAITING: 'Zurzeit ist kein passender Platz frei. Der Eintrag steht auf der Warteliste.',
    WITHDRAWN: 'Der Eintrag wurde beendet.',
  },
  beingPlanned: 'Gerade hat sich etwas geändert; in wenigen Augenblicken ist neu geplant.',
  codes: {
    ASSIGNED: 'Dieser Platz ist vorgemerkt.',
    NOT_SUITABLE: 'Dieser Kurs passt nicht.',
    LESS_PREFERRED_THAN_OWN: 'Der Kurs würde passen; der vorgemerkte Platz liegt zeitlich oder örtlich günstiger.',
    FULL_HIGHER_PRIORITY: 'Die freien Plätze gehen an Personen, die in der Reihenfolge davor stehen.',
    FULL_HELD: 'Alle Plätze sind angeboten oder angenommen.',
    RESERVED: 'Die freien Plätze sind vorbehalten.',
    FULL_TAKEN: 'Der Kurs ist voll belegt.',
  },
  keptForOthers: 'Die offenen Plätze sind vergeben; vorbehaltene Plätze gehen an Personen, für die sie gedacht sind.',
  reasons: {
    COURSE_CANCELLED: () => 'Der Kurs wurde abgesagt.',
    BOOKING_CLOSED: ({ closesOn }) =>
      `Ein Einstieg ist nicht mehr möglich: Der letzte Einstiegstag (${day(closesOn)}) ist vorbei oder zu nah für ein Angebot.`,
    LEVEL: ({ entryLevels }) => `Der Kurs beginnt auf einem anderen Niveau: ${listed(entryLevels, 'oder')}.`,
    TRACK: () => 'Die Kursart passt nicht.',
    FUNDING: () => 'Für diesen Kurs gibt es keinen gemeinsamen Förderweg.',
    ENTITLEMENT_EXPIRED: ({ startsOn }) => `Die Teilnahmeberechtigung endet vor dem Kursbeginn am ${day(startsOn)}.`,
    WOMEN_ONLY: () => 'Der Kurs ist für Frauen.',
    YOUTH: () => 'Der Kurs ist für Menschen unter 27 Jahren.',
    PARENTS_ONLY: () => 'Der Kurs ist für Eltern.',
    AVAILABILITY: ({ missing }) => `Nicht alle Unterrichtszeiten sind möglich. Es fehlt: ${slotsIn('de', missing)}.`,
    CHILDCARE: () => 'Es gibt keine Kinderbetreuung.',
    ACCESS: () => 'Der Kursort ist nicht barrierefrei.',
    DISTANCE: ({ kilometres, reachKilometres }) =>
      `Der Kursort ist zu weit entfernt: ${kilometres ?? 0} km, möglich sind höchstens ${reachKilometres} km.`,
    TOO_EARLY: ({ startsOn }) => `Der Kurs beginnt zu früh, am ${day(startsOn)}.`,
    TOO_LATE: ({ startsOn }) => `Der Kurs beginnt zu spät, am ${day(startsOn)}.`,
    DECLINED: () => 'Ein Platz in diesem Kurs wurde abgelehnt, aufgegeben oder nicht rechtzeitig beantwortet.',
    TYPE_NOT_WANTED: () => 'Diese Art von Kurs ist nicht unter den gewünschten.',
    PROVIDER_NOT_WANTED: () => 'Ein Kurs bei diesem Träger wird nicht gewünscht.',
    OUTSIDE_LEAD: ({ offeredFrom }) => `Angeboten wird der Platz erst näher am Kursbeginn, ab ${day(offeredFrom)}.`,
    NOT_VIABLE_YET: () => 'Angeboten wird der Platz, sobald genug Personen für den Kurs in Aussicht sind.',
    SETTLING: () => 'Der Kurs wurde gerade erst veröffentlicht oder geändert; das Angebot folgt in wenigen Minuten.',
    BEING_PLANNED: () => 'Dieser Platz wird gerade neu geplant.',
  },
  otherReason: 'Ein weiterer Grund steht dagegen.',
  tiers: {
    HARDSHIP: 'Härtefall, von zwei Personen entschieden, oder ein angebotener Platz ging ohne eigenes Zutun verloren.',
    ENTITLEMENT_LAPSES: 'Die Teilnahmeberechtigung läuft bald ab.',
    OBLIGED: 'Es besteht eine gesetzliche Verpflichtung zur Teilnahme.',
    FUNDED: 'Der Kurs wird gefördert.',
    SELF_PAYER: 'Der Kurs wird selbst bezahlt.',
  },
  credits: {
    COMPLETED_COURSE: (days) => `${days} Tage Gutschrift, weil ein Kurs abgeschlossen wurde.`,
    OBLIGATION: (days) => `${days} Tage Gutschrift wegen einer Verpflichtung.`,
  },
  position: (from, to) =>
    `Stelle ${from === to ? from : `${from} bis ${to}`} unter allen, die im selben Kreis auf dasselbe Niveau warten.`,
  notInOrder: 'Der Eintrag steht zurzeit nicht in der Reihenfolge.',
  moves: {
    changed: 'Die Angaben wurden geändert.',
    paused: 'Der Eintrag wurde pausiert; die Reihenfolge blieb.',
    resumed: 'Der Eintrag wartet wieder.',
    offered: 'Ein Platz wurde angeboten.',
    'offer-declined': 'Ein Angebot wurde abgelehnt; die Reihenfolge blieb.',
    'offer-expired': 'Ein Angebot blieb ohne Antwort; die Reihenfolge blieb.',
    'offer-accepted': 'Ein Angebot wurde angenommen.',
    'course-cancelled': 'Ein angebotener Kurs wurde abgesagt; der Eintrag kommt nach vorn.',
    'course-ended': 'Der angebotene Kurs ist beendet.',
    completed: 'Ein Kurs wurde abgeschlossen.',
  },
  otherMove: 'Der Eintrag wurde geändert.',
  offer: (answerBy) =>
    `Dieser Platz wird angeboten, weil er passt und die Reihe hier angekommen ist. Antwort bis ${day(answerBy)}.`,
  offerEnded: {
    accepted: 'Das Angebot wurde angenommen.',
    declined: 'Das Angebot wurde abgelehnt. Die Stelle in der Reihenfolge bleibt.',
    expired: 'Das Angebot blieb ohne Antwort. Die Stelle in der Reihenfolge bleibt.',
    withdrawn: 'Das Angebot wurde zurückgenommen.',
  },
  grounds: {
    order: (tier, since) => `Maßgeblich war Gruppe ${tier} der Reihenfolge mit dem Datum ${day(since)}.`,
    lottery: (number) => `Bei gleichem Datum entscheidet das öffentliche Los: ${number}.`,
    reserved: 'Der Platz war für Personen in dieser Lage vorbehalten.',
    policy: (version) => `Entschieden nach den Regeln ${version}.`,
    rulePacks: (versions) => `Rechtsstand: ${versions.join(', ')}.`,
  },
  change,
  with: (changes, startsOn, place) => {
    const [first = '', ...more] = changes;
    const all = [first, ...more.map((text) => text.charAt(0).toLowerCase() + text.slice(1))];
    return `${listed(all, 'und')}: ${day(startsOn)}${place ? ` in ${place}` : ' online'}.`;
  },
};
