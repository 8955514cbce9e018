import type { PlaceEvent } from './domain/place-event.js';
import type { WrittenInvitation } from './write-invitation/write-invitation.query.js';

/** `lost`: the course takes place, without this person. */
type Happened = 'accepted' | 'changed' | 'cancelled' | 'lost';

const words = {
  de: {
    accepted: (reference: string) => `Kursplatz angenommen: ${reference}`,
    changed: (reference: string) => `Kurs geändert: ${reference}`,
    cancelled: (reference: string) => `Kurs fällt aus: ${reference}`,
    lost: (reference: string) => `Kursplatz entfällt: ${reference}`,
    begins: (event: PlaceEvent) =>
      `${event.title} bei ${event.providerName} beginnt am ${dayIn('de', event.startsOn)}.`,
    wasToBegin: (event: PlaceEvent) => `${event.title} bei ${event.providerName} findet nicht statt.`,
    noPlace: (event: PlaceEvent) =>
      `In ${event.title} bei ${event.providerName} ist kein Platz mehr für diese Person vorgemerkt.`,
    enclosed: 'Der Termin liegt dieser Mail bei. Ihr Kalender kann ihn übernehmen.',
    label: 'Kurs ansehen',
    foot: 'Diese Mail kommt von Kursbrücke. Bitte antworten Sie nicht auf diese Mail.',
  },
  en: {
    accepted: (reference: string) => `Course place accepted: ${reference}`,
    changed: (reference: string) => `Course changed: ${reference}`,
    cancelled: (reference: string) => `Course cancelled: ${reference}`,
    lost: (reference: string) => `Course place gone: ${reference}`,
    begins: (event: PlaceEvent) => `${event.title} at ${event.providerName} begins on ${dayIn('en', event.startsOn)}.`,
    wasToBegin: (event: PlaceEvent) => `${event.title} at ${event.providerName} does not take place.`,
    noPlace: (event: PlaceEvent) =>
      `There is no longer a place for this person in ${event.title} at ${event.providerName}.`,
    enclosed: 'The appointment is attached to this mail. Your calendar can take it over.',
    label: 'See the course',
    foot: 'This mail comes from Kursbrücke. Please do not reply to it.',
  },
} as const;

/** What the mail says beside the calendar entry, for those whose mail program reads none. */
export function invitationWords(
  language: 'de' | 'en',
  happened: Happened,
  reference: string,
  event: PlaceEvent,
  url: string,
): WrittenInvitation['words'] {
  const { begins, wasToBegin, noPlace, enclosed, label, foot, ...subjects } = words[language];
  const where = [event.times, event.location].filter(Boolean).join(' · ');
  const about = {
    accepted: [begins(event), ...(where ? [where] : [])],
    changed: [begins(event), ...(where ? [where] : [])],
    cancelled: [wasToBegin(event)],
    lost: [noPlace(event)],
  }[happened];
  return { subject: subjects[happened](reference), paragraphs: [...about, enclosed, foot], link: { label, url } };
}

function dayIn(language: 'de' | 'en', day: string): string {
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
