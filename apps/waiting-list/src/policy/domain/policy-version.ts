import { type PolicyTermProblem, type PolicyTerms, policyTermProblems } from '@app/contracts';
import { type MemberId, RuleViolation } from '@app/kernel';

interface Known {
  /** The name under which decisions say what they followed. */
  readonly id: string;
  readonly region: string;
  /** Rises with every change. */
  readonly version: number;
  readonly terms: PolicyTerms;
  readonly reason?: string;
  /** What it was measured against when it was written. */
  readonly basedOn?: string;
}

/** Everybody who wrote a part of it is its author. */
export interface DraftPolicy extends Known {
  readonly state: 'draft';
  readonly basedOn: string;
  readonly reason: string;
  readonly writtenBy: readonly MemberId[];
}

/** In force, or it was. Never changed. */
export interface DecidedPolicy extends Known {
  readonly state: 'decided';
}

export type PolicyVersion = DraftPolicy | DecidedPolicy;

/** The policy in force that a draft is measured against. */
export interface InForce {
  readonly id: string;
  readonly terms: PolicyTerms;
}

export interface DraftChanges {
  readonly terms?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

/** The terms with some of them changed; names every one that is out of its bounds. */
export function changedTerms(terms: PolicyTerms, changes: Readonly<Record<string, unknown>>): PolicyTerms {
  const problems = policyTermProblems(changes);
  if (problems.length > 0) {
    throw new RuleViolation('policy.terms-unfit', 'Some terms cannot be as they are.', problems.map(fieldProblem));
  }
  return { ...terms, ...changes };
}

function fieldProblem({ term, code }: PolicyTermProblem) {
  const pointer = `/terms/${term.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return { pointer, code: `policy.term-${code}`, detail: `This term of a policy is ${code.replace('-', ' ')}.` };
}

/** Somebody goes on writing; from now on they are an author too, and it is measured against what is in force. */
export function changeDraft(draft: DraftPolicy, changes: DraftChanges, by: MemberId, inForce: InForce): DraftPolicy {
  return {
    ...draft,
    version: draft.version + 1,
    terms: changedTerms(draft.terms, changes.terms ?? {}),
    reason: changes.reason ?? draft.reason,
    basedOn: inForce.id,
    writtenBy: [...new Set([...draft.writtenBy, by])],
  };
}

export function asDraft(policy: PolicyVersion): DraftPolicy {
  if (policy.state === 'draft') return policy;
  throw new RuleViolation('policy.not-a-draft', 'What has been in force is never changed.', [], 'conflict');
}

/**
 * Whether this person may put the draft in force now: a second person, who decides on what the draft was measured
 * against, and on a difference.
 */
export function readyToActivate(draft: DraftPolicy, by: MemberId, inForce: InForce): DraftPolicy {
  if (draft.writtenBy.includes(by)) {
    throw new RuleViolation(
      'policy.second-person-needed',
      'Whoever wrote it does not put it in force.',
      [],
      'conflict',
    );
  }
  if (draft.basedOn !== inForce.id) {
    throw new RuleViolation('policy.overtaken', `Meanwhile ${inForce.id} has come into force.`, [], 'conflict');
  }
  if (differences(inForce.terms, draft.terms).length === 0) {
    throw new RuleViolation('policy.changes-nothing', 'It is like the one in force.', [], 'conflict');
  }
  return draft;
}

/** The terms in which two policies differ. */
export function differences(before: PolicyTerms, after: PolicyTerms): readonly (keyof PolicyTerms)[] {
  return (Object.keys(after) as (keyof PolicyTerms)[]).filter((name) => before[name] !== after[name]);
}
