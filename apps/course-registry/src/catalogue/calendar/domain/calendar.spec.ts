import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { type CalendarEvent, calendarFoot, calendarHead, eventText } from './calendar.js';

const event: CalendarEvent = {
  uid: 'urn:uuid:0191f000-0000-7000-8000-000000000001',
  sequence: 3,
  changedAt: '2026-11-21T09:00:00.500Z',
  on: '2027-03-29',
  time: { from: '09:00', to: '12:15' },
  cancelled: false,
  summary: 'Integrationskurs A1.1',
  description: 'Ort: Bochum\nZeiten: Mo 09:00–12:15',
  location: 'Haus der Sprachen, Kortumstraße 1, 44787 Bochum',
  url: 'https://kurse.example/kurse/1',
  categories: ['Integrationskurs', 'A1.1'],
};

const written = (...events: readonly CalendarEvent[]) =>
  [calendarHead('Deutschkurse'), ...events.map(eventText), calendarFoot].join('');

/** The strict one: throws on what RFC 5545 does not allow. */
function strictly(text: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

/** What people write: commas, semicolons, line breaks, backslashes, emoji, right-to-left letters and marks. */
const oddText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        ',',
        ';',
        ':',
        '\\',
        '\n',
        '\\n',
        '"',
        ' ',
        '\t',
        '👩‍🏫',
        'دورة تعليم اللغة',
        '\u200f',
        'ትግርኛ',
        'é',
        'BEGIN:VEVENT',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `_${parts.join('')}`);

/** What is no text in a calendar cannot come back: control characters, and the several ways to break a line. */
const asKept = (text: string) => text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');

/** Without the sign that stands for half a character. */
const whole = oddText.map((text) => text.replaceAll('\uFFFD', ''));

describe('a calendar', () => {
  it('holds the local time of the place in summer and in winter', () => {
    const [winter, summer] = strictly(written({ ...event, on: '2027-03-27' }, event));
    expect(winter?.startDate.toJSDate().toISOString()).toBe('2027-03-27T08:00:00.000Z');
    expect(summer?.startDate.toJSDate().toISOString()).toBe('2027-03-29T07:00:00.000Z');
    expect(summer?.endDate.toJSDate().toISOString()).toBe('2027-03-29T10:15:00.000Z');
  });

  it('says who an event is, how often it changed, and that it is off', () => {
    const [one] = strictly(written({ ...event, cancelled: true }));
    expect(one?.uid).toBe(event.uid);
    expect(one?.sequence).toBe(3);
    expect(one?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(String(one?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-21T09:00:00Z');
  });

  it('shows a day without a time as a whole day that leaves people free', () => {
    const { time: _, ...day } = event;
    const [one] = strictly(written(day));
    expect(one?.startDate.isDate).toBe(true);
    expect(one?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('has lines of 75 octets at the most, each ended by CR LF and none cut inside a character', () => {
    fc.assert(
      fc.property(whole, whole, (summary, description) => {
        const text = written({ ...event, summary, description });
        const lines = text.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n\uFFFD]|\p{Surrogate}/u);
        }
      }),
    );
  });

  it('comes back from two other libraries as it was written, whatever the title', () => {
    fc.assert(
      fc.property(oddText, oddText, oddText, (summary, description, location) => {
        const text = written({ ...event, summary, description, location });
        const [one, ...others] = strictly(text);
        expect(others).toEqual([]);
        expect([one?.summary, one?.description, one?.location]).toEqual([summary, description, location].map(asKept));
        const again = convertIcsCalendar(undefined, text).events?.[0];
        expect(again?.uid).toBe(event.uid);
        expect(again?.start.date.toISOString()).toBe('2027-03-29T07:00:00.000Z');
      }),
    );
  });

  it('comes back from the second library word by word', () => {
    const summary = 'Deutsch, Stufe A1; „Neu“ \\ mit 👶 Betreuung – دورة';
    const back = convertIcsCalendar(undefined, written({ ...event, summary }));
    expect(back.method).toBe('PUBLISH');
    expect(back.timezones?.map(({ id }) => id)).toEqual(['Europe/Berlin']);
    expect(back.events?.[0]).toMatchObject({ summary, sequence: 3, status: 'CONFIRMED', url: event.url });
  });

  it('is told from what is none', () => {
    expect(() => strictly('BEGIN:VCALENDAR\r\nnothing of the kind\r\n')).toThrow();
  });
});
