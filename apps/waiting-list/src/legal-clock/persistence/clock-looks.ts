import type { CalendarDate, WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** When a wait's limits are to be looked at next. */
export interface NextLook {
  readonly id: WaitingEntryId;
  readonly on: CalendarDate;
}

/** Which waits are to be looked at: the database asks for a look at once whenever what limits depend on changes. */
@Injectable()
export class ClockLooks {
  /** What was looked at under other rule packs is looked at again. */
  async under(tx: Tx, rulePacks: string): Promise<void> {
    await tx.query(`update clock_look set look_on = '-infinity' where rule_packs <> $1 and look_on <> '-infinity'`, [
      rulePacks,
    ]);
  }

  /** Those to be looked at by a day, the longest due first; until `tx` ends nobody asks for another look at them, nor looks. */
  async due(tx: Tx, today: CalendarDate, limit: number): Promise<readonly WaitingEntryId[]> {
    const rows: readonly { readonly id: WaitingEntryId }[] = await tx.query(
      `select waiting_entry_id as id from clock_look where look_on <= $1
        order by look_on, waiting_entry_id limit $2 for update skip locked`,
      [today, limit],
    );
    return rows.map(({ id }) => id);
  }

  async next(tx: Tx, looks: readonly NextLook[], rulePacks: string): Promise<void> {
    await tx.query(
      `update clock_look set look_on = next.on, rule_packs = $3
         from unnest($1::uuid[], $2::date[]) as next (id, "on") where waiting_entry_id = next.id`,
      [looks.map(({ id }) => id), looks.map(({ on }) => on), rulePacks],
    );
  }
}
