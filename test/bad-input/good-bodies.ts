import type { CourseStartBody, SubscriptionBody, WaitingEntryBody } from '@app/contracts';
import { addDays, calendarDateOf, weekdayOf } from '@app/kernel';

export const today = calendarDateOf(new Date());
const soon = addDays(today, 14);
const monday = addDays(soon, (7 - weekdayOf(soon)) % 7);

/** A course start as a provider may publish it. */
export const courseStart: CourseStartBody = {
  title: 'Allgemeiner Integrationskurs C2',
  courseType: 'county',
  track: 'general',
  entryLevels: ['C2'],
  fundingPaths: ['county'],
  venue: { place: 'Bochum', postalCode: '44787' },
  startsOn: monday,
  endsOn: addDays(monday, 32),
  weeklyTimes: [
    { weekday: 'mon', from: '09:00', to: '12:15' },
    { weekday: 'tue', from: '09:00', to: '12:15' },
  ],
  maxParticipants: 12,
  minParticipants: 1,
};

/** Somebody waiting at a level nobody teaches, so that no offer disturbs the count. */
export function waitingEntry(person: WaitingEntryBody['person'] = { familyName: 'Probe' }): WaitingEntryBody {
  return {
    person,
    need: {
      level: 'C1.2',
      track: 'general',
      entitlements: [{ path: 'county', issuedOn: addDays(today, -30) }],
      municipality: '05911000',
      reachKm: 5,
      availability: ['sat-morning'],
    },
  };
}

/** An organisation that would like to be a provider. */
export const providerRequest = {
  name: 'Sprachinsel e. V.',
  kind: 'association',
  mailbox: 'kontakt@sprachinsel.example',
  place: 'Bochum',
  askedBy: 'Erika Beispiel',
};

/** How the county would let it in. */
export const approval = {
  key: 'sprachinsel',
  mailDomains: ['sprachinsel.example'],
  areas: ['05911'],
  firstMember: { subject: 'erika.beispiel', displayName: 'Erika Beispiel' },
};

export const venue = { name: 'Haus am Anger', street: 'Musterstraße 1', place: 'Bochum' };

/** What a provider's software wants to hear. */
export const webhook = { url: 'https://software.example/kursbruecke', contactAddress: 'it@sprachwerk.example' };

/** The coordinator has none until the end. */
export const subscription: SubscriptionBody = { address: 'katrin.sommer@stadt.example', language: 'de', slot: '07:30' };
