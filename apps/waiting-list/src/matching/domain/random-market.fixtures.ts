import { fundingPaths } from '@app/contracts';
import type { CourseStartId, OrganisationId } from '@app/kernel';
import fc from 'fast-check';
import type { CourseStart, Entitlement, Market, Seeker } from './market.js';
import { aCourse, aMarket, someone, startId, today } from './matching.fixtures.js';

const levels = ['A1.1', 'A2.1', 'B1.1'] as const;
const tracks = ['general', 'general', 'general', 'alpha'] as const;
const provider = fc.constantFrom('p1', 'p2', 'p3').map((name) => name as OrganisationId);
const where = {
  easting: fc.integer({ min: 360_000, max: 400_000 }),
  northing: fc.integer({ min: 5_690_000, max: 5_720_000 }),
};
/** Mostly no slot asked for and every slot possible, so that other reasons get their turn. */
const slots = (usual: number) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, fc.integer({ min: 0, max: 262_143 }));
const seldom = fc.integer({ min: 0, max: 6 }).map((throwOfDice) => throwOfDice === 0);
const maybeDay = (from: number, to: number) =>
  fc.option(fc.integer({ min: today + from, max: today + to }), { nil: undefined });

const entitlement = fc
  .record({ path: fc.constantFrom(...fundingPaths), validUntil: maybeDay(-10, 200) })
  .map(({ path, validUntil }): Entitlement => ({ path, ...(path.startsWith('bamf') && validUntil && { validUntil }) }));

function present<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const defined = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined) as { [K in keyof T]: Exclude<T[K], undefined> };
}

export const course = (name: string): fc.Arbitrary<CourseStart> =>
  fc
    .record({
      providerId: provider,
      entryLevels: fc.uniqueArray(fc.constantFrom(...levels), { minLength: 1, maxLength: 2 }),
      track: fc.constantFrom(...tracks),
      fundingPaths: fc.uniqueArray(fc.constantFrom(...fundingPaths), { minLength: 2 }),
      cancelled: seldom,
      womenOnly: seldom,
      youth: seldom,
      parentsOnly: seldom,
      online: seldom,
      childcare: fc.boolean(),
      accessible: fc.boolean(),
      slots: slots(0),
      intensity: fc.constantFrom('full' as const, 'part' as const),
      startsOn: fc.integer({ min: today - 5, max: today + 120 }),
      capacity: fc.integer({ min: 1, max: 5 }),
      takenElsewhere: fc.integer({ min: 0, max: 2 }),
      held: fc.integer({ min: 0, max: 1 }),
      accepted: fc.integer({ min: 0, max: 1 }),
      ...where,
    })
    .map((differing) => aCourse(name, { ...differing, closesOn: differing.startsOn + 3 }));

export const person = (name: string, courseIds: readonly CourseStartId[]): fc.Arbitrary<Seeker> =>
  fc
    .record({
      level: fc.constantFrom(...levels),
      track: fc.constantFrom(...tracks),
      entitlements: fc.array(entitlement, { minLength: 1, maxLength: 3 }),
      woman: fc.boolean(),
      parent: fc.boolean(),
      childcare: seldom,
      accessible: seldom,
      hardship: seldom,
      youthUntil: maybeDay(-10, 200),
      availability: slots(262_143),
      reachMetres: fc.integer({ min: 1_000, max: 40_000 }),
      intensity: fc.constantFrom('full' as const, 'part' as const, undefined),
      earliestStart: maybeDay(-20, 60),
      latestStart: maybeDay(30, 200),
      // few days, so that the lottery has to speak
      waitingSince: fc.integer({ min: today - 4, max: today - 1 }),
      completed: fc.option(
        provider.map((providerId) => ({ providerId, courseStartId: startId('before') })),
        { nil: undefined },
      ),
      declined: fc.subarray([...courseIds]).map((ids) => new Set(ids.slice(0, 1))),
      ...where,
    })
    .map((differing) => someone(name, present(differing) as Partial<Seeker>));

/** Small markets in which everything that can matter does. */
export const randomMarket: fc.Arbitrary<Market> = fc
  .record({ people: fc.integer({ min: 0, max: 14 }), courses: fc.integer({ min: 0, max: 6 }) })
  .chain(({ people, courses }) => {
    const courseIds = Array.from({ length: courses }, (_, number) => startId(`c${number}`));
    return fc.record({
      seekers: fc.tuple(...Array.from({ length: people }, (_, number) => person(`p${number}`, courseIds))),
      courseStarts: fc.tuple(...courseIds.map((id) => course(id))),
    });
  })
  .map(({ seekers, courseStarts }) => aMarket(seekers, courseStarts));
