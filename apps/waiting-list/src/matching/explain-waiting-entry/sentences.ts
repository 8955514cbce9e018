import type { ExplanationCode, ExplanationView, ReasonView } from '@app/contracts';

export type Language = 'de' | 'en';
type Sentence = Readonly<Record<Language, string>>;
export type EntryStatus = ExplanationView['status'];

/** What people read. None of it calls a proposal an assignment, or an offer a promise of admission. */
export const statusSentences: Readonly<Record<EntryStatus | 'WITHDRAWN', Sentence>> = {
  PAUSED: {
    de: 'Der Eintrag ruht. Solange wird kein Platz vorgeschlagen; der Platz in der Reihenfolge bleibt erhalten.',
    en: 'The entry is paused. No place is proposed meanwhile; the place in the order is kept.',
  },
  ACCEPTED: {
    de: 'Ein Platzangebot wurde angenommen. Weitere Plätze werden deshalb nicht vorgeschlagen.',
    en: 'A place offer was accepted, so no further places are proposed.',
  },
  OFFERED: {
    de: 'Ein Platzangebot ist offen und wartet auf Antwort.',
    en: 'A place offer is open and waits for an answer.',
  },
  PLANNED: {
    de: 'Ein Platz ist vorgemerkt, aber noch nicht angeboten. Das kann sich noch ändern.',
    en: 'A place is pencilled in but not offered yet. This can still change.',
  },
  WAITING: {
    de: 'Zurzeit ist kein passender Platz frei. Der Eintrag steht auf der Warteliste.',
    en: 'No suitable place is free at present. The entry is on the waiting list.',
  },
  WITHDRAWN: { de: 'Der Eintrag wurde beendet.', en: 'The entry has ended.' },
};

export const courseSentences: Readonly<Record<ExplanationCode, Sentence>> = {
  ASSIGNED: { de: 'Dieser Platz ist vorgemerkt.', en: 'This place is pencilled in.' },
  NOT_SUITABLE: { de: 'Dieser Kurs passt nicht.', en: 'This course does not fit.' },
  LESS_PREFERRED_THAN_OWN: {
    de: 'Der Kurs würde passen; der vorgemerkte Platz liegt zeitlich oder örtlich günstiger.',
    en: 'The course would fit; the place pencilled in is better in time or distance.',
  },
  FULL_HIGHER_PRIORITY: {
    de: 'Die freien Plätze gehen an Personen, die in der Reihenfolge davor stehen.',
    en: 'The free places go to people who come earlier in the order.',
  },
  FULL_HELD: {
    de: 'Alle Plätze sind angeboten oder angenommen.',
    en: 'All places have been offered or accepted.',
  },
  RESERVED: { de: 'Die freien Plätze sind vorbehalten.', en: 'The free places are reserved.' },
  FULL_TAKEN: { de: 'Der Kurs ist voll belegt.', en: 'The course is full.' },
};

export const reasonSentences: Readonly<Record<ReasonView['code'], Sentence>> = {
  COURSE_CANCELLED: { de: 'Der Kurs wurde abgesagt.', en: 'The course was cancelled.' },
  BOOKING_CLOSED: {
    de: 'Ein Einstieg ist nicht mehr möglich: Der letzte Einstiegstag ist vorbei oder zu nah für ein Angebot.',
    en: 'It is too late to begin: the last day of entry has passed or is too close for an offer.',
  },
  LEVEL: { de: 'Der Kurs beginnt auf einem anderen Niveau.', en: 'The course begins at another level.' },
  TRACK: { de: 'Die Kursart passt nicht.', en: 'The kind of course does not fit.' },
  FUNDING: {
    de: 'Für diesen Kurs gibt es keinen gemeinsamen Förderweg.',
    en: 'There is no common way of funding for this course.',
  },
  ENTITLEMENT_EXPIRED: {
    de: 'Die Teilnahmeberechtigung endet vor dem Kursbeginn.',
    en: 'The entitlement ends before the course starts.',
  },
  WOMEN_ONLY: { de: 'Der Kurs ist für Frauen.', en: 'The course is for women.' },
  YOUTH: { de: 'Der Kurs ist für Menschen unter 27 Jahren.', en: 'The course is for people under 27.' },
  PARENTS_ONLY: { de: 'Der Kurs ist für Eltern.', en: 'The course is for parents.' },
  AVAILABILITY: {
    de: 'Nicht alle Unterrichtszeiten sind möglich.',
    en: 'Not all of the lesson times are possible.',
  },
  CHILDCARE: { de: 'Es gibt keine Kinderbetreuung.', en: 'There is no childcare.' },
  ACCESS: { de: 'Der Kursort ist nicht barrierefrei.', en: 'The venue is not accessible.' },
  DISTANCE: { de: 'Der Kursort ist zu weit entfernt.', en: 'The venue is too far away.' },
  TOO_EARLY: { de: 'Der Kurs beginnt zu früh.', en: 'The course starts too early.' },
  TOO_LATE: { de: 'Der Kurs beginnt zu spät.', en: 'The course starts too late.' },
  DECLINED: {
    de: 'Ein Platz in diesem Kurs wurde abgelehnt, aufgegeben oder nicht rechtzeitig beantwortet.',
    en: 'A place in this course was declined, given up or not answered in time.',
  },
  TYPE_NOT_WANTED: {
    de: 'Diese Art von Kurs ist nicht unter den gewünschten.',
    en: 'This kind of course is not among those wished for.',
  },
  PROVIDER_NOT_WANTED: {
    de: 'Ein Kurs bei diesem Träger wird nicht gewünscht.',
    en: 'A course of this provider is not wished for.',
  },
  OUTSIDE_LEAD: {
    de: 'Angeboten wird der Platz erst näher am Kursbeginn.',
    en: 'The place will be offered only nearer to the start.',
  },
  NOT_VIABLE_YET: {
    de: 'Angeboten wird der Platz, sobald genug Personen für den Kurs in Aussicht sind.',
    en: 'The place will be offered once enough people for the course are in sight.',
  },
  BEING_PLANNED: { de: 'Dieser Platz wird gerade neu geplant.', en: 'This place is being planned anew.' },
  SETTLING: {
    de: 'Der Kurs wurde gerade erst veröffentlicht oder geändert; das Angebot folgt in wenigen Minuten.',
    en: 'The course has only just been published or changed; the offer follows within minutes.',
  },
};
