import { courseTypes } from '@app/contracts';
import { calendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { type CourseNumber, coursePackFor, coursePacks, coursePackVersion } from './index.js';

const packOn = (type: string, day: string) => coursePackFor(coursePacks, type, calendarDate(day));
const numberOn = (type: string, day: string, key: CourseNumber) =>
  packOn(type, day)?.rules.find(({ courseType }) => courseType === type)?.numbers[key];

describe('rules for courses', () => {
  it.each<[string, CourseNumber, number, string]>([
    ['integration', 'unitsMost', 700, 'IntV §§ 10–12'],
    ['integration', 'unitsMostForGroups', 1000, 'IntV § 13'],
    ['integration', 'sectionsMost', 7, 'Deutscher Bundestag, hib 2025 Kursabschnitte von 100 UE'],
    ['integration', 'sectionsMostForGroups', 10, 'Deutscher Bundestag, hib 2025 Kursabschnitte von 100 UE'],
    ['integration', 'sectionUnits', 100, 'Deutscher Bundestag, hib 2025 Kursabschnitte von 100 UE'],
    ['integration', 'groupMax', 25, 'IntV § 14(2)'],
    ['integration', 'startWithinWeeks', 6, 'IntV § 7(4)'],
    ['integration', 'lateEntryUnits', 25, 'Abrechnungsrichtlinie Integrationskurse § 1(4)'],
    ['integration-alpha', 'unitsMost', 1000, 'IntV § 13'],
    ['integration-second-script', 'unitsMost', 1000, 'IntV § 13'],
    ['integration-intensive', 'unitsMost', 500, 'IntV (5. ÄndV) § 13'],
    ['integration-intensive', 'sectionsMost', 5, 'IntV (5. ÄndV) § 13'],
    ['vocational', 'unitsMost', 600, 'DeuFöV § 13'],
    ['vocational', 'unitsAWeekMost', 25, 'Konzept Berufssprachkurse (BAMF) Gruppengröße, Unterrichtsumfang'],
    ['vocational', 'groupMax', 25, 'Konzept Berufssprachkurse (BAMF) Gruppengröße, Unterrichtsumfang'],
    ['vocational', 'startTrigger', 15, 'DeuFöV § 8'],
    ['vocational', 'startWithinWeeks', 4, 'DeuFöV § 9'],
    ['first-orientation', 'unitsMost', 300, 'Konzept Erstorientierungskurse (BAMF) 300 UE, 6 Module zu 50 UE'],
    ['first-orientation', 'sectionsMost', 6, 'Konzept Erstorientierungskurse (BAMF) 300 UE, 6 Module zu 50 UE'],
    ['first-orientation', 'sectionUnits', 50, 'Konzept Erstorientierungskurse (BAMF) 300 UE, 6 Module zu 50 UE'],
    ['first-orientation', 'unitsAWeekMost', 25, 'Konzept Erstorientierungskurse (BAMF) 300 UE, 6 Module zu 50 UE'],
  ])('for %s say %s: %d (%s)', (type, key, value, source) => {
    const ruled = numberOn(type, '2026-11-21', key);
    expect([ruled?.value, `${ruled?.source.law} ${ruled?.source.paragraph}`]).toEqual([value, source]);
  });

  it('set no least size for an integration course, nor a late entry for a vocational one: none is written', () => {
    expect(numberOn('integration', '2026-11-21', 'groupMin')).toBeUndefined();
    expect(numberOn('vocational', '2026-11-21', 'lateEntryUnits')).toBeUndefined();
  });

  it('know what each module of the general course teaches', () => {
    const rule = packOn('integration', '2026-11-21')?.rules[0];
    expect(rule?.sectionLevels?.value).toEqual(['A1.1', 'A1.2', 'A2.1', 'A2.2', 'B1.1', 'B1.2', 'orientation']);
  });

  it('change with the fifth amendment on its first day', () => {
    expect(numberOn('integration-intensive', '2024-12-06', 'unitsMost')?.value).toBe(430);
    expect(numberOn('integration-intensive', '2024-12-07', 'unitsMost')?.value).toBe(500);
    expect(packOn('integration', '2024-12-07')).toMatchObject({ id: 'de.bamf.ik', validFrom: '2024-12-07' });
  });

  it.each([
    ['integration', '2016-08-06', '2016-08-05'],
    ['vocational', '2016-07-01', '2016-06-30'],
    ['first-orientation', '2017-07-01', '2017-06-30'],
  ])('for %s hold from %s and not on %s', (type, first, before) => {
    expect(packOn(type, first)?.validFrom).toBe(first);
    expect(packOn(type, before)).toBeUndefined();
  });

  it('say nothing of courses of a county or of volunteers', () => {
    const ruled = courseTypes.filter((type) => packOn(type, '2026-11-21'));
    expect(courseTypes.filter((type) => !ruled.includes(type))).toEqual(['county', 'volunteer']);
  });

  it('never hold twice on one day', () => {
    for (const pack of coursePacks) {
      const same = coursePacks.filter(({ id, validFrom }) => id === pack.id && validFrom > pack.validFrom);
      for (const later of same) expect(pack.validTo !== undefined && pack.validTo < later.validFrom).toBe(true);
    }
    expect(new Set(coursePacks.map(coursePackVersion)).size).toBe(coursePacks.length);
  });
});
