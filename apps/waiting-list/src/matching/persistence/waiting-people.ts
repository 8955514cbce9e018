import type { WaitingEntryState } from '@app/contracts';
import type { CourseStartId, WaitingEntryId } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** How an entry follows what became of its offer. */
export interface EntryMove {
  readonly from: readonly WaitingEntryState[];
  readonly to: WaitingEntryState;
  readonly reason: string;
  /** Paused until somebody asks. */
  readonly dormant?: boolean;
  /** A promised place was lost through no fault of the person: first in the order from now on. */
  readonly hardship?: boolean;
}

@Injectable()
export class WaitingPeople {
  /** Moves the entry if it is in one of the states to move from, and writes down why. */
  async move(tx: Tx, id: WaitingEntryId, move: EntryMove): Promise<void> {
    await tx.query(
      `with before as (select id, state from waiting_entry where id = $1 and state = any($2)),
            moved as (
              update waiting_entry e set state = $3, dormant = $4, hardship = e.hardship or $5,
                     version = e.version + 1, updated_at = now()
                from before where e.id = before.id
              returning e.id, e.version, before.state)
       insert into entry_change (id, waiting_entry_id, version, member_id, reason, field, before, after)
       select $6, id, version, nullif(current_setting('app.member', true), '')::uuid, $7, 'state',
              to_jsonb(state), to_jsonb($3::text) from moved`,
      [id, move.from, move.to, move.dormant ?? false, move.hardship ?? false, newId(), move.reason],
    );
  }

  /** Undefined when the scope of `tx` may not see the entry. */
  async stateOf(tx: Tx, id: WaitingEntryId): Promise<WaitingEntryState | undefined> {
    const [row]: readonly { readonly state: WaitingEntryState }[] = await tx.query(
      'select state from waiting_entry where id = $1',
      [id],
    );
    return row?.state;
  }

  /** This course start is not offered to this person again. */
  async noMore(
    tx: Tx,
    id: WaitingEntryId,
    courseStartId: CourseStartId,
    how: 'declined' | 'expired',
    reason: string | null,
  ): Promise<void> {
    await tx.query(
      `insert into declined_course_start (waiting_entry_id, course_start_id, how, reason) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [id, courseStartId, how, reason],
    );
  }

  /** Counts an offer nobody answered; answers how many there were since the last answer. */
  async countExpiry(tx: Tx, id: WaitingEntryId): Promise<number> {
    const [rows]: readonly [readonly { readonly expiries: number }[]] = await tx.query(
      `update waiting_entry set unexplained_expiries = unexplained_expiries + 1 where id = $1
       returning unexplained_expiries as expiries`,
      [id],
    );
    return rows[0]?.expiries ?? 0;
  }

  /** Somebody answered: they can be reached. */
  async forgetExpiries(tx: Tx, id: WaitingEntryId): Promise<void> {
    await tx.query('update waiting_entry set unexplained_expiries = 0 where id = $1', [id]);
  }
}
