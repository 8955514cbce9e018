import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCourse, aMarket, someone } from '../engine/a-market.fixtures.js';
import { createEngine } from '../engine/create-engine.js';
import { randomMarket, today } from '../engine/random-market.fixtures.js';
import type { Course } from '../model/course.js';
import type { Person } from '../model/person.js';
import { changed } from './changes.js';
import { counterfactuals } from './counterfactuals.js';
import { situationOf } from './situation.fixtures.js';

const mornings = 0b001001001001001;
const whatIf = (person: Person, courses: readonly Course[], others: readonly Person[] = []) =>
  counterfactuals(situationOf(createEngine(aMarket([person, ...others], courses)), person.id));

describe('what would have to be different', () => {
  it('is one more part of the week', () => {
    const person = someone('amira', { availability: mornings & ~0b001000 });
    expect(whatIf(person, [aCourse('c', { slots: mornings })])).toEqual([
      { changes: [{ code: 'SLOTS', slots: 0b001000 }], course: 'c', startsOn: today + 30 },
    ]);
  });

  it('is a longer way, in steps of five kilometres and never beyond 60', () => {
    const person = someone('amira', { reachMetres: 12_000 });
    expect(whatIf(person, [aCourse('near', { x: 15_001 }), aCourse('far', { x: 60_001 })])).toEqual([
      { changes: [{ code: 'REACH', metres: 20_000 }], course: 'near', startsOn: today + 30 },
    ]);
  });

  it.each([
    [{ childcare: true }, { childcare: false }, { code: 'CHILDCARE' }],
    [{ earliestStart: today + 40 }, {}, { code: 'EARLIER', day: today + 30 }],
    [{ latestStart: today + 20 }, {}, { code: 'LATER', day: today + 30 }],
    [{ wantedTypes: ['other'] }, { type: 'this' }, { code: 'TYPE', type: 'this' }],
    [{ unwantedProviders: ['vhs'] }, {}, { code: 'PROVIDER', provider: 'vhs' }],
  ])('for %j is another wish', (person, course, change) => {
    expect(whatIf(someone('amira', person), [aCourse('c', course)])).toEqual([
      { changes: [change], course: 'c', startsOn: today + 30 },
    ]);
  });

  it('is nothing where facts stand in the way: level, track, funding, age, having declined', () => {
    const person = someone('amira', { declined: ['declined'] });
    const courses = [
      aCourse('level', { levels: ['B1'] }),
      aCourse('track', { track: 'alpha' }),
      aCourse('funding', { funding: ['jobcenter'] }),
      aCourse('youth', { youth: true }),
      aCourse('declined'),
    ];
    expect(whatIf(person, courses)).toEqual([]);
  });

  it('is nothing where the course is full of people who come first', () => {
    const person = someone('amira', { childcare: true });
    const first = someone('first', { waitingSince: today - 300 });
    expect(whatIf(person, [aCourse('c', { childcare: false })], [first])).toEqual([]);
    expect(whatIf({ ...person, hardship: true }, [aCourse('c', { childcare: false })], [first])).toHaveLength(1);
  });

  it('asks least first', () => {
    const person = someone('amira', { childcare: true, reachMetres: 5_000, availability: mornings });
    const courses = [
      aCourse('afternoons', { slots: 0b010010 }),
      aCourse('far', { x: 9_000 }),
      aCourse('far and without childcare', { x: 9_000, childcare: false, startsOn: today + 10 }),
    ];
    expect(whatIf(person, courses).map(({ course }) => course)).toEqual([
      'far',
      'afternoons',
      'far and without childcare',
    ]);
  });

  it('is told to people with a place only when it gives an earlier one', () => {
    const person = someone('amira', { reachMetres: 5_000 });
    const earlier = aCourse('earlier', { x: 6_000, startsOn: today + 10 });
    const later = aCourse('later', { x: 6_000, startsOn: today + 40 });
    expect(whatIf(person, [aCourse('own'), earlier, later]).map(({ course }) => course)).toEqual(['earlier']);
  });

  it('may be to be free of a wish for full days or half days', () => {
    const person = someone('amira', { intensity: 'part' });
    const courses = [aCourse('own', { intensity: 'part', startsOn: today + 35 }), aCourse('full days')];
    expect(whatIf(person, courses)).toEqual([
      { changes: [{ code: 'INTENSITY' }], course: 'full days', startsOn: today + 30 },
    ]);
  });

  it('comes true whenever somebody does change it', () => {
    let told = 0;
    fc.assert(
      fc.property(randomMarket, (market) => {
        const engine = createEngine(market);
        for (const person of market.persons)
          for (const { changes, course } of counterfactuals(situationOf(engine, person.id))) {
            engine.apply({ type: 'person.update', person: changes.reduce(changed, person) });
            expect(engine.placeOf(person.id)?.course).toBe(course);
            engine.apply({ type: 'person.update', person });
            told += 1;
          }
      }),
      { numRuns: 600 },
    );
    expect(told).toBeGreaterThan(100);
  });
});
