import { describe, expect, it } from '@jest/globals';
import { aCourse, aMarket, Happening, longer, longest, offered, shortest, someone, today } from './cases.fixtures.js';

const early = { startsOn: today + 20 };
const late = { startsOn: today + 80 };

describe('after an event', () => {
  it('a newcomer of higher priority displaces tentatively, and the displaced one moves on, chain after chain', () => {
    const courses = [
      aCourse('a', { startsOn: today + 20 }),
      aCourse('b', { startsOn: today + 30 }),
      aCourse('c', late),
    ];
    const people = [someone('ada', longest), someone('ben', longer), someone('cem')];
    const happening = new Happening(aMarket(people, courses));
    expect(happening.plan).toEqual({ ada: 'a', ben: 'b', cem: 'c' });
    const newcomer = someone('new', { hardship: true });
    expect(happening.after({ type: 'person.add', person: newcomer })).toEqual({ ada: 'b', ben: 'c', new: 'a' });
  });

  it('a freed place goes to the best who prefers it, also from another course, and the place they leave is filled too', () => {
    const people = [someone('holder'), someone('ada', longest), someone('ben', longer)];
    const happening = new Happening(
      aMarket(people, [aCourse('early', early), aCourse('late', late)], [offered('holder', 'early')]),
    );
    expect(happening.plan).toEqual({ ada: 'late' });
    const decline = { type: 'offer.decline', person: 'holder', paused: true } as const;
    expect(happening.after(decline)).toEqual({ ada: 'early', ben: 'late' });
  });

  it('an expired offer does not go to the same person again', () => {
    const happening = new Happening(aMarket([someone('ada')], [aCourse('c')], [offered('ada', 'c')]));
    expect(happening.after({ type: 'offer.expire', person: 'ada' })).toEqual({});
  });

  it('a capacity cut moves the last in line, not the last who came', () => {
    const course = aCourse('c', { capacity: 2 });
    const happening = new Happening(aMarket([someone('ada', shortest), someone('ben', longer)], [course]));
    happening.after({ type: 'person.update', person: someone('ben', longer) });
    const cut = { type: 'course.update', course: { ...course, capacity: 1 } } as const;
    expect(happening.after(cut)).toEqual({ ben: 'c' });
  });

  it('midnight releases a hold-out', () => {
    const kept = { kind: 'cohort', course: 'before', places: 1, until: today } as const;
    const happening = new Happening(aMarket([someone('ada')], [aCourse('c', { holdOuts: [kept] })]));
    expect(happening.plan).toEqual({});
    expect(happening.after({ type: 'day', asOf: today + 1 })).toEqual({ ada: 'c' });
  });

  it('midnight brings an entitlement under 56 days', () => {
    const lapsing = someone('ada', { ...shortest, funding: ['bamf-entitled'], entitledUntil: today + 57 });
    const happening = new Happening(aMarket([lapsing, someone('ben', longest)], [aCourse('c')]));
    expect(happening.plan).toEqual({ ben: 'c' });
    expect(happening.after({ type: 'day', asOf: today + 1 })).toEqual({ ada: 'c' });
  });

  it('an entitlement that has lapsed no longer comes first', () => {
    const lapsing = someone('ada', { ...shortest, funding: ['bamf-entitled', 'self'], entitledUntil: today });
    const happening = new Happening(aMarket([lapsing, someone('ben', longest)], [aCourse('c')]));
    expect(happening.plan).toEqual({ ada: 'c' });
    expect(happening.after({ type: 'day', asOf: today + 1 })).toEqual({ ben: 'c' });
  });

  it('midnight closes a course, and its people move on', () => {
    const closing = aCourse('closing', { startsOn: today, closesOn: today });
    const happening = new Happening(aMarket([someone('ada')], [closing, aCourse('late', late)]));
    expect(happening.plan).toEqual({ ada: 'closing' });
    expect(happening.after({ type: 'day', asOf: today + 1 })).toEqual({ ada: 'late' });
  });

  it('a new earlier course moves everybody up by one', () => {
    const people = [someone('ada', longest), someone('ben', longer), someone('cem')];
    const courses = [aCourse('b', { startsOn: today + 40 }), aCourse('c', { startsOn: today + 60 })];
    const happening = new Happening(aMarket(people, courses));
    expect(happening.plan).toEqual({ ada: 'b', ben: 'c' });
    const earlier = { type: 'course.add', course: aCourse('a', early) } as const;
    expect(happening.after(earlier)).toEqual({ ada: 'a', ben: 'b', cem: 'c' });
  });

  it('a cancellation brings people back with their old date', () => {
    const [first, second] = [aCourse('a', early), aCourse('b', late)];
    const happening = new Happening(aMarket([someone('ada', longest), someone('ben', longer)], [first, second]));
    expect(happening.plan).toEqual({ ada: 'a', ben: 'b' });
    expect(happening.after({ type: 'course.update', course: { ...first, cancelled: true } })).toEqual({ ada: 'b' });
    expect(happening.after({ type: 'course.update', course: first })).toEqual({ ada: 'a', ben: 'b' });
  });

  it('a promised place that is lost brings its holder back to the very front', () => {
    const people = [someone('ada', shortest), someone('ben', longest)];
    const happening = new Happening(aMarket(people, [aCourse('a', early), aCourse('b', late)], [offered('ada', 'a')]));
    expect(happening.plan).toEqual({ ben: 'b' });
    happening.after({ type: 'course.update', course: aCourse('a', { ...early, cancelled: true }) });
    expect(happening.after({ type: 'hold.release', person: 'ada', hardship: true })).toEqual({ ada: 'b' });
  });

  it('issuing an offer changes nothing for anybody else', () => {
    const kept = { kind: 'tier', maxTier: 0, places: 1, until: today + 20 } as const;
    const courses = [aCourse('a', { ...early, capacity: 2, holdOuts: [kept] }), aCourse('b', late)];
    const people = [someone('ada', { hardship: true }), someone('ben', longest), someone('cem'), someone('dua')];
    const happening = new Happening(aMarket(people, courses));
    const before = happening.plan;
    expect(before['ada']).toBe('a#0');
    const { ada: _, ...others } = before;
    const issued = { type: 'offer.issue', person: 'ada', course: 'a', group: 0, until: today + 3 } as const;
    expect(happening.after(issued)).toEqual(others);
    expect(happening.after({ type: 'offer.accept', person: 'ada' })).toEqual(others);
  });

  it('an accepted place that is given up takes its person out of the market', () => {
    const accepted = offered('ada', 'c', { state: 'accepted' });
    const happening = new Happening(aMarket([someone('ada', longest), someone('ben')], [aCourse('c')], [accepted]));
    expect(happening.after({ type: 'hold.end', person: 'ada' })).toEqual({ ben: 'c' });
  });
});
