import { addDays, calendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type CourseNumber,
  circularFrom,
  courseNumbers,
  coursePackFor,
  coursePacks,
  coursePackVersion,
  type RuleCircular,
  withCirculars,
} from './index.js';

const larger = {
  id: 'tr-01-27',
  validFrom: '2027-01-01',
  source: { law: 'BAMF-Trägerrundschreiben', paragraph: '01/27' },
  changes: [{ pack: 'de.bamf.ik', courseTypes: ['integration'], values: { groupMax: 28 } }],
};
const packOn = (packs: typeof coursePacks, day: string, type = 'integration') =>
  coursePackFor(packs, type, calendarDate(day));
const on = (circulars: readonly RuleCircular[], day: string, type = 'integration') =>
  packOn(withCirculars(coursePacks, circulars), day, type)?.rules.find(({ courseType }) => courseType === type);

describe('a circular', () => {
  it('changes a value from its day on, under its own source and another version', () => {
    const circulars = [circularFrom(larger)];
    expect(on(circulars, '2026-12-31')?.numbers.groupMax?.value).toBe(25);
    expect(on(circulars, '2027-01-01')?.numbers.groupMax).toEqual({ value: 28, source: larger.source });
    const packs = withCirculars(coursePacks, circulars);
    expect(
      [packOn(packs, '2026-12-31'), packOn(packs, '2027-01-01')].map((pack) => pack && coursePackVersion(pack)),
    ).toEqual(['de.bamf.ik@2024-12-07', 'de.bamf.ik@2027-01-01+tr-01-27']);
  });

  it('leaves the course types alone that it does not name', () => {
    expect(on([circularFrom(larger)], '2027-01-01', 'integration-alpha')?.numbers.groupMax?.value).toBe(25);
  });

  it('speaks of all types of a pack when it names none', () => {
    const all = circularFrom({ ...larger, changes: [{ pack: 'de.bamf.ik', values: { groupMax: 20 } }] });
    expect(on([all], '2027-01-01', 'integration-alpha')?.numbers.groupMax?.value).toBe(20);
  });

  it('lifts a rule with null and can set what each section teaches', () => {
    const lifted = circularFrom({
      ...larger,
      changes: [{ pack: 'de.bamf.ik', values: { groupMax: null }, sectionLevels: ['A1.1'] }],
    });
    expect(on([lifted], '2027-01-01')?.numbers.groupMax).toBeUndefined();
    expect(on([lifted], '2027-01-01')?.sectionLevels?.value).toEqual(['A1.1']);
  });

  it('is followed by later ones, whatever the order in which they were added', () => {
    const later = circularFrom({
      ...larger,
      id: 'tr-02-27',
      validFrom: '2027-03-01',
      changes: [{ pack: 'de.bamf.ik', values: { groupMax: 22 } }],
    });
    const first = circularFrom(larger);
    expect(withCirculars(coursePacks, [later, first])).toEqual(withCirculars(coursePacks, [first, later]));
    expect(on([later, first], '2027-02-28')?.numbers.groupMax?.value).toBe(28);
    expect(on([later, first], '2027-03-01')?.numbers.groupMax?.value).toBe(22);
  });

  it('does not change what an older pack said of its own days', () => {
    expect(on([circularFrom({ ...larger, validFrom: '2020-01-01' })], '2019-12-31')?.numbers.groupMax?.value).toBe(25);
  });

  it.each<[string, unknown, RegExp]>([
    ['is no object', [], /not a JSON object/],
    ['has no day', { ...larger, validFrom: '2027-02-30' }, /\/validFrom is a day/],
    ['has no source', { ...larger, source: { law: 'BAMF' } }, /\/source has a law and a paragraph/],
    ['has no id', { ...larger, id: 'TR 1' }, /\/id is a word/],
    ['changes nothing', { ...larger, changes: [] }, /\/changes names at least one/],
    ['sets an unknown value', change({ values: { groupMaximum: 3 } }), /groupMaximum is not known here/],
    ['sets half a person', change({ values: { groupMax: 2.5 } }), /\/changes\/0\/values\/groupMax is a whole number/],
    ['sets no level', change({ values: {}, sectionLevels: ['Z9'] }), /sectionLevels is a list of levels/],
    ['says more than it may', { ...larger, until: '2028-01-01' }, /\/until is not known here/],
  ])('that %s is refused', (_, json, problem) => expect(() => circularFrom(json)).toThrow(problem));

  it('of an unknown pack, an unknown course type or a used id is refused', () => {
    const merge =
      (...json: unknown[]) =>
      () =>
        withCirculars(coursePacks, json.map(circularFrom));
    expect(merge(change({ pack: 'de.bamf.xy', values: {} }))).toThrow('de.bamf.xy, which is no rule pack');
    expect(merge(change({ courseTypes: ['vocational'], values: {} }))).toThrow('of which de.bamf.ik does not speak');
    expect(merge(larger, larger)).toThrow('Two circulars are called tr-01-27');
  });

  it('never changes a day before its own, nor leaves a day with two packs', () => {
    const start = calendarDate('2015-01-01');
    const day = fc.integer({ min: 0, max: 6_000 }).map((days) => addDays(start, days));
    const values = fc.dictionary(
      fc.constantFrom<CourseNumber>(...courseNumbers),
      fc.option(fc.integer({ min: 1, max: 2_000 })),
    );
    const drawn = fc.array(
      fc.record({ validFrom: day, pack: fc.constantFrom('de.bamf.ik', 'de.bamf.bsk', 'de.bamf.eok'), values }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(drawn, day, (changes, asked) => {
        const circulars = changes.map(({ validFrom, pack, values }, n) =>
          circularFrom({ ...larger, id: `c${n}`, validFrom, changes: [{ pack, values }] }),
        );
        const merged = withCirculars(coursePacks, circulars);
        const until = withCirculars(
          coursePacks,
          circulars.filter(({ validFrom }) => validFrom <= asked),
        );
        for (const type of ['integration', 'vocational', 'first-orientation']) {
          const asOf = packOn(merged, asked, type);
          const { validTo: _, ...now } = { ...asOf };
          const { validTo: __, ...then } = { ...packOn(until, asked, type) };
          expect(now).toEqual(then);
          const holding = merged.filter(
            ({ id, validFrom, validTo }) =>
              id === asOf?.id && validFrom <= asked && (validTo === undefined || asked <= validTo),
          );
          expect(holding.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

function change(difference: object): unknown {
  return { ...larger, changes: [{ pack: 'de.bamf.ik', ...difference }] };
}
