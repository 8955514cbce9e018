import type { WaitingEntryState } from '@app/contracts';
import { notFound, type WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** Who is spoken of. */
export interface EntryExplained {
  readonly id: WaitingEntryId;
  readonly reference: string;
  readonly version: number;
  readonly state: WaitingEntryState;
  readonly personRef: string;
  readonly waitingSince: string;
  /** The offer that is open, or whose place is held. */
  readonly seatOfferId: string | null;
}

/** Asked in the caller's name: what the scope of `tx` may not see is not there. */
@Injectable()
export class EntriesExplained {
  async one(tx: Tx, id: WaitingEntryId): Promise<EntryExplained> {
    const [row]: readonly EntryExplained[] = await tx.query(
      `select e.id, e.reference, e.version, e.state, e.person_ref as "personRef", e.waiting_since::text as "waitingSince",
              (select o.id from seat_offer o where o.waiting_entry_id = e.id and o.state in ('open', 'accepted')
                 and e.state in ('offered', 'placed', 'in-course') order by o.id desc limit 1) as "seatOfferId"
         from waiting_entry e where e.id = $1`,
      [id],
    );
    if (!row) throw notFound('waiting-entry');
    return row;
  }
}
