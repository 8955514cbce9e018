import type { WaitingEntryId } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { EntryChange } from '../domain/change-entry.js';

/** Who changed an entry and why, as a code; `memberId` is absent when the service itself acted. */
export interface Because {
  readonly reason: string;
  readonly memberId?: string;
}

@Injectable()
export class EntryChanges {
  async record(
    tx: Tx,
    id: WaitingEntryId,
    version: number,
    { reason, memberId }: Because,
    changes: readonly EntryChange[],
  ): Promise<void> {
    for (const { field, before, after } of changes) {
      await tx.query(
        `insert into entry_change (id, waiting_entry_id, version, member_id, reason, field, before, after)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [newId(), id, version, memberId ?? null, reason, field, JSON.stringify(before), JSON.stringify(after)],
      );
    }
  }
}
