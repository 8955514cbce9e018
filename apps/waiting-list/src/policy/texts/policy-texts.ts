import type { PolicyTerms } from '@app/contracts';

/** What a policy says in one wording: a sentence for every term, made of its value. No other number stands in it. */
export interface PolicyTexts {
  /** Without a region: for every county that has no rules of its own. */
  readonly title: (region?: string) => string;
  readonly lead: string;
  readonly headings: Readonly<Record<PolicySection, string>>;
  readonly sentences: { readonly [Name in keyof PolicyTerms]: (value: PolicyTerms[Name]) => string };
}

export type PolicySection = 'order' | 'choice' | 'offers' | 'viability' | 'transition';

/** Which terms stand together, in the order in which a policy is read. */
export const policySections: readonly (readonly [PolicySection, readonly (keyof PolicyTerms)[]])[] = [
  ['order', ['deadlineDays', 'strictObligation', 'obligationCreditDays', 'transitionCreditDays', 'tieSalt']],
  ['choice', ['kmPoints', 'onlinePoints', 'intensityPoints', 'sameProviderPoints']],
  [
    'offers',
    [
      'leadDays',
      'settlingMinutes',
      'answerWorkingDays',
      'expiriesUntilDormant',
      'issuing',
      'offersPerRun',
      'batchPreviewAbove',
      'batchReleaseMinutes',
    ],
  ],
  ['viability', ['viabilityPercent', 'decisionNoticeDays']],
  ['transition', ['transitionLeadDays', 'transitionReservePercent', 'transitionReserveUntilDays']],
];
