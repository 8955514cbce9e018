import { describe, expect, it } from '@jest/globals';
import { defaultPolicy, policyTerms } from './policy.js';

describe('the policy', () => {
  it('has a default for every term that is not named', () => {
    expect(policyTerms({ settlingMinutes: 0 })).toEqual({ ...defaultPolicy.terms, settlingMinutes: 0 });
  });

  it('refuses a term nobody knows, and a value of another kind', () => {
    for (const terms of [
      { setlingMinutes: 0 },
      { leadDays: '42' },
      { leadDays: 1.5 },
      { kmPoints: -1 },
      { offersPerRun: 0 },
      { strictObligation: 1 },
    ]) {
      expect(() => policyTerms(terms)).toThrow(expect.objectContaining({ code: 'policy.malformed' }));
    }
  });
});
