import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { type AcceptedPlace, placeCalendar } from './place-calendar.js';
import { iCalendarOf } from './place-event.js';

const place: AcceptedPlace = {
  uid: 'place-1@stadt.example',
  sequence: 2,
  changedAt: new Date('2026-11-21T10:00:00.123Z'),
  cancelled: false,
  reference: 'W-7K3M9Q',
  said: {
    title: 'Integrationskurs; A1.1, vormittags',
    startsOn: '2027-02-28',
    times: 'Mo–Fr 09:00–12:15',
    location: 'Haus am Anger, Musterstraße 1, 44787 Bochum',
    providerName: 'Sprachwerk Ruhr',
  },
  version: 5,
  endsOn: '2027-12-31',
  sections: new Map([
    ['2', { startsOn: '2027-05-03', level: 'A2.1' }],
    ['3', { startsOn: '2027-08-02' }],
  ]),
  url: 'https://kursbruecke.example/course-starts/1',
};
const owner = { organizer: { name: 'Kursbrücke', address: 'kursbruecke@stadt.example' }, language: 'de' } as const;

/** Strict: throws where a line is not as RFC 5545 wants it. */
function parsed(content: string) {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(content));
  const events = calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
    summary: event.getFirstPropertyValue('summary'),
    from: String(event.getFirstPropertyValue('dtstart')),
    until: String(event.getFirstPropertyValue('dtend')),
  }));
  return { calendar, events };
}

describe('the calendar of accepted places', () => {
  it('has the first day, the sections and the last day of each, as strict parsers read it', () => {
    const { calendar, events } = parsed(placeCalendar([place], owner));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('refresh-interval')).toMatchObject({ hours: 1 });
    const common = { status: 'CONFIRMED' };
    const title = 'W-7K3M9Q: Integrationskurs; A1.1, vormittags';
    expect(events).toEqual([
      {
        ...common,
        uid: place.uid,
        sequence: 2,
        summary: `Kursbeginn ${title}`,
        from: '2027-02-28',
        until: '2027-03-01',
      },
      {
        ...common,
        uid: 'place-1-section-2@stadt.example',
        sequence: 5,
        summary: `Kursabschnitt beginnt A2.1 ${title}`,
        from: '2027-05-03',
        until: '2027-05-04',
      },
      {
        ...common,
        uid: 'place-1-section-3@stadt.example',
        sequence: 5,
        summary: `Kursabschnitt beginnt ${title}`,
        from: '2027-08-02',
        until: '2027-08-03',
      },
      {
        ...common,
        uid: 'place-1-end@stadt.example',
        sequence: 5,
        summary: `Kursende ${title}`,
        from: '2027-12-31',
        until: '2028-01-01',
      },
    ]);
  });

  it('comes back from another library word by word', () => {
    const back = convertIcsCalendar(undefined, placeCalendar([place], owner));
    expect(back).toMatchObject({ method: 'PUBLISH', version: '2.0' });
    expect(back.events).toHaveLength(4);
    expect(back.events?.[0]).toMatchObject({
      uid: place.uid,
      sequence: 2,
      status: 'CONFIRMED',
      location: place.said.location,
      url: place.url,
      organizer: { name: 'Kursbrücke', email: 'kursbruecke@stadt.example' },
    });
    expect(back.events?.[0]?.start.date.toISOString()).toBe('2027-02-28T00:00:00.000Z');
    expect(back.events?.every(({ attendees }) => attendees === undefined)).toBe(true);
  });

  it('names the first day as the mailed invitation does', () => {
    const invitation = iCalendarOf(place.said, {
      method: 'REQUEST',
      attendee: 'anna@jobcenter.example',
      stampedAt: place.changedAt,
      ...owner,
      ...place,
    });
    const [invited] = parsed(invitation).events;
    expect(parsed(placeCalendar([place], owner)).events[0]).toEqual(invited);
  });

  it('keeps what is off, by later numbers', () => {
    const { events } = parsed(placeCalendar([{ ...place, cancelled: true, sequence: 3 }], owner));
    expect(events.map(({ status, sequence }) => [status, sequence])).toEqual([
      ['CANCELLED', 3],
      ['CANCELLED', 6],
      ['CANCELLED', 6],
      ['CANCELLED', 6],
    ]);
  });

  it('is a calendar without a place, and in English', () => {
    const { calendar, events } = parsed(placeCalendar([], { ...owner, language: 'en' }));
    expect(events).toEqual([]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Kursbrücke: course places');
  });

  it('has no line that is too long and none that somebody smuggled in, whatever a title holds', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(anything, anything, (title, location) => {
        const content = placeCalendar([{ ...place, said: { ...place.said, title, location } }], owner);
        for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(parsed(content).events).toHaveLength(4);
      }),
    );
  });
});
