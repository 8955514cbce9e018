import type { EntryChangeView } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { type EntryChange, movesRank } from '../domain/change-entry.js';

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

  /** Newest first, from after `after` on; the scope of `tx` decides whether there are any. */
  async of(tx: Tx, id: string, after: string | undefined, limit: number): Promise<readonly EntryChangeView[]> {
    const rows: readonly ChangeRow[] = await tx.query(
      `select c.id, c.happened_at as "happenedAt", c.reason, c.field, c.before, c.after, c.member_id as "memberId"
         from entry_change c
        where c.waiting_entry_id = $1
          and ($2::uuid is null or (c.happened_at, c.id) <
               (select x.happened_at, x.id from entry_change x where x.id = $2 and x.waiting_entry_id = $1))
        order by c.happened_at desc, c.id desc limit $3`,
      [id, after ?? null, limit],
    );
    return rows.map(toView);
  }
}

interface ChangeRow {
  readonly id: string;
  readonly happenedAt: Date;
  readonly reason: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly memberId: string | null;
}

function toView({ id, happenedAt, reason, field, before, after, memberId }: ChangeRow): EntryChangeView {
  return {
    id,
    happenedAt: happenedAt.toISOString(),
    reason,
    field,
    before,
    after,
    movesRank: movesRank(field),
    ...(memberId && { memberId }),
  };
}
