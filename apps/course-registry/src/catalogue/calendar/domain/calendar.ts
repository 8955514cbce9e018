import { escaped, property, textProperty } from './content-lines.js';

/** One event. Days 'YYYY-MM-DD', times 'HH:MM' on the clocks of Germany, instants RFC 3339 UTC. */
export interface CalendarEvent {
  /** The same for life, whatever changes about the event. */
  readonly uid: string;
  /** Never goes down. */
  readonly sequence: number;
  readonly changedAt: string;
  readonly on: string;
  /** A whole day when absent. */
  readonly time?: { readonly from: string; readonly to: string };
  readonly cancelled: boolean;
  readonly summary: string;
  readonly description: string;
  readonly location?: string;
  /** How to reach whoever holds it. */
  readonly contact?: string;
  readonly url?: string;
  readonly categories: readonly string[];
}

const timeZone = 'Europe/Berlin';

/** Central European Time as it has been since 1996: Directive 2000/84/EC. */
const timeZoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${timeZone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** What stands before the events of a calendar that is published for everybody to follow. */
export function calendarHead(name: string): string {
  return [
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n',
    textProperty('PRODID', '-//Kursbrücke//Kurskatalog//DE'),
    'CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n',
    textProperty('NAME', name),
    textProperty('X-WR-CALNAME', name),
    property('X-WR-TIMEZONE', timeZone),
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\nX-PUBLISHED-TTL:PT6H\r\n',
    `${timeZoneLines}\r\n`,
  ].join('');
}

export const calendarFoot = 'END:VCALENDAR\r\n';

export function eventText(event: CalendarEvent): string {
  const { uid, sequence, changedAt, cancelled, summary, description, location, contact, url, categories } = event;
  return [
    'BEGIN:VEVENT\r\n',
    property('UID', uid),
    property('DTSTAMP', instant(changedAt)),
    property('LAST-MODIFIED', instant(changedAt)),
    property('SEQUENCE', sequence),
    ...when(event),
    property('STATUS', cancelled ? 'CANCELLED' : 'CONFIRMED'),
    textProperty('SUMMARY', summary),
    textProperty('DESCRIPTION', description),
    ...(location ? [textProperty('LOCATION', location)] : []),
    ...(contact ? [textProperty('CONTACT', contact)] : []),
    ...(url ? [property('URL', url)] : []),
    property('CATEGORIES', categories.map(escaped).join(',')),
    'END:VEVENT\r\n',
  ].join('');
}

function when({ on, time }: CalendarEvent): string[] {
  const day = on.replaceAll('-', '');
  if (!time) return [property('DTSTART;VALUE=DATE', day), property('TRANSP', 'TRANSPARENT')];
  const at = (clock: string) => `${day}T${clock.replace(':', '')}00`;
  return [property(`DTSTART;TZID=${timeZone}`, at(time.from)), property(`DTEND;TZID=${timeZone}`, at(time.to))];
}

function instant(moment: string): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
