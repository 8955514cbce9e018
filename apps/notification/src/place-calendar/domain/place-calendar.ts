import { addDays, type CalendarDate } from '@app/kernel';
import { day, folded, type PlaceEvent, parameter, text } from './place-event.js';
import type { LaterSection } from './sections-ahead.js';

/** An accepted place as its calendar shows it. Days 'YYYY-MM-DD'; the reference number stands for the person. */
export interface AcceptedPlace {
  /** The id of the mailed invitation as well. */
  readonly uid: string;
  /** Of the invitation: one more with every change of what it says. */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly cancelled: boolean;
  readonly reference: string;
  readonly said: PlaceEvent;
  /** Of the course start; rises with every change of it. */
  readonly version: number;
  readonly endsOn: string;
  /** See `laterSections`: what an entry of a section is called for life is its key. */
  readonly sections: ReadonlyMap<string, LaterSection>;
  readonly url: string;
}

export interface CalendarOwner {
  readonly organizer: { readonly name: string; readonly address: string };
  readonly language: 'de' | 'en';
}

const words = {
  de: {
    name: 'Kursbrücke: Kursplätze',
    begins: 'Kursbeginn',
    section: 'Kursabschnitt beginnt',
    ends: 'Kursende',
    provider: 'Kursträger',
    more: 'Mehr',
  },
  en: {
    name: 'Kursbrücke: course places',
    begins: 'Course begins',
    section: 'Course section begins',
    ends: 'Course ends',
    provider: 'Provider',
    more: 'More',
  },
} as const;

interface Entry {
  readonly uid: string;
  readonly sequence: number;
  readonly on: string;
  readonly what: string;
}

/**
 * First day, sections and last day of each place, those ahead too, as entries for whole days: a calendar to be followed (RFC 5545, METHOD
 * PUBLISH). The first day has the id and number of the mailed invitation, so that a calendar that knows both has it once.
 */
export function placeCalendar(places: readonly AcceptedPlace[], owner: CalendarOwner): string {
  const { name } = words[owner.language];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kursbruecke//Places//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...places.flatMap((place) => entriesOf(place, owner).flatMap((entry) => eventLines(entry, place, owner))),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function entriesOf(place: AcceptedPlace, { language }: CalendarOwner): readonly Entry[] {
  const { uid, sequence, said, sections, endsOn, version, cancelled } = place;
  const { begins, section, ends } = words[language];
  const later = version + (cancelled ? 1 : 0);
  return [
    { uid, sequence, on: said.startsOn, what: begins },
    ...[...sections].map(([key, { startsOn, level }]) => ({
      uid: part(uid, `section-${key}`),
      sequence: later,
      on: startsOn,
      what: [section, level].filter(Boolean).join(' '),
    })),
    { uid: part(uid, 'end'), sequence: later, on: endsOn, what: ends },
  ];
}

/** Another entry of the same place: its name stands before the domain. */
function part(uid: string, name: string): string {
  return uid.replace('@', `-${name}@`);
}

function eventLines({ uid, sequence, on, what }: Entry, place: AcceptedPlace, owner: CalendarOwner): readonly string[] {
  const { changedAt, cancelled, reference, said, url } = place;
  const { organizer, language } = owner;
  const { provider, more } = words[language];
  const changed = changedAt.toISOString().replace(/[-:]|\.\d+/g, '');
  const description = [said.times, `${provider}: ${said.providerName}`, `${more}: ${url}`].filter(Boolean).join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `ORGANIZER;CN=${parameter(organizer.name || organizer.address)}:mailto:${organizer.address}`,
    `DTSTART;VALUE=DATE:${day(on)}`,
    `DTEND;VALUE=DATE:${day(addDays(on as CalendarDate, 1))}`,
    `SUMMARY:${text(`${what} ${reference}: ${said.title}`)}`,
    ...(said.location ? [`LOCATION:${text(said.location)}`] : []),
    `DESCRIPTION:${text(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}
