import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** While it lasts no digest is made; what happens meanwhile is told in the first one after. Urgent news heeds pauses alone. */
@Injectable()
export class Quietness {
  /** To the beginning of a local day. */
  async untilDay(tx: Tx, id: string, day: string): Promise<void> {
    await tx.query(
      `update subscription set version = version + 1,
              quiet_until = $2::date::timestamp at time zone 'Europe/Berlin',
              paused_until = $2::date::timestamp at time zone 'Europe/Berlin' where id = $1`,
      [id, day],
    );
  }

  /** Over the digest that is due at `slot`. */
  async after(tx: Tx, id: string, slot: Date): Promise<void> {
    await tx.query(
      `update subscription set version = version + 1,
              quiet_until = greatest(quiet_until, $2::timestamptz + interval '1 second') where id = $1`,
      [id, slot],
    );
  }

  async over(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `update subscription set version = version + 1, quiet_until = null, paused_until = null
        where id = $1 and quiet_until is not null`,
      [id],
    );
  }
}
