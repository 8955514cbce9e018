import type { CourseStartFacts, ImmediateKind } from '@app/contracts';
import { courseFacts, offerFacts } from '../domain/facts.fixtures.js';
import { localDate, localInstant } from './calendar.fixtures.js';
import { counties, dice, type YearReader } from './world.fixtures.js';

/** A reader who is told some things at once. */
export interface HastyReader extends YearReader {
  readonly immediateKinds: readonly ImmediateKind[];
  readonly onFreeDays: boolean;
}

/** What became of one course start, and when; in milliseconds. Far in the future: never. */
export interface HastyCourse {
  readonly facts: CourseStartFacts;
  readonly publishedAt: number;
  readonly changedAt: number;
  /** Two places are left from the first moment to the second. */
  readonly lastFrom: number;
  readonly lastUntil: number;
  readonly cancelledAt: number;
}

/** An offer, perhaps accepted, perhaps ended in another way; withdrawn with its course when that is off. */
export interface HastyOffer {
  readonly facts: ReturnType<typeof offerFacts>;
  readonly course: HastyCourse;
  readonly openedAt: number;
  readonly acceptedAt: number;
  readonly endedAt: number;
  readonly end: 'declined' | 'expired' | 'withdrawn';
  readonly withdrawalReason: string;
}

export interface HastyWorld {
  readonly readers: readonly HastyReader[];
  readonly courses: readonly HastyCourse[];
  readonly offers: readonly HastyOffer[];
  readonly looks: readonly Date[];
}

export const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
export const never = Number.POSITIVE_INFINITY;

type Dice = ReturnType<typeof dice>;
const kinds: readonly ImmediateKind[] = ['offer', 'cancelled-place', 'cancelled', 'last-places'];
const slots = ['05:00', '07:30', '07:30', '12:15', '20:30', '22:00'] as const;
const rhythms = [[], ['monday', 'thursday'], ['monday'], ['friday'], ['tuesday', 'saturday']] as const;
const id = (kind: number, position: number) =>
  `0198f2a1-${String(kind).padStart(4, '0')}-7000-8000-${String(position).padStart(12, '0')}`;

export function aHastyWorld(
  size: { readonly from: string; readonly days: number; readonly readers: number },
  seed: number,
): HastyWorld {
  const roll = dice(seed);
  const start = localInstant(size.from, '00:00').getTime();
  const end = start + size.days * day;
  const readers = Array.from({ length: size.readers }, (_, at) => aReader(at, roll, new Date(start)));
  const within = () => start + roll.below(size.days * 24 * 60) * minute;
  const courses = Array.from({ length: size.readers * 25 }, (_, at) => aCourse(at, within(), roll));
  const single = Array.from({ length: size.readers * 40 }, () => within());
  // days on which there is more to tell than anybody wants to read at once
  const crowded = Array.from({ length: size.readers * 4 }, () => within()).flatMap((from) =>
    Array.from({ length: 12 }, () => from + roll.below(9 * 60) * minute),
  );
  const offers = [...single.map((at) => ({ at, who: roll.of(readers) }))];
  for (let from = 0; from < crowded.length; from += 12) {
    const who = roll.of(readers);
    offers.push(...crowded.slice(from, from + 12).map((at) => ({ at, who })));
  }
  return {
    readers,
    courses,
    offers: offers.map(({ at, who }, position) => anOffer(position, at, who, courses, roll)),
    looks: looksOf(start, end, roll),
  };
}

/** Minutes for which the server sends a mail back that was put together then; most leave at once. */
export function minutesAway({ subscriptionId }: HastyReader, madeAt: Date): number {
  const roll = dice(Number(subscriptionId.slice(-4)) * 7_919 + Math.floor(madeAt.getTime() / 1_000));
  return roll.chance(0.7) ? 0 : roll.of([6, 20, 45, 90, 240, 600]);
}

function aReader(at: number, roll: Dice, since: Date): HastyReader {
  const county = counties[at % counties.length] ?? counties[0];
  return {
    subscriptionId: id(7, at),
    memberId: id(4, at),
    organisationId: id(3, at % 9),
    roles: [roll.chance(0.8) ? 'case_manager' : 'coordinator'],
    areas: [county],
    organisationAreas: [county],
    levels: roll.chance(0.3) ? ['A1.1', 'B1.1'] : [],
    courseTypes: [],
    fundingPaths: [],
    formats: [],
    childcareOnly: roll.chance(0.15),
    ownPeopleOnly: roll.chance(0.15),
    slot: roll.of(slots),
    weekdays: roll.of(rhythms),
    slotSince: since,
    mailedAt: since,
    immediateKinds: kinds.filter(() => roll.chance(0.65)),
    onFreeDays: roll.chance(0.25),
  };
}

function aCourse(at: number, publishedAt: number, roll: Dice): HastyCourse {
  const lead = 10 + roll.below(60);
  const dateAfter = (days: number) => localDate(new Date(publishedAt + days * day));
  const later = (days: number) => publishedAt + (1 + roll.below(days * 24 * 60)) * minute;
  const facts = courseFacts({
    courseStartId: id(1, at),
    municipality: `${roll.of(counties)}00${roll.below(3)}`,
    entryLevels: [roll.of(['A1.1', 'A2.1', 'B1.1'])],
    childcare: roll.chance(0.5),
    startsOn: dateAfter(lead),
    entryClosesOn: dateAfter(lead + 10),
    endsOn: dateAfter(lead + 150),
  });
  const lastFrom = roll.chance(0.4) ? later(30) : never;
  const cancelledAt = roll.chance(0.5) ? later(40) : never;
  return {
    facts,
    publishedAt,
    changedAt: roll.chance(0.4) ? later(12) : never,
    lastFrom: lastFrom < cancelledAt ? lastFrom : never,
    lastUntil: lastFrom + (2 + roll.below(72 * 60)) * minute,
    cancelledAt,
  };
}

function anOffer(
  at: number,
  openedAt: number,
  who: HastyReader,
  courses: readonly HastyCourse[],
  roll: Dice,
): HastyOffer {
  const possible = Array.from({ length: 40 }, () => roll.of(courses));
  const fits = (course: HastyCourse) => course.publishedAt < openedAt && course.cancelledAt > openedAt;
  // a course that will be off says more than one that will not
  const course =
    possible.find((each) => fits(each) && each.cancelledAt < openedAt + 20 * day) ?? possible.find(fits) ?? courses[0];
  if (!course) throw new Error('A world without courses.');
  const lasts = (10 + roll.below(6 * 24 * 60)) * minute;
  const accepted = roll.chance(0.4);
  const end = accepted ? 'withdrawn' : roll.of(['declined', 'expired', 'withdrawn'] as const);
  const planned =
    accepted && roll.chance(0.6) ? never : openedAt + (end === 'expired' ? lasts : Math.ceil(lasts * 0.7));
  const off = course.cancelledAt + minute;
  const lost = off < planned && course.cancelledAt > openedAt;
  const acceptedAt = accepted ? openedAt + Math.ceil(lasts * 0.3) : never;
  const facts = offerFacts({
    seatOfferId: id(5, at),
    reference: `W-${String(at).padStart(6, '0')}`,
    courseStartId: course.facts.courseStartId,
    caseManagerId: who.memberId,
    answerBy: new Date(openedAt + lasts).toISOString(),
  });
  return {
    facts,
    course,
    openedAt,
    acceptedAt: acceptedAt < (lost ? off : planned) ? acceptedAt : never,
    endedAt: lost ? off : planned,
    end: lost ? 'withdrawn' : end,
    withdrawalReason: lost ? 'course-cancelled' : 'entry-withdrawn',
  };
}

/** Every few minutes by day, seldom at night, and now and then nobody for some hours. */
function looksOf(start: number, end: number, roll: Dice): readonly Date[] {
  const looks: Date[] = [];
  for (let at = start + 17_000; at < end; ) {
    looks.push(new Date(at));
    const local = new Date(at + hour).getUTCHours();
    at += (1 + roll.below(local >= 5 && local < 22 ? 23 : 119)) * minute;
    if (roll.chance(0.001)) at += roll.below(8 * 60) * minute;
  }
  return looks;
}
