import fc from 'fast-check';
import type { Course, Hold, HoldOut } from '../model/course.js';
import type { Market } from '../model/market.js';
import type { MarketEvent } from '../model/market-event.js';
import type { FundingPath, Person } from '../model/person.js';
import type { AllocationTerms } from '../model/terms.js';
import type { MarketBook } from '../plain/market-book.js';

/** Small, crowded markets in which everything collides: few days, few places, few names, coordinates across cells. */

export const today = 20_778;
export const terms: AllocationTerms = {
  deadlineDays: 56,
  strictObligation: true,
  obligationCreditDays: 30,
  transitionCreditDays: 120,
  kmPoints: 2,
  onlinePoints: 10,
  intensityPoints: 14,
  sameProviderPoints: 7,
  tieSalt: 4_711,
};

const courseIds = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const;
const providers = ['v0', 'v1', 'v2'] as const;
const types = ['integration', 'vocational'] as const;
const levels = ['A1', 'A2'] as const;
const paths: readonly FundingPath[] = ['bamf-entitled', 'bamf-obliged', 'jobcenter', 'county', 'self'];
const mornings = 0b001001;

const metres = fc.integer({ min: -30_000, max: 30_000 });
const day = (from: number, to: number) => fc.integer({ min: today + from, max: today + to });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const rarely = fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0);
const mostly = rarely.map((drawn) => !drawn);

function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}

const personOf = (id: string): fc.Arbitrary<Person> =>
  fc
    .record({
      id: fc.constant(id),
      x: metres,
      y: metres,
      level: fc.constantFrom('A1', 'A1', 'A2'),
      track: mostly.map((general) => (general ? 'general' : 'alpha')),
      funding: fc.subarray([...paths], { minLength: 0 }),
      entitledUntil: maybe(day(-3, 70)),
      obligedUntil: maybe(day(-3, 70)),
      woman: fc.boolean(),
      parent: fc.boolean(),
      youthUntil: maybe(day(0, 100)),
      availability: mostly.map((any) => (any ? 0x3ffff : mornings)),
      childcare: rarely,
      accessible: rarely,
      reachMetres: fc.constantFrom(5_000, 15_000, 30_000, 60_000),
      earliestStart: maybe(day(-10, 10)),
      latestStart: rarely.chain((late) => (late ? day(10, 40) : fc.constant(undefined))),
      waitingSince: day(-3, 0),
      completed: maybe(fc.record({ course: fc.constantFrom('c0', 'c1'), provider: fc.constantFrom(...providers) })),
      hardship: rarely,
      intensity: maybe(fc.constantFrom('full' as const, 'part' as const)),
      declined: fc.subarray([...courseIds], { maxLength: 1 }),
      paused: rarely,
      wantedTypes: rarely.chain((picky) => (picky ? fc.subarray([...types]) : fc.constant(undefined))),
      unwantedProviders: rarely.chain((picky) => (picky ? fc.subarray([...providers]) : fc.constant(undefined))),
      ticket: rarely.map((together) => (together ? 'together' : undefined)),
    })
    .map(defined);

const holdOut: fc.Arbitrary<HoldOut> = fc.oneof(
  fc.record({
    kind: fc.constant('cohort' as const),
    course: fc.constantFrom('c0', 'c1'),
    places: fc.integer({ min: 0, max: 3 }),
    until: day(-2, 8),
  }),
  fc.record({
    kind: fc.constant('tier' as const),
    maxTier: fc.integer({ min: 0, max: 2 }),
    places: fc.integer({ min: 0, max: 3 }),
    until: day(-2, 8),
  }),
);

const courseOf = (id: string): fc.Arbitrary<Course> =>
  fc
    .record({
      id: fc.constant(id),
      provider: fc.constantFrom(...providers),
      type: maybe(fc.constantFrom(...types)),
      cancelled: rarely,
      x: metres,
      y: metres,
      online: rarely,
      levels: fc.subarray([...levels], { minLength: 1 }),
      track: mostly.map((general) => (general ? 'general' : 'alpha')),
      funding: fc.subarray([...paths], { minLength: 2 }),
      womenOnly: rarely,
      youth: rarely,
      parentsOnly: rarely,
      slots: fc.constantFrom(0b001, mornings, 0b010),
      childcare: fc.boolean(),
      accessible: fc.boolean(),
      intensity: fc.constantFrom('full' as const, 'part' as const),
      startsOn: day(-2, 25),
      closesOn: day(-1, 30),
      decidesOn: day(-5, 20),
      capacity: fc.integer({ min: 1, max: 4 }),
      taken: fc.constantFrom(0, 0, 0, 1, 2, 5),
      minimum: fc.integer({ min: 1, max: 3 }),
      holdOuts: fc.array(holdOut, { maxLength: 2 }),
    })
    .map(defined);

const group = fc.constantFrom<Hold['group']>(undefined, undefined, 'open', 0, 1);

export const randomMarket: fc.Arbitrary<Market> = fc
  .record({ people: fc.integer({ min: 0, max: 14 }), courses: fc.integer({ min: 0, max: 6 }) })
  .chain(({ people, courses }) =>
    fc.record({
      asOf: fc.constant(today),
      terms: fc.constant(terms),
      persons: fc.tuple(...Array.from({ length: people }, (_, index) => personOf(`p${index}`))),
      courses: fc.tuple(...courseIds.slice(0, courses).map(courseOf)),
      holds: fc.array(
        fc.record({ who: fc.nat(), where: fc.nat(), accepted: fc.boolean(), group, until: maybe(day(0, 5)) }),
        { maxLength: 3 },
      ),
    }),
  )
  .map(({ holds, ...market }) => ({ ...market, holds: seated(holds, market) }));

interface DrawnHold {
  readonly who: number;
  readonly where: number;
  readonly accepted: boolean;
  readonly group: Hold['group'];
  readonly until: number | undefined;
}

function seated(drawn: readonly DrawnHold[], { persons, courses }: Pick<Market, 'persons' | 'courses'>): Hold[] {
  const holds = new Map<string, Hold>();
  for (const { who, where, accepted, group: recorded, until } of drawn) {
    const person = persons[who % Math.max(1, persons.length)]?.id;
    const course = courses[where % Math.max(1, courses.length)]?.id;
    if (person === undefined || course === undefined) continue;
    holds.set(
      person,
      defined({ person, course, state: accepted ? 'accepted' : 'offered', group: recorded, until }) as Hold,
    );
  }
  return [...holds.values()];
}

/** What happens next is drawn as a recipe, and becomes an event of the market as it is by then. */
export interface Recipe {
  readonly kind: (typeof kinds)[number];
  readonly who: number;
  readonly where: number;
  readonly days: number;
  readonly flag: boolean | undefined;
  readonly group: Hold['group'];
  readonly person: Person;
  readonly course: Course;
}

const kinds = [
  'person.add',
  'person.update',
  'person.change',
  'person.remove',
  'course.add',
  'course.update',
  'course.change',
  'offer.issue',
  'offer.issue',
  'offer.accept',
  'offer.decline',
  'offer.expire',
  'hold.end',
  'hold.release',
  'day',
] as const;

export const recipe: fc.Arbitrary<Recipe> = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.nat(),
  where: fc.nat(),
  days: fc.constantFrom(1, 1, 1, 2, 9, -1),
  flag: fc.constantFrom(true, false, undefined),
  group,
  person: personOf('?'),
  course: courseOf('?'),
});

/** Undefined when nobody is there to whom it could happen. */
export function eventOf({ kind, ...drawn }: Recipe, book: MarketBook): MarketEvent | undefined {
  const { who, where, days, flag } = drawn;
  const person = pick([...book.persons.values()], who);
  const course = pick([...book.courses.values()], where);
  const holder = pick([...book.holds.keys()], who);
  const name = `p${who % 20}`;
  switch (kind) {
    case 'person.add':
      return { type: kind, person: { ...drawn.person, id: name } };
    case 'person.update':
      return person && { type: kind, person: { ...drawn.person, id: person.id } };
    case 'person.change':
      return person && { type: 'person.update', person: { ...person, paused: flag ?? false, waitingSince: today - 2 } };
    case 'person.remove':
      return person && { type: kind, id: person.id };
    case 'course.add':
      return { type: kind, course: { ...drawn.course, id: courseIds[where % courseIds.length] ?? 'c0' } };
    case 'course.update':
      return course && { type: kind, course: { ...drawn.course, id: course.id } };
    case 'course.change': {
      const { capacity, taken, holdOuts, closesOn } = drawn.course;
      const change = flag === undefined ? { closesOn } : flag ? { capacity, taken } : { holdOuts };
      return course && { type: 'course.update', course: { ...course, ...change } };
    }
    case 'offer.issue':
      return (
        person &&
        course &&
        (defined({ type: kind, person: person.id, course: course.id, group: drawn.group }) as MarketEvent)
      );
    case 'offer.accept':
    case 'hold.end':
      return holder === undefined ? undefined : { type: kind, person: holder };
    case 'offer.decline':
    case 'offer.expire':
      return holder === undefined
        ? undefined
        : { type: kind, person: holder, ...(flag !== undefined && { paused: flag }) };
    case 'hold.release':
      return holder === undefined
        ? undefined
        : { type: kind, person: holder, ...(flag !== undefined && { hardship: flag }) };
    case 'day':
      return { type: kind, asOf: book.asOf + days };
  }
}

function pick<T>(from: readonly T[], at: number): T | undefined {
  return from[at % Math.max(1, from.length)];
}
