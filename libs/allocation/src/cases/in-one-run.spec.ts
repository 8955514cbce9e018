import { describe, expect, it } from '@jest/globals';
import { allocatePlainly } from '../plain/allocate-plainly.js';
import { lottery } from '../rules/lottery.js';
import {
  aCourse,
  aMarket,
  longer,
  longest,
  offered,
  planOf,
  shortest,
  someone,
  today,
  told,
} from './cases.fixtures.js';

describe('a plan', () => {
  it('gives each course to those who prefer it: going course by course would leave envy', () => {
    // both come first at both courses; course by course, ada would be in whichever was looked at first
    const near = aCourse('near');
    const far = aCourse('far', { x: 385_000 });
    expect(planOf(aMarket([someone('ada', longer), someone('ben')], [far, near]))).toEqual({ ada: 'near', ben: 'far' });
  });

  it('never plans two places for one person', () => {
    const courses = [aCourse('one', { capacity: 3 }), aCourse('two', { capacity: 3 })];
    expect(planOf(aMarket([someone('ada')], courses))).toEqual({ ada: 'one' });
  });

  it('goes by priority, not by the order of a table', () => {
    const people = [someone('ada', shortest), someone('ben', longer), someone('cem', { hardship: true })];
    expect(planOf(aMarket(people, [aCourse('c')]))).toEqual({ cem: 'c' });
  });

  it('knows no distance in the order of people', () => {
    const nextDoor = someone('next door', shortest);
    const farAway = someone('far away', { ...longer, x: 394_000 });
    expect(planOf(aMarket([nextDoor, farAway], [aCourse('c')]))).toEqual({ 'far away': 'c' });
  });

  it('keeps reserved places from those they are not for', () => {
    const kept = { kind: 'cohort', course: 'before', places: 1, until: today + 20 } as const;
    expect(planOf(aMarket([someone('ada', longest)], [aCourse('c', { holdOuts: [kept] })]))).toEqual({});
  });

  it('takes reserved places for a floor, not for a ceiling', () => {
    const kept = { kind: 'cohort', course: 'before', places: 1, until: today + 20 } as const;
    const completed = { course: 'before', provider: 'provider' };
    const people = ['ada', 'ben', 'cem'].map((id) => someone(id, { completed }));
    const plan = planOf(
      aMarket([...people, someone('dua', shortest)], [aCourse('c', { capacity: 3, holdOuts: [kept] })]),
    );
    expect(Object.keys(plan)).toEqual(['ada', 'ben', 'cem']);
    expect(Object.values(plan).sort()).toEqual(['c', 'c', 'c#0']);
  });

  it('breaks ties by the public lottery, not by rows', () => {
    const people = ['ada', 'ben', 'cem', 'dua'].map((id) => someone(id));
    const [first] = people.map(({ id }) => id).sort((a, b) => lottery(0, a) - lottery(0, b));
    for (const rows of [people, people.toReversed()])
      expect(planOf(aMarket(rows, [aCourse('c')]))).toEqual({ [first ?? '']: 'c' });
  });

  it('keeps no place empty for somebody who sits elsewhere', () => {
    const early = aCourse('early', { startsOn: today + 20 });
    const late = aCourse('late', { startsOn: today + 80 });
    const plan = planOf(aMarket([someone('ada', longest), someone('ben', longer)], [early, late]));
    expect(plan).toEqual({ ada: 'early', ben: 'late' });
  });

  it('asks for every lesson time of a course, not for any', () => {
    const mondayAndTuesday = aCourse('c', { slots: 0b1001 });
    const mondays = someone('ada', { ...longest, availability: 0b0001 });
    const both = someone('ben', { availability: 0b1001 });
    expect(planOf(aMarket([mondays, both], [mondayAndTuesday]))).toEqual({ ben: 'c' });
  });

  it('never takes an open offer away, whoever comes', () => {
    const people = [someone('ada', shortest), someone('ben', { hardship: true })];
    expect(planOf(aMarket(people, [aCourse('c')], [offered('ada', 'c')]))).toEqual({});
  });

  it('counts places that were taken elsewhere', () => {
    expect(planOf(aMarket([someone('ada')], [aCourse('c', { capacity: 2, taken: 2 })]))).toEqual({});
    expect(planOf(aMarket([someone('ada')], [aCourse('c', { capacity: 2, taken: 1 })]))).toEqual({ ada: 'c' });
  });

  it('opens the places of a hold-out past its date, and not a day before', () => {
    const until = (day: number) => [{ kind: 'tier', maxTier: 0, places: 1, until: day } as const];
    expect(planOf(aMarket([someone('ada')], [aCourse('c', { holdOuts: until(today) })]))).toEqual({});
    expect(planOf(aMarket([someone('ada')], [aCourse('c', { holdOuts: until(today - 1) })]))).toEqual({ ada: 'c' });
  });
});

describe('places that fixed people take', () => {
  const kept = (places: number) => [{ kind: 'tier', maxTier: 0, places, until: today + 20 } as const];

  it('come out of the open ones when their group is too small, then out of the hold-outs', () => {
    const promised = ['ada', 'ben'].map((id) => someone(id));
    const holds = [offered('ada', 'c', { group: 'open' }), offered('ben', 'c', { group: 'open' })];
    const urgent = someone('cem', { hardship: true });
    const course = (capacity: number) => aCourse('c', { capacity, holdOuts: kept(1) });
    expect(planOf(aMarket([...promised, urgent], [course(3)], holds))).toEqual({ cem: 'c#0' });
    expect(planOf(aMarket([...promised, urgent], [course(2)], holds))).toEqual({});
  });

  it('are seated in the order of people when no group was recorded', () => {
    const holders = [someone('ada', { hardship: true }), someone('ben', { hardship: true, ...longest })];
    const holds = holders.map(({ id }) => offered(id, 'c'));
    const market = aMarket([...holders, someone('cem')], [aCourse('c', { capacity: 3, holdOuts: kept(1) })], holds);
    expect(planOf(market)).toEqual({ cem: 'c' });
  });

  it('put nobody out when there are more of them than places', () => {
    const holds = [offered('ada', 'c'), offered('ben', 'c', { state: 'accepted' })];
    const market = aMarket([someone('ada'), someone('ben'), someone('cem')], [aCourse('c')], holds);
    expect(planOf(market)).toEqual({});
  });
});

describe('people who want to begin together', () => {
  it('share one ticket of the lottery, and stand one behind the other', () => {
    const [one, two] = [someone('ada', { ticket: 'a couple' }), someone('zoe', { ticket: 'a couple' })];
    const others = Array.from({ length: 8 }, (_, index) => someone(`p${index}`));
    const inOrder = allocatePlainly(aMarket([one, ...others, two], [aCourse('c', { capacity: 10 })]));
    const at = inOrder.findIndex(({ person }) => person === 'ada');
    expect(inOrder[at + 1]?.person).toBe('zoe');
    expect(Object.keys(told(inOrder)).length).toBe(10);
  });
});
