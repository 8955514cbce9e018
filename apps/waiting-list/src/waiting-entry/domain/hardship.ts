import type { HardshipReason, HardshipRefusal } from '@app/contracts';
import { countyOf, type Id, type MemberId, type OrganisationId, RuleViolation, type WaitingEntryId } from '@app/kernel';
import type { WaitingEntry } from './waiting-entry.js';

export type HardshipDecisionId = Id<'HardshipDecision'>;

interface DecisionBase {
  readonly id: HardshipDecisionId;
  readonly version: number;
  readonly waitingEntryId: WaitingEntryId;
  readonly reference: string;
  readonly organisationId: OrganisationId;
  readonly county: string;
  readonly reason: HardshipReason;
  readonly proposedBy: MemberId;
}

export type Proposed = DecisionBase & { readonly state: 'proposed' };
export type Confirmed = DecisionBase & { readonly state: 'confirmed'; readonly decidedBy: MemberId };
export type Refused = DecisionBase & {
  readonly state: 'refused';
  readonly decidedBy: MemberId;
  readonly refusalReason: HardshipRefusal;
};
/** The person no longer waits, so there is nothing left to decide. */
export type Lapsed = DecisionBase & { readonly state: 'lapsed' };
export type HardshipDecision = Proposed | Confirmed | Refused | Lapsed;

type Waits = Exclude<WaitingEntry, { readonly state: 'withdrawn' }>;

/** Nothing of the person's case goes along: a reference and a reason from the list. */
export function propose(entry: Waits, id: HardshipDecisionId, reason: HardshipReason, by: MemberId): Proposed {
  if (entry.hardship) throw refused('already-first', 'This person comes first already.');
  const { reference, referringOrganisationId, need } = entry;
  return {
    id,
    version: 1,
    state: 'proposed',
    waitingEntryId: entry.id,
    reference,
    organisationId: referringOrganisationId,
    county: countyOf(need.municipality),
    reason,
    proposedBy: by,
  };
}

export function confirm(decision: HardshipDecision, by: MemberId): Confirmed {
  return { ...openTo(decision, by), state: 'confirmed', decidedBy: by };
}

export function refuse(decision: HardshipDecision, by: MemberId, refusalReason: HardshipRefusal): Refused {
  return { ...openTo(decision, by), state: 'refused', decidedBy: by, refusalReason };
}

function openTo(decision: HardshipDecision, by: MemberId): Proposed {
  if (decision.state !== 'proposed')
    throw refused('decided-already', 'This has been decided, or the person no longer waits.');
  if (decision.proposedBy === by) throw refused('second-person-needed', 'Whoever proposes does not decide.');
  return decision;
}

/** What the service itself found is not for people to take back. */
export function refuseRevocationOf({ hardship }: WaitingEntry): void {
  if (!hardship || hardship === 'promised-place-lost') throw refused('not-decided', 'No two people decided this.');
}

function refused(code: string, detail: string): RuleViolation {
  return new RuleViolation(`hardship.${code}`, detail, [], 'conflict');
}
