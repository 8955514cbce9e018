import { daysAfter, longDay } from './domain/days-after.js';
import type { PlaceEvent } from './domain/place-event.js';
import type { WrittenInvitation } from './write-invitation/write-invitation.query.js';

/** `cancelled`: because the course is off; the person waits again. `lost`: for any other reason. */
type Happened = 'accepted' | 'changed' | 'cancelled' | 'lost';

const words = {
  de: {
    subjects: {
      accepted: (reference: string) => `Kursplatz angenommen: ${reference}`,
      changed: (reference: string) => `Kurs geändert: ${reference}`,
      cancelled: (reference: string) => `Kurs fällt aus, kein Platz mehr: ${reference}`,
      lost: (reference: string) => `Kursplatz entfällt: ${reference}`,
    },
    begins: (event: PlaceEvent, reference: string) =>
      `${reference} hat einen Platz in „${event.title}“ bei ${event.providerName}.`,
    first: 'Beginn',
    times: 'Zeiten',
    place: 'Ort',
    moved: (event: PlaceEvent, reference: string) =>
      `Der Kurs von ${reference}, „${event.title}“ bei ${event.providerName}, hat sich geändert. Jetzt gilt:`,
    off: (event: PlaceEvent, reference: string) =>
      `„${event.title}“ bei ${event.providerName} sollte am ${longDay(event.startsOn, 'de')} beginnen und findet nicht statt. ${reference} hat dort keinen Platz mehr.`,
    noPlace: (event: PlaceEvent, reference: string) =>
      `${reference} hat keinen Platz mehr in „${event.title}“ bei ${event.providerName}.`,
    again: (reference: string) =>
      `${reference} steht wieder auf der Warteliste, mit dem alten Wartedatum und weiter vorn. Sie müssen nichts neu eintragen.`,
    enclosed: 'Der Termin liegt dieser Mail bei. Ihr Kalender kann ihn übernehmen.',
    updated:
      'Der geänderte Termin liegt dieser Mail bei. Ihr Kalender kann ihn übernehmen; der bisherige wird ersetzt.',
    struck: 'Die Absage des Termins liegt dieser Mail bei. Ihr Kalender kann ihn damit streichen.',
    course: 'Kurs ansehen',
    entry: 'Eintrag auf der Warteliste ansehen',
    foot: 'Diese Mail kommt von Kursbrücke. Bitte antworten Sie nicht auf diese Mail.',
  },
  en: {
    subjects: {
      accepted: (reference: string) => `Course place accepted: ${reference}`,
      changed: (reference: string) => `Course changed: ${reference}`,
      cancelled: (reference: string) => `Course cancelled, place gone: ${reference}`,
      lost: (reference: string) => `Course place gone: ${reference}`,
    },
    begins: (event: PlaceEvent, reference: string) =>
      `${reference} has a place in “${event.title}” at ${event.providerName}.`,
    first: 'Begins',
    times: 'Times',
    place: 'Place',
    moved: (event: PlaceEvent, reference: string) =>
      `The course of ${reference}, “${event.title}” at ${event.providerName}, has changed. Now it is:`,
    off: (event: PlaceEvent, reference: string) =>
      `“${event.title}” at ${event.providerName} was to begin on ${longDay(event.startsOn, 'en')} and does not take place. ${reference} no longer has a place there.`,
    noPlace: (event: PlaceEvent, reference: string) =>
      `${reference} no longer has a place in “${event.title}” at ${event.providerName}.`,
    again: (reference: string) =>
      `${reference} is on the waiting list again, with the old date and further in front. You need not enter anything anew.`,
    enclosed: 'The appointment is attached to this mail. Your calendar can take it over.',
    updated:
      'The changed appointment is attached to this mail. Your calendar can take it over; it replaces the old one.',
    struck: 'The cancelled appointment is attached to this mail. Your calendar can strike it out.',
    course: 'See the course',
    entry: 'See the entry on the waiting list',
    foot: 'This mail comes from Kursbrücke. Please do not reply to it.',
  },
} as const;

/** What the mail says beside the calendar entry, for those whose mail program reads none. */
export function invitationWords(
  language: 'de' | 'en',
  happened: Happened,
  reference: string,
  event: PlaceEvent,
  urls: { readonly course: string; readonly entry: string },
): WrittenInvitation['words'] {
  const say = words[language];
  const dated = [
    `${say.first}: ${longDay(event.startsOn, language)}`,
    ...(event.times ? [`${say.times}: ${event.times}`] : []),
    ...(event.location ? [`${say.place}: ${event.location}`] : []),
    ...daysAfter(event, language),
  ];
  const about = {
    accepted: [say.begins(event, reference), ...dated, say.enclosed],
    changed: [say.moved(event, reference), ...dated, say.updated],
    cancelled: [say.off(event, reference), say.again(reference), say.struck],
    lost: [say.noPlace(event, reference), say.struck],
  }[happened];
  const shown = happened === 'cancelled' || happened === 'lost' ? 'entry' : 'course';
  return {
    subject: say.subjects[happened](reference),
    paragraphs: [...about, say.foot],
    link: { label: say[shown], url: urls[shown] },
  };
}
