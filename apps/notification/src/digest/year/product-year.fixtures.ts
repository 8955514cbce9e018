import { type CalendarDate, calendarDate } from '@app/kernel';
import { isPublicHoliday } from '@app/places';
import { newsIn } from '../../news/domain/course-news.js';
import { compose } from '../domain/compose.js';
import type { Digest, DigestLine } from '../domain/digest.js';
import type { NewsItem, Now } from '../domain/news.js';
import { isQuietLong } from '../domain/quiet-month.js';
import { type DueSlot, dueSlot } from '../domain/slots.js';
import type { ExpectedDigest } from './oracle.fixtures.js';
import type { World, YearReader } from './world.fixtures.js';

type Dated = NewsItem & { readonly recordedAt: Date };

/** The product's rules, each of which a test may replace by a wrong one. */
export interface Rules {
  readonly due: typeof dueSlot;
  readonly compose: typeof compose;
  /** What of a window is taken as untold. */
  readonly untold: (items: readonly Dated[], since: Date, at: Date) => readonly Dated[];
}

export const rules: Rules = {
  due: dueSlot,
  compose,
  untold: (items, since, at) => items.slice(firstAfter(items, since), firstAfter(items, at)),
};

/** Position of the first item recorded after `moment`; `items` are in the order of their recording. */
function firstAfter(items: readonly Dated[], moment: Date): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.recordedAt ?? moment) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The same news as the service notes it when messages come, in their order. */
export function newsOf(world: World): readonly Dated[] {
  const ofCourses = world.courses.flatMap(({ id, steps }) =>
    steps.flatMap(({ at, facts }, position): Dated[] => {
      const before = steps[position - 1]?.facts;
      const what = newsIn(before, facts);
      const municipalities = facts.municipality ? [facts.municipality] : [];
      const noted = { id: `${id}/${position}`, position: 0, maybeTold: false, recordedAt: at };
      if (!what) return [];
      return [{ ...noted, kind: 'course-start', courseStartId: id, what, municipalities, before, after: facts }];
    }),
  );
  const ofOffers = world.offers.flatMap(({ facts, openedAt, endedAt, end }) =>
    [['open', openedAt] as const, [end, endedAt] as const].map(
      ([what, recordedAt]): Dated => ({
        id: `${facts.seatOfferId}/${what}`,
        position: 0,
        maybeTold: false,
        recordedAt,
        kind: 'seat-offer',
        seatOfferId: facts.seatOfferId,
        what,
        audience: { of: 'member', id: facts.caseManagerId ?? '' },
      }),
    ),
  );
  return [...ofCourses, ...ofOffers]
    .sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
    .map((item, at) => ({ ...item, position: at + 1 }));
}

/** Looks as often as the world does, and keeps per reader what a row of the database would: periods made, told until. */
export function digestsOfYear(world: World, with_: Rules = rules): ReadonlyMap<string, readonly ExpectedDigest[]> {
  const news = newsOf(world);
  const near = new Map(world.readers.map((reader) => [reader, news.filter((item) => concerns(reader, item))]));
  const told = new Map(world.readers.map((reader) => [reader, reader.slotSince]));
  const mailed = new Map(world.readers.map((reader) => [reader, reader.mailedAt]));
  const periods = new Set<string>();
  const made = new Map<string, ExpectedDigest[]>(world.readers.map(({ subscriptionId }) => [subscriptionId, []]));
  const groups = groupedByCadence(world.readers);
  for (const at of world.looks) {
    for (const [reader, due] of dueAt(groups, at, with_)) {
      const period = `${reader.subscriptionId} ${due?.periodKey}`;
      if (due.at < reader.slotSince || periods.has(period)) continue;
      periods.add(period);
      const items = with_.untold(near.get(reader) ?? [], told.get(reader) ?? at, at);
      told.set(reader, at);
      const digest = with_.compose(reader, items, nowOf(world, items, at));
      const lines = digest.itemCount > 0 ? linesOf(digest) : isQuietLong(mailed.get(reader) ?? at, at) ? ['quiet'] : [];
      if (lines.length === 0) continue;
      mailed.set(reader, at);
      made.get(reader.subscriptionId)?.push({ periodKey: due.periodKey, at: at.toISOString(), lines });
    }
  }
  return made;
}

/** Readers of one cadence in one state of the country are asked about once. */
function groupedByCadence(readers: readonly YearReader[]): readonly (readonly YearReader[])[] {
  const groups = new Map<string, YearReader[]>();
  for (const reader of readers) {
    const { slot, weekdays, organisationAreas } = reader;
    const key = `${slot} ${weekdays.join()} ${organisationAreas[0]}`;
    groups.set(key, [...(groups.get(key) ?? []), reader]);
  }
  return [...groups.values()];
}

function dueAt(
  groups: readonly (readonly YearReader[])[],
  at: Date,
  { due }: Rules,
): readonly (readonly [YearReader, DueSlot])[] {
  return groups.flatMap((group) => {
    const [first] = group;
    const slot = first && due(first, at, holidaysOf(first));
    return slot ? group.map((reader) => [reader, slot] as const) : [];
  });
}

function remembered<T>(known: Map<string, T>, key: string, find: () => T): T {
  if (known.has(key)) return known.get(key) as T;
  const found = find();
  known.set(key, found);
  return found;
}

const closed = new Map<string, boolean>();
const holidaysOf =
  ({ organisationAreas: [county] }: YearReader) =>
  (day: CalendarDate): boolean =>
    remembered(closed, `${day} ${county}`, () => isPublicHoliday(calendarDate(day), county));

/** What the question to the database sorts out beforehand: another's people. Areas are left to the domain. */
function concerns(reader: YearReader, item: NewsItem): boolean {
  return item.kind !== 'seat-offer' || item.audience.id === reader.memberId;
}

function nowOf(world: World, items: readonly NewsItem[], at: Date): Now {
  const courseIds = new Set(items.flatMap((item) => (item.kind === 'course-start' ? [item.courseStartId] : [])));
  const offerIds = new Set(items.flatMap((item) => (item.kind === 'seat-offer' ? [item.seatOfferId] : [])));
  const { courses, offers } = indexOf(world);
  return {
    at,
    courses: new Map(
      [...courseIds].flatMap((id) => {
        const facts = courses.get(id)?.steps.findLast((step) => step.at <= at)?.facts;
        return facts ? [[id, { facts, free: 5, taken: 0, asOf: at }] as const] : [];
      }),
    ),
    offers: new Map(
      [...offerIds].flatMap((id) => {
        const offer = offers.get(id);
        return offer ? [[id, { facts: offer.facts, state: offer.endedAt <= at ? offer.end : 'open' }] as const] : [];
      }),
    ),
    handovers: new Map(),
    legalClocks: new Map(),
    goals: new Map(),
    participants: [],
    upcoming: [],
    demand: [],
    figures: [],
  };
}

const indexes = new WeakMap<World, ReturnType<typeof index>>();
function indexOf(world: World) {
  const known = indexes.get(world) ?? index(world);
  indexes.set(world, known);
  return known;
}
function index({ courses, offers }: World) {
  return {
    courses: new Map(courses.map((course) => [course.id, course])),
    offers: new Map(offers.map((offer) => [offer.facts.seatOfferId, offer])),
  };
}

/** A digest in the words of the oracle. */
export function linesOf({ sections, itemCount, more }: Digest): readonly string[] {
  if (more > 0) return [`${itemCount - more} of ${itemCount}`];
  return sections.flatMap(({ lines }) => lines.map(wordsOf)).sort();
}

function wordsOf(line: DigestLine): string {
  switch (line.kind) {
    case 'course':
      return `new ${line.course.facts.courseStartId}`;
    case 'changed-course': {
      const { courseStartId, times } = line.course.facts;
      return `changed ${courseStartId} ${line.before.times} ${times}`;
    }
    case 'ended-course':
      return ['cancelled', 'postponed'].includes(line.what) && line.previouslyStartsOn
        ? `postponed ${line.course.facts.courseStartId} ${line.previouslyStartsOn}`
        : `${line.what} ${line.course.facts.courseStartId}`;
    case 'offer':
      return `${line.state === 'open' ? 'question' : line.state} ${line.offer.seatOfferId}`;
    default:
      return line.kind;
  }
}
