import {
  admits,
  allocatePlainly,
  aMarket,
  changed,
  comparePriority,
  createEngine,
  type Engine,
  explanationCodes,
  isPossible,
  type Market,
  type Person,
  priority,
} from '@app/allocation';
import { describe, expect, it } from '@jest/globals';
import { situationOf } from './case-of.js';
import { conceal } from './conceal.js';
import type { Considered } from './contradiction.js';
import { decide, type Outcome } from './outcome.js';

/** How often something was said, in all markets together. */
const seen = new Map<string, number>();

/** Small enough for many, tight enough for envy. */
const seeds = Array.from({ length: 12 }, (_, seed) => seed + 1);
const upToDate = { upToDate: true, together: 0, notYet: [] };

/** A few courses for many people, all in one place, so that most of what can be said is said. */
function tightMarket(seed: number): Market {
  const market = aMarket({ persons: 150, courses: 14, towns: 3, width: 20_000, height: 20_000 }, seed);
  const crowded = market.persons.map((person) => ({ ...person, level: person.level < 'B' ? 'A2' : 'B1' }));
  const courses = market.courses.map((course) => ({
    ...course,
    levels: course.levels.map((level) => (level < 'B' ? 'A2' : 'B1')),
    capacity: 4 + (course.capacity % 5),
    taken: course.taken === 8 ? 9 : course.taken % 3,
    holdOuts: course.holdOuts.map((holdOut) => ({ ...holdOut, places: 1 + (holdOut.places % 2) })),
  }));
  return { ...market, persons: crowded, courses };
}

/** What the rows of the plan would say of a course. */
function consideredIn(engine: Engine, own: Person, terms: Market['terms'], concealed: boolean): readonly Considered[] {
  const rank = priority(own, engine.asOf, terms);
  return [...engine.courses()].map((course) => {
    const { cutOff, ...standing } = engine.standing(course.id);
    const open = engine.members(course.id).filter((id) => engine.placeOf(id)?.group === 'open');
    const last = open.at(-1);
    const openCutOff = course.holdOuts.length > 0 && last ? engine.priority(last) : undefined;
    return {
      course,
      standing: { ...standing, ...(cutOff && { cutOff: concealed ? conceal(cutOff, rank) : cutOff }) },
      ...(openCutOff && { openCutOff: concealed ? conceal(openCutOff, rank) : openCutOff }),
    };
  });
}

function explained(engine: Engine, person: Person, { terms }: Market, concealed = false): Outcome {
  const courses = consideredIn(engine, person, terms, concealed);
  const state = person.paused ? 'paused' : 'waiting';
  const situation = situationOf(
    state,
    { person, asOf: engine.asOf, terms, courses },
    engine.placeOf(person.id)?.course,
  );
  return decide(situation, courses, upToDate);
}

describe.each(seeds)('what is told about a plan (market %i)', (seed) => {
  const market = tightMarket(seed);
  const engine = createEngine(market);
  const holding = new Set(market.holds.map(({ person }) => person));
  const people = market.persons.filter(({ id, paused }) => !paused && !holding.has(id));

  it('never contradicts the rules it was made by', () => {
    for (const person of people) {
      const { notYet, courses, counterfactuals } = explained(engine, person, market);
      expect(notYet).not.toContain('BEING_PLANNED');
      for (const { code } of courses) seen.set(code, (seen.get(code) ?? 0) + 1);
      seen.set('counterfactual', (seen.get('counterfactual') ?? 0) + counterfactuals.length);
    }
  });

  it('says the same when others appear as limits only', () => {
    for (const person of people) {
      const [open, concealed] = [explained(engine, person, market), explained(engine, person, market, true)];
      const codes = ({ status, courses, counterfactuals }: Outcome) => ({
        status,
        counterfactuals,
        courses: courses.map(({ course, code, reasons }) => [course, code, reasons]),
      });
      expect(codes(concealed)).toEqual(codes(open));
    }
  });

  it('calls a course full only where nobody who comes later has a place the person could have', () => {
    for (const person of people) {
      const rank = priority(person, engine.asOf, market.terms);
      for (const { course: id, code } of explained(engine, person, market).courses) {
        if (!code.startsWith('FULL') && code !== 'RESERVED') continue;
        const course = engine.course(id);
        if (!course) throw new Error(`${id} is not there`);
        const { freeOpen, freeReserved } = engine.standing(id);
        const mine = course.holdOuts.flatMap((holdOut, group) => (admits(holdOut, person, rank.tier) ? [group] : []));
        expect([freeOpen, ...mine.map((group) => freeReserved[group])].some((free) => (free ?? 0) > 0)).toBe(false);
        const envied = engine.members(id).filter((member) => {
          const group = engine.placeOf(member)?.group;
          const couldHave = group === 'open' || (group !== undefined && mine.includes(group));
          return couldHave && comparePriority(rank, engine.priority(member)) < 0;
        });
        expect(envied).toEqual([]);
      }
    }
  });

  it('promises no more than a new plan gives to whoever changes what they were told', () => {
    for (const person of people) {
      for (const { changes, course } of explained(engine, person, market).counterfactuals) {
        const other = changes.reduce(changed, person);
        const persons = market.persons.map((one) => (one.id === person.id ? other : one));
        const again = allocatePlainly({ ...market, persons });
        const place = [...again].find((one) => one.person === person.id);
        expect([changes, place?.course]).toEqual([changes, course]);
      }
    }
  });

  it('calls a course unsuitable exactly when it is', () => {
    for (const person of people) {
      for (const { course: id, code } of explained(engine, person, market).courses) {
        const course = engine.course(id);
        expect(code === 'NOT_SUITABLE').toBe(!(course && isPossible(person, course, engine.asOf)));
      }
    }
  });
});

it('has said everything that can be said', () => {
  const said = [...explanationCodes, 'counterfactual'].filter((code) => (seen.get(code) ?? 0) > 0);
  expect(said).toEqual([...explanationCodes, 'counterfactual']);
});

describe('a plan that is not right', () => {
  const market = tightMarket(1);
  const engine = createEngine(market);
  const told = (person: Person, change: (one: Considered) => Considered, planned?: string) => {
    const courses = consideredIn(engine, person, market.terms, false).map(change);
    const situation = situationOf('waiting', { person, asOf: engine.asOf, terms: market.terms, courses }, planned);
    return decide(situation, courses, upToDate);
  };
  const somebody = market.persons.find(({ id, paused }) => {
    const person = engine.person(id);
    return (
      !paused && person && explained(engine, person, market).courses.some(({ code }) => code === 'FULL_HIGHER_PRIORITY')
    );
  });
  if (!somebody) throw new Error('nobody is kept from a place by somebody else');

  it('is not explained: a free place that somebody would have liked better', () => {
    const planned = engine.placeOf(somebody.id)?.course;
    const full = explained(engine, somebody, market).courses.find(
      ({ code }) => code === 'FULL_HIGHER_PRIORITY',
    )?.course;
    const free = (one: Considered) =>
      one.course.id === full ? { ...one, standing: { ...one.standing, freeOpen: 1 } } : one;
    const { notYet, courses, counterfactuals } = told(somebody, free, planned);
    expect([notYet, counterfactuals]).toEqual([['BEING_PLANNED'], []]);
    expect(new Set(courses.map(({ code }) => code))).toEqual(new Set(['NOT_SUITABLE']));
  });

  it('is not explained: a place planned for somebody whom it does not suit', () => {
    const unsuitable = explained(engine, somebody, market).courses.find(({ code }) => code === 'NOT_SUITABLE')?.course;
    expect(told(somebody, (one) => one, unsuitable).notYet).toEqual(['BEING_PLANNED']);
  });
});
