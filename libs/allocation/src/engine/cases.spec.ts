import { describe, expect, it } from '@jest/globals';
import type { Person } from '../model/person.js';
import { aCourse, anEngine, someone } from './a-market.fixtures.js';
import { today } from './random-market.fixtures.js';

const since = (daysAgo: number): Partial<Person> => ({ waitingSince: today - daysAgo });
const [first, second, third] = [
  someone('first', since(300)),
  someone('second', since(200)),
  someone('third', since(100)),
];
const sooner = aCourse('sooner');
const later = aCourse('later', { startsOn: today + 37, closesOn: today + 47 });
const last = aCourse('last', { startsOn: today + 44, closesOn: today + 54 });

describe('cases that plausible ways of allocating get wrong', () => {
  it('course by course top-N gives envy', () => {
    expect(anEngine([second, first], [later, sooner]).plan()).toEqual({ first: 'sooner', second: 'later' });
  });

  it('two courses offer to one person', () => {
    expect(anEngine([first], [sooner, later]).plan()).toEqual({ first: 'sooner' });
  });

  it('table order instead of priority', () => {
    expect(anEngine([second, first], [sooner]).plan()).toEqual({ first: 'sooner' });
    expect(anEngine([first, second], [sooner]).plan()).toEqual({ first: 'sooner' });
  });

  it('distance mixed into priority', () => {
    const far = { ...first, x: 19_000 };
    expect(anEngine([second, far], [sooner]).plan()).toEqual({ first: 'sooner' });
  });

  it('reserved places ignored', () => {
    const kept = aCourse('kept', { holdOuts: [{ kind: 'cohort', course: 'ending', places: 1, until: today + 5 }] });
    expect(anEngine([first], [kept]).plan()).toEqual({});
  });

  it('reserved places used as a ceiling', () => {
    const holdOuts = [{ kind: 'cohort', course: 'ending', places: 1, until: today + 5 }] as const;
    const alumni = ['a', 'b'].map((id) => someone(id, { completed: { course: 'ending', provider: 'vhs' } }));
    const { plan } = anEngine(alumni, [aCourse('kept', { capacity: 2, holdOuts })]);
    expect(Object.values(plan()).sort()).toEqual(['kept', 'kept/0']);
  });

  it('ties by row order', () => {
    const names = ['amira', 'bohdan', 'chen', 'dilan', 'emeka'].map((name) => someone(name));
    expect(anEngine(names, [sooner]).plan()).toEqual(anEngine([...names].reverse(), [sooner]).plan());
  });

  it('a place kept empty for someone who sits elsewhere', () => {
    expect(anEngine([first, second], [sooner, later]).plan()).toEqual({ first: 'sooner', second: 'later' });
  });

  it('any common slot instead of every slot', () => {
    const mornings = someone('mornings', { availability: 0b001001 });
    expect(anEngine([mornings], [aCourse('mixed', { slots: 0b000011 })]).plan()).toEqual({});
    expect(anEngine([mornings], [aCourse('mornings only', { slots: 0b001001 })]).plan()).toEqual({
      mornings: 'mornings only',
    });
  });

  it('a pending offer taken away', () => {
    const hold = { person: 'third', course: 'sooner', state: 'offered' } as const;
    const { engine, plan } = anEngine([third], [sooner], [hold]);
    engine.apply({ type: 'person.add', person: { ...first, hardship: true } });
    expect(plan()).toEqual({});
    expect(engine.standing('sooner')).toMatchObject({ offered: 1, members: 0, freeOpen: 0 });
  });

  it('places taken elsewhere forgotten', () => {
    expect(anEngine([first, second], [aCourse('c', { capacity: 18, taken: 17 })]).plan()).toEqual({ first: 'c' });
  });

  it('a hold-out past its date', () => {
    const kept = aCourse('kept', { holdOuts: [{ kind: 'cohort', course: 'ending', places: 1, until: today - 1 }] });
    expect(anEngine([first], [kept]).plan()).toEqual({ first: 'kept' });
  });
});

describe('cases that go wrong after events', () => {
  it('a newcomer of higher priority displaces tentatively, and the displaced one moves on, chain after chain', () => {
    const { engine, plan } = anEngine([second, third], [sooner, later, last]);
    expect(plan()).toEqual({ second: 'sooner', third: 'later' });
    expect(engine.apply({ type: 'person.add', person: first })).toBe(3);
    expect(plan()).toEqual({ first: 'sooner', second: 'later', third: 'last' });
  });

  it('a freed place goes to the best who prefers it, also from another course, and the place they leave is filled too', () => {
    const { engine, plan } = anEngine([first, second, third], [sooner, later]);
    expect(engine.apply({ type: 'person.remove', id: 'first' })).toBe(3);
    expect(plan()).toEqual({ second: 'sooner', third: 'later' });
  });

  it('an expired offer goes to the same person again', () => {
    const { engine, plan } = anEngine([first, second], [sooner]);
    engine.apply({ type: 'offer.issue', person: 'first', course: 'sooner', group: 'open' });
    engine.apply({ type: 'offer.expire', person: 'first' });
    expect(plan()).toEqual({ second: 'sooner' });
  });

  it('a capacity cut moves the last in line, not the last who came', () => {
    const { engine, plan } = anEngine([second, third], [aCourse('c', { capacity: 3 }), later]);
    engine.apply({ type: 'person.add', person: first });
    engine.apply({ type: 'course.update', course: aCourse('c', { capacity: 2 }) });
    expect(plan()).toEqual({ first: 'c', second: 'c', third: 'later' });
  });

  it('midnight releases a hold-out', () => {
    const kept = aCourse('kept', { holdOuts: [{ kind: 'cohort', course: 'ending', places: 1, until: today }] });
    const { engine, plan } = anEngine([first], [kept]);
    expect(plan()).toEqual({});
    engine.apply({ type: 'day', asOf: today + 1 });
    expect(plan()).toEqual({ first: 'kept' });
  });

  it('midnight brings an entitlement under 56 days, and ends it', () => {
    const lapsing = someone('lapsing', { funding: ['bamf-entitled'], entitledUntil: today + 57 });
    const { engine, plan } = anEngine([first, lapsing], [sooner]);
    expect(plan()).toEqual({ first: 'sooner' });
    engine.apply({ type: 'day', asOf: today + 1 });
    expect(plan()).toEqual({ lapsing: 'sooner' });
    expect(engine.priority('lapsing').tier).toBe(0);
  });

  it('midnight closes a course', () => {
    const { engine, plan } = anEngine([first], [aCourse('c', { closesOn: today })]);
    expect(plan()).toEqual({ first: 'c' });
    engine.apply({ type: 'day', asOf: today + 1 });
    expect(plan()).toEqual({});
  });

  it('a new earlier course moves everybody up by one', () => {
    const { engine, plan } = anEngine([first, second, third], [sooner, later]);
    engine.apply({ type: 'course.add', course: aCourse('earliest', { startsOn: today + 20 }) });
    expect(plan()).toEqual({ first: 'earliest', second: 'sooner', third: 'later' });
  });

  it('a cancellation brings people back with their old date', () => {
    const { engine, plan } = anEngine([first, second], [sooner, later]);
    engine.apply({ type: 'course.update', course: { ...sooner, cancelled: true } });
    expect(plan()).toEqual({ first: 'later' });
    expect(engine.priority('first').date).toBe(today - 300);
  });

  it('issuing an offer changes nothing for anybody else', () => {
    const { engine, plan } = anEngine([first, second, third], [sooner, later]);
    expect(engine.apply({ type: 'offer.issue', person: 'first', course: 'sooner', group: 'open' })).toBe(1);
    expect(plan()).toEqual({ second: 'later' });
  });

  it('a promised place that is lost puts its owner first', () => {
    const { engine, plan } = anEngine([first, third], [sooner, later]);
    engine.apply({ type: 'offer.issue', person: 'third', course: 'later', group: 'open' });
    engine.apply({ type: 'hold.release', person: 'third', hardship: true });
    expect(plan()).toEqual({ third: 'sooner', first: 'later' });
  });
});
