import type { WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** What became known of a person under one entry and holds for them under another. */
@Injectable()
export class CarriedOver {
  /** What they declined is not offered to them again; a promised place that was lost is made good. */
  async to(tx: Tx, stays: WaitingEntryId, goes: WaitingEntryId): Promise<void> {
    await tx.query(
      `insert into declined_course_start (waiting_entry_id, course_start_id, how, reason, happened_at)
       select $1, course_start_id, how, reason, happened_at from declined_course_start where waiting_entry_id = $2
       on conflict do nothing`,
      [stays, goes],
    );
    await tx.query(
      `update waiting_entry e set hardship = true, version = e.version + 1, updated_at = now() from waiting_entry other
        where e.id = $1 and not e.hardship and other.id = $2 and other.hardship_reason = 'promised-place-lost'`,
      [stays, goes],
    );
  }
}
