import { ruleFindingCodes } from '@app/rule-packs';
import { describe, expect, it } from '@jest/globals';
import { de } from '../texts/de.js';
import { en } from '../texts/en.js';
import { findingText } from './finding-text.js';

const finding = {
  code: 'group-above-maximum',
  message: 'Die Gruppe ist zu groß.',
  severity: 'warning',
  values: { is: 29, rule: 28 },
  source: { law: 'IntV', paragraph: '§ 14(2)' },
  rulePack: 'de.bamf.ik@2027-01-01+tr-01-27',
} as const;

describe('a finding under a rule', () => {
  it('is said in the language of the reader, with its source and the version of the rules', () => {
    expect(findingText(finding, { texts: de, language: 'de' })).toBe(
      'Abweichung: Die Gruppe hat bis zu 29 Plätze, das Regelwerk sieht höchstens 28 vor. ' +
        '(IntV § 14(2); Regelwerk Regeln für Integrationskurse (IntV), Fassung vom 01.01.2027 + tr-01-27)',
    );
    expect(findingText(finding, { texts: en, language: 'en' })).toContain(
      'Deviation: The group has up to 29 places; the rules allow 28 at the most. (IntV § 14(2); ',
    );
  });

  it('calls levels by their names', () => {
    const level = { ...finding, code: 'level-outside-rule', values: { is: 'C2', rule: 'B1.2, orientation' } };
    expect(findingText(level, { texts: de, language: 'de' })).toContain(
      'C2 gehört nicht zu denen dieser Kursart: B1.2, Orientierungskurs.',
    );
  });

  it('has words for every code', () => {
    expect(Object.keys(de.ruleFindings.says).sort()).toEqual([...ruleFindingCodes].sort());
  });

  it('is a short sentence of its own when no rule is behind it, the registry’s when it is newer than this console', () => {
    const plain = { code: 'over-enrolled', message: 'Zu viele.' };
    expect(findingText(plain, { texts: en, language: 'en' })).toBe(en.findings.short['over-enrolled']);
    expect(findingText({ ...plain, code: 'new' }, { texts: en, language: 'en' })).toBe('Zu viele.');
  });
});
