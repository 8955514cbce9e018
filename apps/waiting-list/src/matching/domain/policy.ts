import { defaultPolicyTerms, type PolicyTerms, policyTermProblems, policyTermRules } from '@app/contracts';
import { RuleViolation } from '@app/kernel';

export type { PolicyTerms };

export interface Policy {
  readonly version: string;
  readonly terms: PolicyTerms;
}

/** What holds before anybody has decided. */
export const defaultPolicy: Policy = { version: 'default-1', terms: defaultPolicyTerms };

/** Reads stored terms; a term not named has its default, a term not known is a typing mistake and refused. */
export function policyTerms(stored: Readonly<Record<string, unknown>>): PolicyTerms {
  const [problem] = policyTermProblems(stored);
  if (problem) throw malformed(problem.term, problem.code);
  return { ...defaultPolicyTerms, ...stored };
}

function malformed(name: string, code: string): RuleViolation {
  const rule = Object.entries(policyTermRules).find(([term]) => term === name)?.[1];
  return new RuleViolation('policy.malformed', `The policy’s ‘${name}’ is ${code}: ${JSON.stringify(rule)}`);
}
