import { type Level, levels, minimumCell, type Track, tracks } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cell, toldOf } from './demand.js';

interface Waiting extends Cell {
  readonly person: number;
}

const someLevels = levels.slice(0, 3);
const counties = ['05911', '05916'];
const somebody = fc.record({
  level: fc.constantFrom<Level>(...someLevels),
  track: fc.constantFrom<Track>(...tracks),
  county: fc.constantFrom(...counties),
});
const list = fc.array(somebody, { maxLength: 120 }).map((all) => all.map((cell, person) => ({ ...cell, person })));

/** Everything that can be asked. */
const questions: readonly Cell[] = someLevels.flatMap((level) =>
  tracks.flatMap((track) => counties.map((county) => ({ level, track, county }))),
);
const meant = (all: readonly Waiting[], { level, track, county }: Cell) =>
  all.filter((one) => one.level === level && one.track === track && one.county === county);
const answers = (all: readonly Waiting[]) => questions.map((question) => toldOf(meant(all, question).length));

describe('how many people wait for a course', () => {
  it.each([
    [0, undefined],
    [1, undefined],
    [4, undefined],
    [5, 5],
    [7, 5],
    [8, 10],
    [12, 10],
    [23, 25],
  ])('%i people are told as %p', (people, told) => expect(toldOf(people)).toBe(told));

  it('is never told of fewer than five, and never to the person', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000 }), (people) => {
        const told = toldOf(people);
        return told === undefined ? people < minimumCell : told % 5 === 0 && Math.abs(told - people) <= 2;
      }),
    );
  });

  it('leaves no two answers one of which lies within the other: what is subtracted are never the same people', () => {
    fc.assert(
      fc.property(list, (all) => {
        const cells = questions.map((question) => meant(all, question).map(({ person }) => person));
        return new Set(cells.flat()).size === cells.flat().length;
      }),
    );
  });

  it('tells no difference of two answers that is fewer than five people', () => {
    fc.assert(
      fc.property(list, (all) => {
        const told = answers(all).map((answer) => answer ?? 0);
        return told.every((one) => told.every((other) => one === other || Math.abs(one - other) >= minimumCell));
      }),
    );
  });

  it('cannot be told from a list without any one of a few people', () => {
    fc.assert(
      fc.property(list, (all) => {
        const few = all.filter((one) => meant(all, one).length < minimumCell);
        for (const one of few) expect(answers(all.filter(({ person }) => person !== one.person))).toEqual(answers(all));
      }),
    );
  });
});
