import { defaultPolicyTerms } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { termsIn, valuesOf } from './policy-values.js';

describe('the form of a policy', () => {
  it('holds every term and gives it back', () => {
    expect(termsIn(valuesOf(defaultPolicyTerms))).toEqual(defaultPolicyTerms);
    const other = {
      ...defaultPolicyTerms,
      strictObligation: false,
      issuing: 'nightly',
      tieSalt: 4_294_967_295,
    } as const;
    expect(termsIn(valuesOf(other))).toEqual(other);
  });

  it('sends on what is no number, so that the service can name the field', () => {
    expect(
      termsIn({ 'terms.leadDays': 'bald', 'terms.strictObligation': 'vielleicht', 'terms.kmPoints': '2.5' }),
    ).toEqual({
      leadDays: 'bald',
      strictObligation: 'vielleicht',
      kmPoints: '2.5',
    });
  });

  it('leaves out what was left empty', () => {
    expect(termsIn({ 'terms.leadDays': ' ' })).toEqual({});
  });
});
