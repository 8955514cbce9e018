import { defaultPolicy, type PolicyTerms } from '../domain/policy.js';

/** A way of doing it that is compared with today's. */
export interface Variant {
  readonly key: string;
  readonly name: string;
  readonly terms: PolicyTerms;
}

const variant = (key: string, name: string, differing: Partial<PolicyTerms> = {}): Variant => ({
  key,
  name,
  terms: { ...defaultPolicy.terms, ...differing },
});

export const variants: readonly Variant[] = [
  variant('today', 'today: default policy'),
  variant('lead-70', 'offers up to 70 days ahead', { leadDays: 70 }),
  variant('late-registration', 'people register when their course has ended', { transitionLeadDays: 0 }),
  variant('no-credit', 'no credit for people coming out of a course', { transitionCreditDays: 0 }),
];
