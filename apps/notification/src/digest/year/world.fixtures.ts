import type { CourseStartFacts, DigestWeekday } from '@app/contracts';
import { courseFacts, offerFacts } from '../domain/facts.fixtures.js';
import type { Reader } from '../persistence/recipients.js';
import { dayAfter, localInstant } from './calendar.fixtures.js';

/** A reader with all a schedule depends on. */
export type YearReader = Omit<Reader, 'address' | 'language' | 'linkSecret' | 'immediateKinds' | 'onFreeDays'>;

/** Everything that was ever published of one course start, oldest first. */
export interface CourseHistory {
  readonly id: string;
  readonly steps: readonly { readonly at: Date; readonly facts: CourseStartFacts }[];
}

export interface OfferHistory {
  readonly facts: ReturnType<typeof offerFacts>;
  readonly openedAt: Date;
  readonly endedAt: Date;
  readonly end: 'accepted' | 'declined' | 'expired' | 'withdrawn';
}

export interface World {
  readonly readers: readonly YearReader[];
  readonly courses: readonly CourseHistory[];
  readonly offers: readonly OfferHistory[];
  /** When somebody looked whose slot had come. */
  readonly looks: readonly Date[];
}

export interface WorldSize {
  readonly from: string;
  readonly days: number;
  readonly readers: number;
  readonly courses: number;
  readonly offers: number;
  /** Nobody looks from the first local moment to the second. */
  readonly outages: readonly (readonly [from: Date, until: Date])[];
  readonly minutesBetweenLooks: number;
}

const minute = 60_000;
const day = 86_400_000;
export const counties = ['05911', '08111', '14612'] as const;
const levels = ['A1.1', 'A1.2', 'A2.1', 'A2.2', 'B1.1', 'B1.2'] as const;
const types = ['integration', 'integration-alpha', 'vocational', 'county'] as const;
const slots = ['05:00', '07:30', '07:30', '07:30', '12:15', '21:45', '22:00'] as const;
const rhythms: readonly (readonly DigestWeekday[])[] = [
  [],
  ['monday', 'thursday'],
  ['monday', 'thursday'],
  ['monday'],
  ['friday'],
  ['tuesday', 'wednesday', 'saturday'],
];

/** The same dice for the same seed. */
export function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (limit: number) => Math.floor(next() * limit),
    chance: (of: number) => next() < of,
    of: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
  };
}
type Dice = ReturnType<typeof dice>;

const id = (kind: number, position: number) =>
  `0198f2a0-${String(kind).padStart(4, '0')}-7000-8000-${String(position).padStart(12, '0')}`;

export function aWorld(size: WorldSize, seed: number): World {
  const roll = dice(seed);
  const start = localInstant(size.from, '00:00').getTime();
  const readers = Array.from({ length: size.readers }, (_, at) => aReader(at, roll, new Date(start)));
  const within = () => start + roll.below(size.days * 24 * 60) * minute;
  const courses = Array.from({ length: size.courses }, (_, at) => aCourse(id(1, at), within(), roll));
  const offers = Array.from({ length: size.offers }, (_, at) => anOffer(at, within(), readers, courses, roll));
  return { readers, courses, offers, looks: looksOf(size, start, roll) };
}

function aReader(at: number, roll: Dice, since: Date): YearReader {
  const county = counties[at % counties.length] ?? counties[0];
  // Every twentieth reads of a place without courses: their months are quiet.
  const area = at % 20 === 19 ? `${county}999` : roll.chance(0.2) ? `${county}00${roll.below(3)}` : county;
  return {
    subscriptionId: id(7, at),
    memberId: id(4, at),
    organisationId: id(3, at % 9),
    roles: [roll.chance(0.8) ? 'case_manager' : 'coordinator'],
    areas: [area],
    organisationAreas: [county],
    levels: roll.chance(0.3) ? [roll.of(levels), roll.of(levels)] : [],
    courseTypes: roll.chance(0.1) ? [roll.of(types)] : [],
    fundingPaths: roll.chance(0.1) ? ['jobcenter'] : [],
    formats: roll.chance(0.05) ? ['online'] : [],
    childcareOnly: roll.chance(0.1),
    ownPeopleOnly: roll.chance(0.1),
    slot: roll.of(slots),
    weekdays: roll.of(rhythms),
    slotSince: since,
    mailedAt: since,
  };
}

/** Published two months to a day before it begins; then left alone, changed, changed back, postponed or cancelled. */
function aCourse(courseStartId: string, publishedAt: number, roll: Dice): CourseHistory {
  const dateAfter = (moment: number, days: number) => new Date(moment + days * day).toISOString().slice(0, 10);
  const lead = 1 + roll.below(60);
  const online = roll.chance(0.05);
  const { municipality, ...anywhere } = courseFacts({
    courseStartId,
    municipality: `${roll.of(counties)}00${roll.below(3)}`,
    entryLevels: [roll.of(levels)],
    courseType: roll.of(types),
    fundingPaths: roll.chance(0.5) ? ['jobcenter', 'self'] : ['bamf-entitled'],
    childcare: roll.chance(0.4),
    format: online ? 'online' : 'presence',
    startsOn: dateAfter(publishedAt, lead),
    entryClosesOn: dateAfter(publishedAt, lead + 10),
    endsOn: dateAfter(publishedAt, lead + 150),
  });
  const first: CourseStartFacts = online || !municipality ? anywhere : { ...anywhere, municipality };
  const steps: { at: Date; facts: CourseStartFacts }[] = [{ at: new Date(publishedAt), facts: first }];
  let at = publishedAt;
  for (let more = roll.below(5); more > 0; more -= 1) {
    const before = steps.at(-1)?.facts ?? first;
    if (before.status === 'cancelled') break;
    at += (1 + roll.below(14 * 24 * 60)) * minute;
    steps.push({
      at: new Date(at),
      facts: { ...before, version: before.version + 1, ...aChange(before, first, roll) },
    });
  }
  return { id: courseStartId, steps };
}

function aChange(before: CourseStartFacts, first: CourseStartFacts, roll: Dice): Partial<CourseStartFacts> {
  switch (roll.below(6)) {
    case 0:
      return { status: 'cancelled' };
    case 1: {
      const days = 7 + roll.below(30);
      const { startsOn, entryClosesOn } = before;
      return { status: 'postponed', startsOn: dayAfter(startsOn, days), entryClosesOn: dayAfter(entryClosesOn, days) };
    }
    case 2:
      return { times: first.times, maxParticipants: first.maxParticipants };
    case 3:
      return { maxParticipants: 12 + roll.below(4) };
    case 4:
      return { title: `${first.title} (${before.version})` };
    default:
      return { times: roll.of(['Mo–Do 13:00–17:00', 'Di–Fr 08:30–12:00']) };
  }
}

function anOffer(
  at: number,
  openedAt: number,
  readers: readonly YearReader[],
  courses: readonly CourseHistory[],
  roll: Dice,
): OfferHistory {
  const lasts = (60 + roll.below(6 * 24 * 60)) * minute;
  const end = roll.of(['accepted', 'declined', 'expired', 'withdrawn'] as const);
  const answerBy = openedAt + lasts;
  const endedAt = end === 'expired' ? answerBy : openedAt + Math.ceil(lasts * 0.6);
  const facts = offerFacts({
    seatOfferId: id(5, at),
    courseStartId: roll.of(courses).id,
    caseManagerId: roll.of(readers).memberId,
    answerBy: new Date(answerBy).toISOString(),
  });
  return { facts, openedAt: new Date(openedAt), endedAt: new Date(endedAt), end };
}

/** Irregular, as processes are: now and then one restarts and nobody looks for a while. */
function looksOf(size: WorldSize, start: number, roll: Dice): readonly Date[] {
  const looks: Date[] = [];
  const every = size.minutesBetweenLooks;
  for (let at = start; at < start + size.days * day; at += (1 + roll.below(2 * every - 1)) * minute + 17_000) {
    if (roll.chance(0.002)) at += 90 * minute;
    if (!size.outages.some(([from, until]) => at >= from.getTime() && at < until.getTime())) looks.push(new Date(at));
  }
  return looks;
}
