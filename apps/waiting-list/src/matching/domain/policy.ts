import { RuleViolation } from '@app/kernel';

/** The numbers of a county's policy; the definitions around them are code. Visible to everyone concerned. */
export interface PolicyTerms {
  /** Days before the end of a BAMF entitlement in which somebody comes first. */
  readonly deadlineDays: number;
  /** Whether a statutory obligation has a tier of its own. */
  readonly strictObligation: boolean;
  readonly obligationCreditDays: number;
  /** Days credited to people who come out of a completed course. */
  readonly transitionCreditDays: number;
  /** Points (days) one kilometre costs. */
  readonly kmPoints: number;
  readonly onlinePoints: number;
  readonly intensityPoints: number;
  readonly sameProviderPoints: number;
  /** Salt of the public lottery. */
  readonly tieSalt: number;
  /** Days before a start from which offers go out. */
  readonly leadDays: number;
  /** Minutes after a publication or revision in which nothing is promised, so that a typing mistake can be mended. */
  readonly settlingMinutes: number;
  readonly answerWorkingDays: number;
  /** Share of the minimum size, in per cent, from which a course counts as viable. */
  readonly viabilityPercent: number;
  /** Days before the decision in which offers go out whatever the number. */
  readonly decisionNoticeDays: number;
  /** Offers one run may issue; the rest follows in the next. */
  readonly offersPerRun: number;
  /** Unanswered offers after which an entry sleeps until somebody asks. */
  readonly expiriesUntilDormant: number;
}

export interface Policy {
  readonly version: string;
  readonly terms: PolicyTerms;
}

export const defaultPolicy: Policy = {
  version: 'default-1',
  terms: {
    deadlineDays: 56,
    strictObligation: true,
    obligationCreditDays: 0,
    transitionCreditDays: 120,
    kmPoints: 2,
    onlinePoints: 10,
    intensityPoints: 14,
    sameProviderPoints: 7,
    tieSalt: 20_261_121,
    leadDays: 42,
    settlingMinutes: 10,
    answerWorkingDays: 3,
    viabilityPercent: 120,
    decisionNoticeDays: 3,
    offersPerRun: 200,
    expiriesUntilDormant: 2,
  },
};

/** Reads stored terms; a term not named has its default, a term not known is a typing mistake and refused. */
export function policyTerms(stored: Readonly<Record<string, unknown>>): PolicyTerms {
  const known: Readonly<Record<string, unknown>> = { ...defaultPolicy.terms };
  for (const [name, value] of Object.entries(stored)) {
    if (!Object.hasOwn(known, name)) throw malformed(name, 'is not a term of the policy');
    if (typeof value !== typeof known[name]) throw malformed(name, `must be a ${typeof known[name]}`);
    if (typeof value === 'number' && !(Number.isSafeInteger(value) && value >= 0)) {
      throw malformed(name, 'must be a whole number, not negative');
    }
    if (name === 'offersPerRun' && value === 0) throw malformed(name, 'must let a run issue something');
  }
  return { ...defaultPolicy.terms, ...stored };
}

function malformed(name: string, problem: string): RuleViolation {
  return new RuleViolation('policy.malformed', `'${name}' ${problem}.`);
}
