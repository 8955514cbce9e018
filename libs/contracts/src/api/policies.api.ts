import type { PolicyTermName, PolicyTerms, PolicyTermUnit } from '../policy-terms.js';
import type { Wording } from './explanations.api.js';

/** A region's policy: the numbers by which places are planned and offered, version by version. */

export const policyStates = ['draft', 'active', 'superseded'] as const;
export type PolicyState = (typeof policyStates)[number];

/** GET policies, newest first; drafts come first and are for those who may write them. */
export interface PolicyView {
  /** 'all-7'; named by every decision that followed it. */
  readonly id: string;
  /** Rises with every change of a draft: the `ETag`. */
  readonly version: number;
  readonly region: string;
  readonly state: PolicyState;
  readonly terms: PolicyTerms;
  /** What it was written from. */
  readonly basedOn?: string;
  readonly reason?: string;
  readonly writtenAt: string;
  /** The moment from which it holds; absent for a draft. */
  readonly validFrom?: string;
  readonly supersededAt?: string;
  /** Names of those who wrote a part of it, for coordinators. */
  readonly writtenBy?: readonly string[];
  readonly activatedBy?: string;
  /** Whether the caller wrote a part of it, and so cannot be the second person. */
  readonly ownWork?: boolean;
}

/** One term as it is read: its value, its bounds, and its sentence. */
export interface PolicyTermView {
  readonly name: PolicyTermName;
  readonly unit: PolicyTermUnit;
  readonly value: number | boolean | string;
  readonly usual: number | boolean | string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly choices?: readonly string[];
  readonly sentence: string;
}

export interface PolicySectionView {
  readonly heading: string;
  readonly terms: readonly PolicyTermView[];
}

/** The policy in words for everybody, made of its values and of nothing else. */
export interface PolicyTextView {
  readonly wording: Wording;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly PolicySectionView[];
}

/** GET policies/{id}?wording=, GET policies/current?region=&wording=, GET policies/{id}/text?wording= (without a login). */
export interface PolicyWithTextView extends PolicyView {
  readonly text: PolicyTextView;
  /** What differs from the policy in force: before → after, with both sentences. */
  readonly changes: readonly PolicyChangeView[];
  /** Of a draft, for those who may preview it: the last preview that was asked for. */
  readonly lastPreviewId?: string;
}

export interface PolicyChangeView {
  readonly name: PolicyTermName;
  readonly before: number | boolean | string;
  readonly after: number | boolean | string;
  readonly sentenceBefore: string;
  readonly sentenceAfter: string;
}

/** POST policies: a draft; terms not named are those of the policy in force. */
export interface PolicyDraftBody {
  /** 'all' when absent. */
  readonly region?: string;
  readonly terms?: Partial<PolicyTerms>;
  readonly reason: string;
}

/** PATCH policies/{id}: of a draft. Measures it against the policy in force again. */
export interface PolicyDraftChangeBody {
  readonly terms?: Partial<PolicyTerms>;
  readonly reason?: string;
}
