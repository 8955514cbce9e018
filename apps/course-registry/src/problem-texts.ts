import type { ProblemText } from '@app/runtime';
import { apiKeyTexts } from './api-key/problem-texts.js';
import { fileTexts } from './import/problem-texts.js';
import { recordTexts } from './import/record-texts.js';
import { plausibilityTexts } from './plausibility/problem-texts.js';
import { providerTexts } from './provider/problem-texts.js';
import { venueTexts } from './venue/problem-texts.js';

/** What people read about a refusal of this service, by code. German first. */
export const problemTexts: Readonly<Record<string, ProblemText>> = {
  ...apiKeyTexts,
  ...fileTexts,
  ...plausibilityTexts,
  ...providerTexts,
  ...recordTexts,
  ...venueTexts,
  'brochure.busy': {
    de: 'Es werden gerade viele Hefte gesetzt. Bitte gleich noch einmal versuchen.',
    en: 'Many booklets are being set right now. Please try again in a moment.',
  },
  'calendar-date.malformed': { de: 'Diesen Tag gibt es im Kalender nicht.', en: 'This day is not on the calendar.' },
  'capacity.impossible': {
    de: 'Eine Teilnehmerzahl ist eine ganze Zahl: höchstens 500, als Maximum mindestens 1.',
    en: 'A number of participants is a whole number: 500 at the most, and 1 at least for the maximum.',
  },
  'capacity.min-above-max': {
    de: 'Die Mindestteilnehmerzahl liegt über der Höchstteilnehmerzahl.',
    en: 'The minimum is above the maximum.',
  },
  'course-start.already-started': {
    de: 'Der Kurs hat begonnen: Sein erster Tag bleibt.',
    en: 'The course has begun: its first day stays.',
  },
  'course-start.ends-before-it-begins': {
    de: 'Der Kurs endet, bevor er beginnt.',
    en: 'The course ends before it begins.',
  },
  'course-start.entry-closed': {
    de: 'Niemand könnte sich mehr anmelden: Die Frist ist vorbei.',
    en: 'Nobody could register any more: the deadline is over.',
  },
  'course-start.external-id-taken': {
    de: 'Der Träger hat unter dieser Nummer schon einen Kursbeginn.',
    en: 'The provider already has a course start under this number.',
  },
  'course-start.in-the-past': {
    de: 'Der erste Tag ist schon vorbei; dorthin lässt sich kein Kursbeginn legen.',
    en: 'The first day is already over; no course start can be put there.',
  },
  'course-start.places-taken': {
    de: 'Hier haben schon Menschen einen Platz: Bitte absagen oder den Tag berichtigen.',
    en: 'People hold places here: cancel it or mend the day.',
  },
  'course-start.not-found': { de: 'Hier ist kein Kursbeginn für Sie.', en: 'There is no course start here for you.' },
  'course-start.not-later': {
    de: 'Verschieben heißt: auf einen späteren Tag.',
    en: 'Postponing moves a course start to a later day.',
  },
  'course-start.too-long': {
    de: 'Ein Kurs dauert höchstens drei Jahre.',
    en: 'A course lasts three years at the most.',
  },
  'course-start.published': { de: 'Der Kurs hat noch nicht begonnen.', en: 'The course has not begun yet.' },
  'course-start.postponed': { de: 'Der Kurs hat noch nicht begonnen.', en: 'The course has not begun yet.' },
  'course-start.started': { de: 'Der Kurs hat schon begonnen.', en: 'The course has already begun.' },
  'course-start.ended': { de: 'Der Kurs ist zu Ende.', en: 'The course is over.' },
  'course-start.cancelled': { de: 'Der Kursbeginn ist abgesagt.', en: 'The course start is cancelled.' },
  'course-start.past': {
    de: 'Dieser Kursbeginn kam zu spät herein und wurde nie veröffentlicht.',
    en: 'This course start came in too late and was never published.',
  },
  'deadline.after-end': {
    de: 'Der Anmeldeschluss liegt nach dem Ende des Kurses.',
    en: 'The deadline lies after the end of the course.',
  },
  'decision.after-start': {
    de: 'Ob der Kurs stattfindet, wird vor seinem Beginn entschieden.',
    en: 'Whether the course runs is decided before it begins.',
  },
  'external-id.repeated': {
    de: 'Diese Nummer kam in derselben Datei schon vor.',
    en: 'This number has already come in the same file.',
  },
  'external-id.taken': { de: 'Diese Nummer ist schon vergeben.', en: 'This number is already used.' },
  'external-id.too-long': { de: 'Diese Nummer ist zu lang.', en: 'This number is too long.' },
  'file.missing': { de: 'Es fehlt die Datei.', en: 'A file is needed.' },
  'import.done': { de: 'Der Import ist fertig.', en: 'The import is done.' },
  'import.failed': { de: 'Der Import ist abgebrochen.', en: 'The import has failed.' },
  'import.not-found': { de: 'Hier ist kein Import für Sie.', en: 'There is no import here for you.' },
  'import.quarantined': {
    de: 'Der Import ist zurückgehalten: Bitte entscheiden, ob er übernommen wird.',
    en: 'The import is held back: please decide whether it is taken over.',
  },
  'import.discarded': { de: 'Der Import ist verworfen.', en: 'The import has been discarded.' },
  'source-record.not-found': { de: 'Hier ist kein Datensatz für Sie.', en: 'There is no record here for you.' },
  'source-record.complete': {
    de: 'Diesem Datensatz fehlt nichts mehr.',
    en: 'Nothing is missing in this record any more.',
  },
  'source-record.still-lacking': {
    de: 'Diese Angabe fehlt noch.',
    en: 'This is still missing.',
  },
  'import.running': { de: 'Der Import läuft.', en: 'The import is running.' },
  'import.source-busy': {
    de: 'Gerade wird eine andere Datei dieser Quelle eingelesen. Bitte versuchen Sie es in einer Minute noch einmal.',
    en: 'Another file of this source is being brought in. Please try again in a minute.',
  },
  'import.stopped': { de: 'Der Import ist angehalten.', en: 'The import is stopped.' },
  'level.missing': {
    de: 'Mit welchem Niveau der Kurs beginnt, muss bekannt sein.',
    en: 'It must be known what level the course begins with.',
  },
  'level.unknown': { de: 'Dieses Niveau ist nicht bekannt.', en: 'This level is not known.' },
  'municipality.unknown': {
    de: 'Zu diesem Schlüssel gibt es keine Gemeinde.',
    en: 'There is no municipality with this key.',
  },
  'place.unknown': { de: 'Dieser Ort ist nicht bekannt.', en: 'This place is not known.' },
  'price.impossible': {
    de: 'Der Preis ist eine ganze Zahl von Cent, nicht unter 0.',
    en: 'The price is a whole number of cents, 0 or more.',
  },
  'provider.not-found': { de: 'Hier ist kein Träger für Sie.', en: 'There is no provider here for you.' },
  'provider.required': { de: 'Für welchen Träger ist das?', en: 'For which provider is this?' },
  'session.ends-before-it-begins': {
    de: 'Ein Termin endet nach seinem Beginn, am selben Tag.',
    en: 'A session ends after it begins, on the same day.',
  },
  'session.outside-the-course': {
    de: 'Der Termin liegt außerhalb des Kurses.',
    en: 'The session lies outside the course.',
  },
  'sessions.missing': {
    de: 'Zwischen dem ersten und dem letzten Tag liegt kein einziger Termin.',
    en: 'Not one session lies between the first and the last day.',
  },
  'sessions.too-many': { de: 'Mehr als 1000 Termine.', en: 'More than 1,000 sessions.' },
  'sessions.twice': {
    de: 'Termine werden aufgezählt oder als Wochenplan angegeben, nicht beides.',
    en: 'Sessions are listed or described by the week, not both.',
  },
  'time.clock-change': {
    de: 'In dieser Stunde wird die Uhr umgestellt: Die Zeit gibt es nicht oder zweimal.',
    en: 'The clocks change in this hour: the time is missing or comes twice.',
  },
  'time.malformed': {
    de: 'Eine Uhrzeit wird HH:MM geschrieben, von 00:00 bis 23:59.',
    en: 'A time is written HH:MM, from 00:00 to 23:59.',
  },
  'title.missing': { de: 'Ein Kursbeginn hat einen Titel.', en: 'A course start has a title.' },
  'title.too-long': { de: 'Der Titel ist länger als 300 Zeichen.', en: 'The title is longer than 300 characters.' },
  'venue.missing': {
    de: 'Ein Kurs, der nicht online ist, hat einen Ort in einer bekannten Gemeinde.',
    en: 'A course that is not online has a place in a known municipality.',
  },
  'period.ends-before-it-begins': {
    de: 'Der erste Tag liegt nach dem letzten.',
    en: 'The first day is after the last one.',
  },
  'near.required': {
    de: 'Eine Entfernung braucht einen Ort, von dem aus gemessen wird.',
    en: 'A distance is measured from somewhere.',
  },
  'postcode.unknown': {
    de: 'Unter dieser Postleitzahl kennen wir keinen Kursort.',
    en: 'We know no place of a course under this postcode.',
  },
  'chain.key-malformed': {
    de: 'Der Name einer Kurskette hat 1 bis 100 Zeichen, ohne Leerzeichen am Rand.',
    en: 'The name of a chain has 1 to 100 characters, without a space at its ends.',
  },
  'chain.not-found': {
    de: 'Dieser Kursbeginn gehört zu keiner Kurskette.',
    en: 'This course start belongs to no chain of modules.',
  },
  'chain.position-impossible': {
    de: 'Der Platz in der Kurskette ist eine ganze Zahl von 1 bis 30.',
    en: 'The place in the chain is a whole number, 1 to 30.',
  },
  'course-start.planned': {
    de: 'Der Kursbeginn ist erst geplant und noch nicht veröffentlicht.',
    en: 'The course start is only planned and not published yet.',
  },
  'extra-units.day-twice': {
    de: 'Zusatzstunden finden an einem Tag oder jede Woche statt, nicht beides.',
    en: 'Extra units are given on one day or every week, not both.',
  },
  'extra-units.names-a-person': {
    de: 'Hier steht eine Organisation, keine Person, keine Mailadresse und keine Telefonnummer.',
    en: 'An organisation is named here: no person, no mail address and no telephone number.',
  },
  'extra-units.outside-the-course': {
    de: 'Der Tag der Zusatzstunden liegt außerhalb des Kurses.',
    en: 'The day of the extra units lies outside the course.',
  },
  'extra-units.too-many': { de: 'Höchstens 20 Zusatzangebote je Kurs.', en: 'At most 20 extra units in a course.' },
  'language.unknown': {
    de: 'Eine Sprache wird als Kürzel nach BCP 47 geschrieben: uk, ar, pt-BR.',
    en: 'A language is written as a BCP 47 tag: uk, ar, pt-BR.',
  },
  'languages.too-many': { de: 'Höchstens 20 Sprachen.', en: 'At most 20 languages.' },
  'section.already-started': {
    de: 'Der Beginn dieses Abschnitts ist schon gemeldet.',
    en: 'The begin of this section has been reported already.',
  },
  'section.ends-before-it-begins': {
    de: 'Der Abschnitt endet, bevor er beginnt.',
    en: 'The section ends before it begins.',
  },
  'section.has-begun': {
    de: 'Ein Abschnitt, der begonnen hat, bleibt mit seinem ersten Tag bestehen.',
    en: 'A section that has begun stays, and so does its first day.',
  },
  'section.not-found': { de: 'Diesen Abschnitt hat der Kurs nicht.', en: 'The course has no such section.' },
  'section.out-of-turn': {
    de: 'Der Beginn des Abschnitts davor ist noch nicht gemeldet.',
    en: 'The begin of the section before it has not been reported.',
  },
  'section.outside-the-course': {
    de: 'Der Abschnitt liegt außerhalb des Kurses.',
    en: 'The section lies outside the course.',
  },
  'section.overlaps': {
    de: 'Ein Abschnitt beginnt nach dem letzten Tag des Abschnitts davor.',
    en: 'A section begins after the last day of the one before it.',
  },
  'sections.too-many': { de: 'Höchstens 20 Abschnitte je Kurs.', en: 'At most 20 sections in a course.' },
  'text.missing': { de: 'Hier fehlen ein paar Worte.', en: 'A few words are missing here.' },
  'text.too-long': { de: 'Dieser Text ist zu lang.', en: 'This text is too long.' },
  'time.missing': { de: 'Eine Uhrzeit hat Anfang und Ende.', en: 'A time has a begin and an end.' },
  'units.impossible': {
    de: 'Unterrichtseinheiten sind eine ganze Zahl ab 1.',
    en: 'Units are a whole number, 1 or more.',
  },
};
