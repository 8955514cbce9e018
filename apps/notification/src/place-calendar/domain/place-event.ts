import { addDays, type CalendarDate } from '@app/kernel';
import { daysAfter, type LaterDays } from './days-after.js';

/** What an entry in the calendar says of an accepted place. No names: the reference number stands for the person. */
export interface PlaceEvent extends LaterDays {
  readonly title: string;
  readonly startsOn: string;
  readonly times: string;
  readonly location: string;
  readonly providerName: string;
  /** 8 digits; absent online, and in entries from before it was kept. */
  readonly municipality?: string;
}

/** The entry's name for life, whoever tells of it; the part after the sign is the domain of our mails. */
export function uidOf(seatOfferId: string, organizer: string): string {
  return `place-${seatOfferId}@${organizer.slice(organizer.lastIndexOf('@') + 1)}`;
}

export interface EventEnvelope {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly uid: string;
  /** One more with every change (RFC 5546 §2.1.4). */
  readonly sequence: number;
  readonly organizer: { readonly name: string; readonly address: string };
  readonly attendee: string;
  readonly reference: string;
  readonly url: string;
  readonly language: 'de' | 'en';
  readonly stampedAt: Date;
}

const words = {
  de: { begins: 'Kursbeginn', provider: 'Kursträger', more: 'Mehr' },
  en: { begins: 'Course begins', provider: 'Provider', more: 'More' },
} as const;

/**
 * The first day of the course as an entry for the whole day that blocks no time: iCalendar (RFC 5545) to be mailed
 * (RFC 6047). The days after it stand in its text: a mail program offers to take over one entry a mail.
 */
export function iCalendarOf(event: PlaceEvent, envelope: EventEnvelope): string {
  const { method, uid, sequence, organizer, attendee, reference, url, language, stampedAt } = envelope;
  const { begins, provider, more } = words[language];
  const description = [
    event.times,
    ...daysAfter(event, language),
    `${provider}: ${event.providerName}`,
    `${more}: ${url}`,
  ]
    .filter(Boolean)
    .join('\n');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kursbruecke//Places//DE',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stampedAt.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    `ORGANIZER;CN=${parameter(organizer.name || organizer.address)}:mailto:${organizer.address}`,
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${attendee}`,
    `DTSTART;VALUE=DATE:${day(event.startsOn)}`,
    `DTEND;VALUE=DATE:${day(addDays(event.startsOn as CalendarDate, 1))}`,
    `SUMMARY:${text(`${begins} ${reference}: ${event.title}`)}`,
    ...(event.location ? [`LOCATION:${text(event.location)}`] : []),
    `DESCRIPTION:${text(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

export const day = (date: string) => date.replaceAll('-', '');

/** TEXT of RFC 5545 §3.3.11: what others wrote can end no line and begin no property. */
export function text(value: string): string {
  return withoutControls(value)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n');
}

export function parameter(value: string): string {
  return `"${withoutControls(value).replace(/["\r\n]/g, ' ')}"`;
}

function withoutControls(value: string): string {
  return value.replace(/[^\P{Cc}\r\n]/gu, ' ');
}

/** At most 75 octets a line, never through the middle of a character (RFC 5545 §3.1). */
export function folded(line: string): string {
  const parts: string[] = [''];
  for (const character of line) {
    const last = parts.at(-1) ?? '';
    const room = parts.length === 1 ? 75 : 74;
    if (Buffer.byteLength(last + character) > room) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts.join('\r\n ');
}
