import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

export interface OutboundState {
  readonly held: boolean;
  readonly heldBecause: 'operator' | 'restored' | null;
  readonly heldSince: Date | null;
}

/** Whether mail leaves at all. */
@Injectable()
export class Outbound {
  async state(tx: Tx): Promise<OutboundState> {
    const [row]: readonly OutboundState[] = await tx.query(
      'select held, held_because as "heldBecause", held_since as "heldSince" from outbound',
    );
    return row ?? { held: true, heldBecause: null, heldSince: null };
  }

  /**
   * A database that came out of a backup has another identity: cluster, timeline or database.
   * @returns true when this one does, once
   */
  async noticeRestore(tx: Tx): Promise<boolean> {
    const [row]: readonly { readonly known: string | null; readonly mine: string }[] = await tx.query(
      `select outbound.fingerprint as known,
              (select system_identifier from pg_control_system()) || '/' ||
              (select timeline_id from pg_control_checkpoint()) || '/' ||
              (select oid from pg_database where datname = current_database()) as mine
         from outbound for update`,
    );
    if (!row || row.known === row.mine) return false;
    await tx.query('update outbound set fingerprint = $1', [row.mine]);
    return row.known !== null;
  }

  async hold(tx: Tx, because: 'operator' | 'restored'): Promise<void> {
    await tx.query('update outbound set held = true, held_because = $1, held_since = coalesce(held_since, now())', [
      because,
    ]);
    await tx.query(`update mail set state = 'held' where state = 'ready'`);
  }

  /** What was on its way when the backup was made may have arrived since; what was noted then may have been told. */
  async doubtWhatWasWaiting(tx: Tx): Promise<void> {
    await tx.query(
      `update mail set state = 'uncertain', uncertain_since = now() where state in ('ready', 'sending', 'held')`,
    );
    await tx.query('update item set maybe_told = true where not maybe_told');
  }

  async release(tx: Tx): Promise<number> {
    await tx.query('update outbound set held = false, held_because = null, held_since = null');
    const [rows]: readonly [readonly object[]] = await tx.query(
      `update mail set state = 'ready', due_at = now() where state = 'held' returning id`,
    );
    return rows.length;
  }
}
