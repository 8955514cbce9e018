import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from './allocate.js';
import { explain, position } from './explain.js';
import { isPossible } from './feasibility.js';
import type { CourseStart, Market, Seeker } from './market.js';
import { aCourse, aMarket, day, someone, terms, today } from './matching.fixtures.js';
import { compareLiking, liking } from './preference.js';
import { randomMarket } from './random-market.fixtures.js';

const moment = { asOf: today, instant: Date.parse('2026-11-21T11:00:00Z') };
const why = (seeker: Seeker, market: Market) =>
  explain(seeker, market, allocate(market, terms), new Map(), moment, terms);
const codes = (seeker: Seeker, others: readonly Seeker[], courses: readonly CourseStart[]) =>
  Object.fromEntries(
    why(seeker, aMarket([seeker, ...others], courses)).map(({ courseStartId, code }) => [courseStartId, code]),
  );

const amira = someone('amira');
const earlier = someone('earlier', { waitingSince: day('2026-02-01') });

describe('why somebody is planned for a place and not for another', () => {
  it('names the own place, the suitable one liked less, and the one that is full of people who come first', () => {
    const [first, second, third] = [11, 18, 25].map((date) =>
      aCourse(`january ${date}`, { startsOn: day(`2027-01-${date}`), closesOn: day('2027-02-28') }),
    );
    const courses = [first, second, third].filter((course) => course !== undefined);
    expect(codes(amira, [earlier], courses)).toEqual({
      'january 11': 'FULL_HIGHER_PRIORITY',
      'january 18': 'ASSIGNED',
      'january 25': 'LESS_PREFERRED_THAN_OWN',
    });
  });

  it('says up to whom a full course reaches', () => {
    const [explained] = why(amira, aMarket([amira, earlier], [aCourse('c')]));
    expect(explained).toMatchObject({ cutOff: { tier: 2, date: day('2026-02-01') }, kilometres: 0 });
  });

  it('tells places that are promised from places that are taken elsewhere', () => {
    const courses = [aCourse('held', { held: 1 }), aCourse('taken', { takenElsewhere: 1 })];
    expect(codes(amira, [], courses)).toEqual({ held: 'FULL_HELD', taken: 'FULL_TAKEN' });
  });

  it('gives every reason why a course is not suitable', () => {
    const [explained] = why(amira, aMarket([amira], [aCourse('c', { track: 'alpha', womenOnly: true })]));
    expect(explained).toMatchObject({ code: 'NOT_SUITABLE', reasons: ['TRACK', 'WOMEN_ONLY'] });
  });

  it('says why a planned place has not been offered yet', () => {
    const course = aCourse('c', { minimum: 10, capacity: 20, decidesOn: day('2027-01-04') });
    const market = aMarket([amira], [course]);
    const changedAt = new Map([[course.id, moment.instant - 60_000]]);
    const [explained] = explain(amira, market, allocate(market, terms), changedAt, moment, terms);
    expect(explained).toMatchObject({ code: 'ASSIGNED', reasons: ['OUTSIDE_LEAD', 'NOT_VIABLE_YET', 'SETTLING'] });
  });

  it('is silent about courses more than 60 km away, but not about online ones', () => {
    const courses = [aCourse('far', { easting: 435_001 }), aCourse('online', { online: true, easting: 900_000 })];
    expect(codes(amira, [], courses)).toEqual({ online: 'ASSIGNED' });
  });

  it('is true in every market', () => {
    fc.assert(
      fc.property(randomMarket, (market) => {
        const plan = allocate(market, terms);
        for (const seeker of market.seekers) {
          const own = market.courseStarts.find(({ id }) => id === plan.placeOf.get(seeker.id));
          for (const { courseStartId, code, reasons } of explain(seeker, market, plan, new Map(), moment, terms)) {
            const course = market.courseStarts.find(({ id }) => id === courseStartId);
            if (!course) throw new Error('a course nobody knows');
            const better = !own || compareLiking(liking(seeker, course, terms), liking(seeker, own, terms)) < 0;
            const full = plan.membersOf.get(course.id)?.length ?? 0;
            expect(code === 'NOT_SUITABLE').toBe(!isPossible(seeker, course, today) && course !== own);
            expect(reasons.length > 0 || code !== 'NOT_SUITABLE').toBe(true);
            if (code === 'ASSIGNED') expect(course).toBe(own);
            if (code === 'LESS_PREFERRED_THAN_OWN') expect(better).toBe(false);
            if (code === 'FULL_HIGHER_PRIORITY') expect(better && full > 0).toBe(true);
            if (code === 'FULL_HELD' || code === 'FULL_TAKEN') expect(better && full === 0).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('somebody’s position', () => {
  it('is told as a range among those who look for the same', () => {
    const ahead = Array.from({ length: 12 }, (_, index) => someone(`p${index}`, { hardship: true }));
    const others = Array.from({ length: 40 }, (_, index) => someone(`q${index}`, { hardship: true, level: 'B1.1' }));
    const market = aMarket([amira, ...others, ...ahead], []);
    expect(position(amira, market, allocate(market, terms))).toEqual({ from: 11, to: 20 });
    expect(position(amira, aMarket([amira], []), allocate(aMarket([amira], []), terms))).toEqual({ from: 1, to: 5 });
  });
});
