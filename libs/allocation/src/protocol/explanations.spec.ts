import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createEngine } from '../engine/create-engine.js';
import { eventOf, randomMarket, recipe, today } from '../engine/random-market.fixtures.js';
import { type CourseExplanation, explain } from '../explain/explain.js';
import type { Course } from '../model/course.js';
import type { Engine } from '../model/engine.js';
import type { Market } from '../model/market.js';
import type { Person } from '../model/person.js';
import type { PlannedPlace } from '../model/plan.js';
import { MarketBook } from '../plain/market-book.js';
import { roomsOf } from '../plain/places-and-people.js';
import type { InfeasibilityCode } from '../rules/codes.js';
import { situationOf } from './situation-of.js';

/** A second reading of why a place is impossible, for explanations to be held against. */
function obstacles(person: Person, course: Course, asOf: number): InfeasibilityCode[] {
  const common = person.funding.filter((path) => course.funding.includes(path));
  const until = { 'bamf-entitled': person.entitledUntil, 'bamf-obliged': person.obligedUntil } as Record<
    string,
    number
  >;
  const paying = common.filter((path) => until[path] === undefined || course.startsOn <= (until[path] ?? 0));
  const metres = Math.hypot(person.x - course.x, person.y - course.y);
  const all: Record<InfeasibilityCode, boolean> = {
    COURSE_CANCELLED: course.cancelled,
    BOOKING_CLOSED: course.closesOn < asOf,
    LEVEL: !new Set(course.levels).has(person.level),
    TRACK: course.track !== person.track,
    FUNDING: common.length === 0,
    ENTITLEMENT_EXPIRED: common.length > 0 && paying.length === 0,
    WOMEN_ONLY: course.womenOnly && !person.woman,
    YOUTH: course.youth && !(course.startsOn <= (person.youthUntil ?? -Infinity)),
    PARENTS_ONLY: course.parentsOnly && !person.parent,
    AVAILABILITY: Array.from({ length: 18 }, (_, bit) => 1 << bit).some(
      (bit) => (course.slots & bit) > 0 && (person.availability & bit) === 0,
    ),
    CHILDCARE: person.childcare && !course.childcare,
    ACCESS: person.accessible && !course.accessible,
    DISTANCE: !course.online && metres > person.reachMetres,
    TOO_EARLY: course.startsOn < (person.earliestStart ?? -Infinity),
    TOO_LATE: course.startsOn > (person.latestStart ?? Infinity),
    DECLINED: new Set(person.declined).has(course.id),
    TYPE_NOT_WANTED: (person.wantedTypes ?? []).length > 0 && !person.wantedTypes?.some((type) => type === course.type),
    PROVIDER_NOT_WANTED: person.unwantedProviders?.some((provider) => provider === course.provider) ?? false,
  };
  return (Object.keys(all) as InfeasibilityCode[]).filter((code) => all[code]);
}

interface Scene {
  readonly market: Market;
  readonly engine: Engine;
  readonly plan: readonly PlannedPlace[];
  readonly rooms: ReadonlyMap<string, readonly number[]>;
}

/** The groups of a course that would admit somebody, each with its places and who is planned there. */
function groupsFor(person: Person, course: Course, { engine, plan, rooms }: Scene) {
  const { tier } = engine.priority(person.id);
  const own = rooms.get(course.id) ?? [];
  return own.flatMap((room, index) => {
    const holdOut = course.holdOuts[index];
    const admits =
      !holdOut || (holdOut.kind === 'tier' ? tier <= holdOut.maxTier : person.completed?.course === holdOut.course);
    const name = holdOut ? index : 'open';
    const members = plan.filter((place) => place.course === course.id && place.group === name);
    return admits ? [{ room, members }] : [];
  });
}

const inFront = (engine: Engine, a: string, b: string) => {
  const [one, other] = [engine.priority(a), engine.priority(b)];
  const first = ([one.tier - other.tier, one.date - other.date, one.lottery - other.lottery] as const).find(
    (by) => by !== 0,
  );
  return first === undefined ? a < b : first < 0;
};

function expectTrue(told: CourseExplanation, person: Person, scene: Scene): void {
  const { market, engine, plan, rooms } = scene;
  const course = market.courses.find(({ id }) => id === told.course);
  if (!course) throw new Error(`${told.course} is not in the market`);
  const own = plan.find((place) => place.person === person.id);
  const reasons = obstacles(person, course, market.asOf);
  expect(told.reasons).toEqual(reasons);
  expect(told.code === 'NOT_SUITABLE').toBe(reasons.length > 0);
  expect(told.code === 'ASSIGNED').toBe(own?.course === course.id);
  if (told.code === 'ASSIGNED' || told.code === 'NOT_SUITABLE' || told.code === 'LESS_PREFERRED_THAN_OWN') return;

  // whatever makes it full: no group that would admit the person has room, and all who sit there come first
  for (const { room, members } of groupsFor(person, course, scene)) {
    expect(members.length).toBe(room);
    for (const member of members) expect(inFront(engine, member.person, person.id)).toBe(true);
  }
  const members = plan.filter((place) => place.course === course.id).map((place) => place.person);
  const holds = market.holds.filter((hold) => hold.course === course.id);
  const free = (rooms.get(course.id) ?? []).some((room) => room > 0);
  expect(told.code === 'FULL_HIGHER_PRIORITY').toBe(members.length > 0);
  expect(told.code === 'FULL_HELD').toBe(members.length === 0 && holds.length > 0);
  expect(told.code === 'RESERVED').toBe(members.length === 0 && holds.length === 0 && free);
  if (told.code === 'FULL_HIGHER_PRIORITY') {
    const last = members.reduce((a, b) => (inFront(engine, a, b) ? b : a));
    expect(told.cutOff).toEqual(engine.priority(last));
  }
  if (told.code === 'FULL_HELD') {
    const promised = holds.flatMap(({ state, until }) => (state === 'offered' && until !== undefined ? [until] : []));
    expect(told.until).toBe(promised.length > 0 ? Math.max(...promised) : undefined);
  }
  if (told.code === 'RESERVED') {
    const keeping = course.holdOuts.filter((_, index) => (rooms.get(course.id)?.[index] ?? 0) > 0);
    expect(keeping).toContainEqual(expect.objectContaining({ kind: told.kind, until: told.until }));
    expect(told.until).toBeGreaterThanOrEqual(market.asOf);
  }
}

/** The one course that is liked better than another, said a second time: days, then the nearer, then the name. */
function likedBetter(person: Person, a: Course, b: Course, { terms }: Market): boolean {
  const [one, other] = [a, b].map((course) => {
    const metres = course.online ? 0 : Math.hypot(person.x - course.x, person.y - course.y);
    const way = course.online ? terms.onlinePoints : Math.floor(metres / 1_000) * terms.kmPoints;
    const wrong = person.intensity !== undefined && person.intensity !== course.intensity ? terms.intensityPoints : 0;
    const known = person.completed?.provider === course.provider ? terms.sameProviderPoints : 0;
    return { ...course, points: course.startsOn + way + wrong - known, metres };
  });
  if (!one || !other) return false;
  const by = [one.points - other.points, one.startsOn - other.startsOn, one.metres - other.metres].find((x) => x !== 0);
  return by === undefined ? one.id < other.id : by < 0;
}

describe('what somebody is told about each course', () => {
  it('is true, whatever has happened', () => {
    const told = new Map<string, number>();
    fc.assert(
      fc.property(randomMarket, fc.array(recipe, { maxLength: 12 }), (begun, recipes) => {
        const engine = createEngine(begun);
        const book = new MarketBook(begun);
        for (const each of recipes) {
          const event = eventOf(each, book);
          if (event) engine.apply(event);
          if (event) book.apply(event);
        }
        const market = book.market();
        const scene = { market, engine, plan: [...engine.plan()], rooms: roomsOf(market) };
        for (const person of market.persons) {
          const { status, courses } = explain(situationOf(person, engine, market.terms));
          const hold = book.holds.get(person.id);
          const planned = scene.plan.find((place) => place.person === person.id)?.course;
          expect(['PAUSED', 'OFFERED', 'ACCEPTED'].includes(status)).toBe(hold !== undefined || person.paused);
          expect(status === 'PLANNED').toBe(planned !== undefined);
          if (status !== 'PLANNED' && status !== 'WAITING') expect(courses).toEqual([]);
          for (const each of courses) {
            told.set(each.code, (told.get(each.code) ?? 0) + 1);
            expectTrue(each, person, scene);
            const [own, other] = [planned, each.course].map((id) => market.courses.find((course) => course.id === id));
            if (!own || !other || own === other || each.reasons.length > 0) continue;
            expect(each.code === 'LESS_PREFERRED_THAN_OWN').toBe(likedBetter(person, own, other, market));
          }
        }
      }),
      { numRuns: 500, seed: today },
    );
    expect([...told.keys()].sort()).toEqual([
      'ASSIGNED',
      'FULL_HELD',
      'FULL_HIGHER_PRIORITY',
      'FULL_TAKEN',
      'LESS_PREFERRED_THAN_OWN',
      'NOT_SUITABLE',
      'RESERVED',
    ]);
  });
});
