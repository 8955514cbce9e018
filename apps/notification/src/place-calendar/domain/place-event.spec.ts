import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { type EventEnvelope, iCalendarOf, type PlaceEvent } from './place-event.js';

const event: PlaceEvent = {
  title: 'Integrationskurs; A1.1, vormittags',
  startsOn: '2027-02-28',
  times: 'Mo–Fr 09:00–12:15',
  location: 'Haus am Anger, Musterstraße 1, 44787 Bochum',
  providerName: 'Sprachwerk Ruhr',
};
const envelope: EventEnvelope = {
  method: 'REQUEST',
  uid: 'place-1@stadt.example',
  sequence: 2,
  organizer: { name: 'Kursbrücke', address: 'kursbruecke@stadt.example' },
  attendee: 'anna@jobcenter.example',
  reference: 'W-7K3M9Q',
  url: 'https://kursbruecke.example/course-starts/1',
  language: 'de',
  stampedAt: new Date('2026-11-21T10:00:00.123Z'),
};

/** Strict: throws where a line is not as RFC 5545 wants it. */
function parsed(content: string) {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(content));
  const found = calendar.getFirstSubcomponent('vevent');
  if (!found) throw new Error('No event.');
  return { calendar, found };
}

describe('an accepted place in the calendar', () => {
  it('is read by strict parsers as it was meant', () => {
    const content = iCalendarOf(event, envelope);
    const { calendar, found } = parsed(content);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(found.getFirstPropertyValue('summary')).toBe('Kursbeginn W-7K3M9Q: Integrationskurs; A1.1, vormittags');
    expect(found.getFirstPropertyValue('location')).toBe(event.location);
    expect(String(found.getFirstPropertyValue('dtstart'))).toBe('2027-02-28');
    expect(String(found.getFirstPropertyValue('dtend'))).toBe('2027-03-01');
    expect(String(found.getFirstPropertyValue('dtstamp'))).toBe('2026-11-21T10:00:00Z');
    expect(found.getFirstPropertyValue('sequence')).toBe(2);

    const second = convertIcsCalendar(undefined, content);
    expect(second).toMatchObject({ method: 'REQUEST', version: '2.0' });
    expect(second.events?.[0]).toMatchObject({
      uid: 'place-1@stadt.example',
      status: 'CONFIRMED',
      organizer: { name: 'Kursbrücke', email: 'kursbruecke@stadt.example' },
      attendees: [{ email: 'anna@jobcenter.example' }],
    });
  });

  it('is taken out by the same id and a later number', () => {
    const { calendar, found } = parsed(iCalendarOf(event, { ...envelope, method: 'CANCEL', sequence: 3 }));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(found.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(found.getFirstPropertyValue('uid')).toBe(envelope.uid);
    expect(found.getFirstPropertyValue('sequence')).toBe(3);
  });

  it('has no line that is too long and none that somebody smuggled in, whatever a title holds', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(anything, anything, (title, location) => {
        const content = iCalendarOf({ ...event, title, location }, envelope);
        for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const { calendar, found } = parsed(content);
        expect(calendar.getAllSubcomponents()).toHaveLength(1);
        expect(found.getAllProperties('attendee')).toHaveLength(1);
        expect(found.getAllProperties('summary')).toHaveLength(1);
      }),
    );
  });
});
