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
  /** Nightly: the minute at which somebody registers plays no part, except for places freed within 14 days of the start. */
  readonly issuing: 'continuous' | 'nightly';
  /** Offers due at once above which a coordinator looks at them first. */
  readonly batchPreviewAbove: number;
  /** Minutes after which they go out by themselves. */
  readonly batchReleaseMinutes: number;
  /** Days before the end of a course from which its people are planned for what follows. */
  readonly transitionLeadDays: number;
  /** Share of a follow-on course's places, in per cent, kept at most for people out of one ending course. */
  readonly transitionReservePercent: number;
  /** Days before the start from which nothing is kept for people in transition any more. */
  readonly transitionReserveUntilDays: number;
}

export type PolicyTermName = keyof PolicyTerms;

export type PolicyTermUnit =
  | 'days'
  | 'working-days'
  | 'minutes'
  | 'days-per-kilometre'
  | 'per-cent'
  | 'offers'
  | 'number'
  | 'yes-no'
  | 'choice';

interface NumberRule {
  readonly unit: Exclude<PolicyTermUnit, 'yes-no' | 'choice'>;
  /** Both included. */
  readonly minimum: number;
  readonly maximum: number;
  readonly default: number;
}
interface YesNoRule {
  readonly unit: 'yes-no';
  readonly default: boolean;
}
interface ChoiceRule<T> {
  readonly unit: 'choice';
  readonly choices: readonly T[];
  readonly default: T;
}
type RuleOf<T> = [T] extends [number] ? NumberRule : [T] extends [boolean] ? YesNoRule : ChoiceRule<T>;

const days = (usual: number, minimum: number, maximum: number): NumberRule => ({
  unit: 'days',
  minimum,
  maximum,
  default: usual,
});

/** Every term of a policy with its unit, its bounds and its usual value, in the order in which a policy is read. */
export const policyTermRules: { readonly [Name in PolicyTermName]: RuleOf<PolicyTerms[Name]> } = {
  deadlineDays: days(56, 0, 366),
  strictObligation: { unit: 'yes-no', default: true },
  obligationCreditDays: days(0, 0, 730),
  transitionCreditDays: days(120, 0, 730),
  tieSalt: { unit: 'number', minimum: 0, maximum: 4_294_967_295, default: 20_261_121 },
  kmPoints: { unit: 'days-per-kilometre', minimum: 0, maximum: 60, default: 2 },
  onlinePoints: days(10, 0, 730),
  intensityPoints: days(14, 0, 730),
  sameProviderPoints: days(7, 0, 730),
  leadDays: days(42, 1, 366),
  settlingMinutes: { unit: 'minutes', minimum: 0, maximum: 1_440, default: 10 },
  answerWorkingDays: { unit: 'working-days', minimum: 1, maximum: 20, default: 3 },
  expiriesUntilDormant: { unit: 'offers', minimum: 1, maximum: 10, default: 2 },
  issuing: { unit: 'choice', choices: ['continuous', 'nightly'], default: 'continuous' },
  offersPerRun: { unit: 'offers', minimum: 1, maximum: 10_000, default: 200 },
  batchPreviewAbove: { unit: 'offers', minimum: 1, maximum: 1_000_000, default: 500 },
  batchReleaseMinutes: { unit: 'minutes', minimum: 0, maximum: 10_080, default: 60 },
  viabilityPercent: { unit: 'per-cent', minimum: 100, maximum: 300, default: 120 },
  decisionNoticeDays: days(3, 0, 60),
  transitionLeadDays: days(56, 0, 366),
  transitionReservePercent: { unit: 'per-cent', minimum: 0, maximum: 100, default: 20 },
  transitionReserveUntilDays: days(14, 0, 366),
};

export const policyTermNames = Object.keys(policyTermRules) as readonly PolicyTermName[];

/** What holds where nobody has decided otherwise. */
export const defaultPolicyTerms = Object.fromEntries(
  policyTermNames.map((name) => [name, policyTermRules[name].default]),
) as unknown as PolicyTerms;

export interface PolicyTermProblem {
  readonly term: string;
  readonly code: 'unknown' | 'wrong-kind' | 'too-small' | 'too-large' | 'not-in-list';
}

/** What is wrong with some terms of a policy; terms that are not named are not asked for. */
export function policyTermProblems(terms: Readonly<Record<string, unknown>>): readonly PolicyTermProblem[] {
  return Object.entries(terms).flatMap(([term, value]) => {
    const code = Object.hasOwn(policyTermRules, term) ? problemOf(term as PolicyTermName, value) : 'unknown';
    return code ? [{ term, code }] : [];
  });
}

function problemOf(name: PolicyTermName, value: unknown): PolicyTermProblem['code'] | undefined {
  const rule: NumberRule | YesNoRule | ChoiceRule<string> = policyTermRules[name];
  if (rule.unit === 'yes-no') return typeof value === 'boolean' ? undefined : 'wrong-kind';
  if (rule.unit === 'choice') {
    if (typeof value !== 'string') return 'wrong-kind';
    return rule.choices.includes(value) ? undefined : 'not-in-list';
  }
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return 'wrong-kind';
  if (value < rule.minimum) return 'too-small';
  return value > rule.maximum ? 'too-large' : undefined;
}
