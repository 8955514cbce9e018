import { calendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { rulePackFor, rulePackNamed, rulePacks, rulePacksInForce, rulePackVersion } from './index.js';

describe('the version of a rule pack', () => {
  it('names exactly one pack', () => {
    const names = rulePacks.map(rulePackVersion);
    expect(new Set(names).size).toBe(names.length);
    for (const pack of rulePacks) expect(rulePackNamed(rulePackVersion(pack))).toBe(pack);
    expect(rulePackNamed('de.bamf.ik@1999-01-01')).toBeUndefined();
  });

  it('says from which day the law reads like that', () => {
    expect(rulePackVersion(rulePackFor('integration', calendarDate('2024-12-06')))).toBe('de.bamf.ik@2016-08-06');
    expect(rulePackVersion(rulePackFor('integration', calendarDate('2024-12-07')))).toBe('de.bamf.ik@2024-12-07');
  });

  it('is in force once per pack on any day', () => {
    const ids = rulePacksInForce(calendarDate('2026-11-21')).map(({ id }) => id);
    expect(ids).toContain('de.bamf.ik');
    expect(new Set(ids).size).toBe(ids.length);
  });
});
