import type {
  CourseStartBody,
  CourseStartView,
  Page,
  SeatOfferView,
  WaitingEntryBody,
  WaitingEntryView,
} from '@app/contracts';
import { addDays, calendarDateOf, weekdayOf } from '@app/kernel';
import { eventually } from '@app/testing';
import { type Answer, type Caller, callerFor } from '../journeys/api.js';
import type { System } from '../journeys/system.js';

/** Who acts in the experiments. */
export interface People {
  readonly provider: Caller;
  readonly caseManager: Caller;
}

export async function peopleOf(system: System): Promise<People> {
  const { provider_staff, case_manager } = system.accounts;
  return { provider: await callerFor(system, provider_staff), caseManager: await callerFor(system, case_manager) };
}

const today = calendarDateOf(new Date());
const soon = addDays(today, 14);
const monday = addDays(soon, (7 - weekdayOf(soon)) % 7);

/** Levels that the sample county leaves alone, so that an experiment sees only its own people. */
export type QuietLevel = 'C1.1' | 'C1.2' | 'C2' | 'alpha.8' | 'alpha.9';

export function course(level: QuietLevel, places: number): CourseStartBody {
  return {
    title: `Kurs ${level}`,
    courseType: 'county',
    track: level.startsWith('alpha') ? 'alpha' : 'general',
    entryLevels: [level],
    fundingPaths: ['county', 'jobcenter'],
    venue: { place: 'Bochum', postalCode: '44787' },
    startsOn: monday,
    endsOn: addDays(monday, 32),
    weeklyTimes: [{ weekday: 'mon', from: '09:00', to: '12:15' }],
    maxParticipants: places,
    minParticipants: 1,
  };
}

export function newcomer(level: QuietLevel, familyName = 'Probe'): WaitingEntryBody {
  return {
    person: { familyName, givenName: 'Versuch' },
    need: {
      level,
      track: level.startsWith('alpha') ? 'alpha' : 'general',
      entitlements: [{ path: 'jobcenter', issuedOn: addDays(today, -30) }],
      municipality: '05911000',
      reachKm: 20,
      availability: ['mon-morning'],
    },
  };
}

/** Entitled and waiting for so many days: who waits longer comes first, on the same day the lot decides. */
export function waitingFor(days: number, entry: WaitingEntryBody): WaitingEntryBody {
  const since = addDays(today, -days);
  const need = { ...entry.need, entitlements: [{ path: 'jobcenter' as const, issuedOn: since }] };
  return { ...entry, need, waitingSince: since };
}

export async function publish({ provider }: People, body: CourseStartBody): Promise<CourseStartView> {
  return done(await provider.post<CourseStartView>('course-registry/course-starts', body));
}

export async function register({ caseManager }: People, body: WaitingEntryBody): Promise<WaitingEntryView> {
  return done(await caseManager.post<WaitingEntryView>('waiting-list/waiting-entries', body));
}

export function openOfferOf({ caseManager }: People, waitingEntryId: string): Promise<SeatOfferView> {
  return eventually(
    async () => {
      const list = `waiting-list/seat-offers?state=open&waitingEntryId=${waitingEntryId}`;
      const [offer] = done(await caseManager.get<Page<SeatOfferView>>(list)).items;
      if (!offer) throw new Error('No offer yet.');
      return offer;
    },
    { within: 30_000 },
  );
}

function done<T>({ status, body }: Answer<T>): T {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
