import type { HardshipDecisionState, HardshipDecisionView, HardshipReason, HardshipRefusal } from '@app/contracts';
import { type MemberId, notFound, type OrganisationId, type WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { HardshipDecision, HardshipDecisionId, Proposed } from '../domain/hardship.js';

@Injectable()
export class HardshipDecisions {
  /** False when one waits to be decided already: then nothing was written. */
  async propose(tx: Tx, decision: Proposed): Promise<boolean> {
    const { id, waitingEntryId, reference, organisationId, county, reason, state, proposedBy } = decision;
    const inserted: readonly unknown[] = await tx.query(
      `insert into hardship_decision
         (id, waiting_entry_id, reference, organisation_id, county, reason, state, proposed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (waiting_entry_id) where state = 'proposed' do nothing returning id`,
      [id, waitingEntryId, reference, organisationId, county, reason, state, proposedBy],
    );
    return inserted.length === 1;
  }

  /** Which entry a decision is about, if the scope of `tx` sees it; `counties` narrows it down to an area. */
  async inSight(tx: Tx, id: string, counties: readonly string[] | undefined): Promise<WaitingEntryId> {
    const [row]: readonly { readonly waitingEntryId: WaitingEntryId }[] = await tx.query(
      `select waiting_entry_id as "waitingEntryId" from hardship_decision
        where id = $1 and ($2::text[] is null or county = any($2))`,
      [id, counties ?? null],
    );
    if (!row) throw notFound('hardship-decision');
    return row.waitingEntryId;
  }

  /** Locked until `tx` ends; the caller holds the entry's lock. */
  async toDecide(tx: Tx, id: string): Promise<HardshipDecision> {
    const [row]: readonly DecisionRow[] = await tx.query(`${select} where h.id = $1 for update`, [id]);
    if (!row) throw notFound('hardship-decision');
    return toDecision(row);
  }

  async save(tx: Tx, decision: HardshipDecision): Promise<void> {
    await tx.query(
      `update hardship_decision set version = version + 1, state = $2, decided_by = $3, decided_at = now(),
              refusal_reason = $4 where id = $1`,
      [
        decision.id,
        decision.state,
        'decidedBy' in decision ? decision.decidedBy : null,
        decision.state === 'refused' ? decision.refusalReason : null,
      ],
    );
  }

  /** The person no longer waits: nothing is left to decide. */
  async lapse(tx: Tx, id: WaitingEntryId): Promise<void> {
    await tx.query(
      `update hardship_decision set version = version + 1, state = 'lapsed', decided_at = now()
        where waiting_entry_id = $1 and state = 'proposed'`,
      [id],
    );
  }

  async one(tx: Tx, id: string, counties: readonly string[] | undefined): Promise<HardshipDecisionView> {
    const [view] = await this.list(tx, { id, ...(counties && { counties }) }, undefined, 1);
    if (!view) throw notFound('hardship-decision');
    return view;
  }

  /** What the scope of `tx` may decide or has seen decided, newest proposal first. */
  async list(
    tx: Tx,
    filter: DecisionFilter,
    after: string | undefined,
    limit: number,
  ): Promise<readonly HardshipDecisionView[]> {
    const rows: readonly ViewRow[] = await tx.query(
      `${select}
        where ($1::uuid is null or h.id = $1) and ($2::text is null or h.state = $2)
          and ($3::text[] is null or h.county = any($3)) and ($4::uuid is null or h.id < $4)
        order by h.id desc limit $5`,
      [filter.id ?? null, filter.state ?? null, filter.counties ?? null, after ?? null, limit],
    );
    return rows.map(toView);
  }
}

export interface DecisionFilter {
  readonly id?: string;
  readonly state?: HardshipDecisionState;
  /** Keys of counties whose people may be decided on; everywhere the scope reaches when absent. */
  readonly counties?: readonly string[];
}

interface DecisionRow {
  readonly id: HardshipDecisionId;
  readonly version: number;
  readonly state: HardshipDecisionState;
  readonly waitingEntryId: WaitingEntryId;
  readonly reference: string;
  readonly organisationId: OrganisationId;
  readonly county: string;
  readonly reason: HardshipReason;
  readonly proposedBy: MemberId;
  readonly decidedBy: MemberId | null;
  readonly refusalReason: HardshipRefusal | null;
}

type ViewRow = DecisionRow & {
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
  readonly proposedByYou: boolean;
};

const select = `
  select h.id, h.version, h.state, h.waiting_entry_id as "waitingEntryId", h.reference,
         h.organisation_id as "organisationId", h.county, h.reason, h.proposed_by as "proposedBy",
         h.decided_by as "decidedBy", h.refusal_reason as "refusalReason", h.proposed_at as "proposedAt",
         h.decided_at as "decidedAt", h.proposed_by::text = current_setting('app.member', true) as "proposedByYou"
    from hardship_decision h`;

function toDecision(row: DecisionRow): HardshipDecision {
  const { id, version, waitingEntryId, reference, organisationId, county, reason, proposedBy, decidedBy } = row;
  const base = { id, version, waitingEntryId, reference, organisationId, county, reason, proposedBy };
  if (row.state === 'confirmed' && decidedBy) return { ...base, state: row.state, decidedBy };
  if (row.state === 'refused' && decidedBy && row.refusalReason) {
    return { ...base, state: row.state, decidedBy, refusalReason: row.refusalReason };
  }
  return { ...base, state: row.state === 'proposed' ? 'proposed' : 'lapsed' };
}

function toView(row: ViewRow): HardshipDecisionView {
  const { id, version, state, reference, reason, proposedAt, proposedByYou, decidedAt, refusalReason } = row;
  return {
    id,
    version,
    state,
    reference,
    reason,
    proposedAt: proposedAt.toISOString(),
    proposedByYou,
    ...(decidedAt && { decidedAt: decidedAt.toISOString() }),
    ...(refusalReason && { refusalReason }),
  };
}
