import type { ContactOutcome } from '@app/contracts';
import type { MemberId, WaitingEntryId } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

@Injectable()
export class ContactNotes {
  async add(tx: Tx, id: WaitingEntryId, outcome: ContactOutcome, memberId: MemberId): Promise<void> {
    await tx.query('insert into contact_note (id, waiting_entry_id, outcome, member_id) values ($1, $2, $3, $4)', [
      newId(),
      id,
      outcome,
      memberId,
    ]);
  }

  /** Entries that fell silent, who was silent longest first, as far as the scope of `tx` sees them. */
  toAsk(tx: Tx, after: AfterSilent | undefined, limit: number): Promise<readonly SilentEntry[]> {
    return tx.query(
      `select e.id as "waitingEntryId", e.reference, e.referring_organisation_id as "referringOrganisationId",
              e.case_manager_id as "caseManagerId", e.dormant_since as "dormantSince",
              (select count(*)::int from contact_note n where n.waiting_entry_id = e.id
                  and n.noted_at >= e.dormant_since and n.outcome = 'not-reached') as "notReached",
              (select max(n.noted_at) from contact_note n where n.waiting_entry_id = e.id
                  and n.noted_at >= e.dormant_since) as "lastTriedAt"
         from waiting_entry e
        where e.dormant and ($1::timestamptz is null or (date_trunc('milliseconds', e.dormant_since), e.id) > ($1, $2::uuid))
        order by date_trunc('milliseconds', e.dormant_since), e.id limit $3`,
      [after?.dormantSince ?? null, after?.waitingEntryId ?? null, limit],
    );
  }
}

export type AfterSilent = Pick<SilentEntry, 'dormantSince' | 'waitingEntryId'>;

export interface SilentEntry {
  readonly waitingEntryId: string;
  readonly reference: string;
  readonly referringOrganisationId: string;
  readonly caseManagerId: string | null;
  readonly dormantSince: Date;
  readonly notReached: number;
  readonly lastTriedAt: Date | null;
}
