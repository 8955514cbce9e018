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

  /** True from a restore on until somebody releases mail, also before the restore was noticed: what was mailed last is not known. */
  async isInDoubt(tx: Tx): Promise<boolean> {
    const [row]: readonly { readonly inDoubt: boolean }[] = await tx.query(
      `select held and held_because is not distinct from 'restored' or ${hasGoneBack} as "inDoubt" from outbound`,
    );
    return row?.inDoubt ?? true;
  }

  /** @returns true when this database came out of a backup, once */
  async noticeRestore(tx: Tx): Promise<boolean> {
    const [row]: readonly { readonly known: string | null; readonly mine: string }[] = await tx.query(
      `select fingerprint as known, ${identity} as mine from outbound
        where fingerprint is distinct from ${identity} for update`,
    );
    if (!row) return false;
    await tx.query('update outbound set fingerprint = $1', [row.mine]);
    return row.known !== null;
  }

  /** An operator who holds mail after a restore knows no more than before. */
  async hold(tx: Tx): Promise<void> {
    await tx.query(
      `update outbound set held = true, held_because = case when held and held_because = 'restored' then 'restored' else 'operator' end,
                           held_since = coalesce(held_since, now())`,
    );
    await tx.query(`update mail set state = 'held' where state = 'ready'`);
  }

  /** What was on its way when the backup was made may have arrived since; what was noted then may have been told. */
  async holdAfterRestore(tx: Tx): Promise<void> {
    await tx.query(
      `update outbound set held = true, held_because = 'restored', held_since = now(), restored_at = now()`,
    );
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

/** Of a database: cluster, timeline and number. A database that came out of a backup has another. */
const identity = `((select system_identifier from pg_control_system()) || '/' ||
        (select timeline_id from pg_control_checkpoint()) || '/' ||
        (select oid from pg_database where datname = current_database()))`;

/** Of `outbound`: it came out of a backup, and nobody has noticed yet. */
export const hasGoneBack = `coalesce(outbound.fingerprint <> ${identity}, false)`;
