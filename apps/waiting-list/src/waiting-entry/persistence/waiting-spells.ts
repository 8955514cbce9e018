import type { CalendarDate, WaitingEntryId } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Need } from '../domain/need.js';

/** The waits themselves, kept for the figures of waiting times: days and codes, later without the person. */
@Injectable()
export class WaitingSpells {
  /** At most one wait of an entry runs; a second one is the same. */
  async open(
    tx: Tx,
    id: WaitingEntryId,
    { level, municipality, entitlements }: Need,
    { kind, since }: { readonly kind: 'first' | 'transition'; readonly since: CalendarDate },
  ): Promise<void> {
    const entitledOn = entitlements.flatMap(({ issuedOn }) => issuedOn ?? []).sort()[0];
    await tx.query(
      `insert into waiting_spell (id, waiting_entry_id, kind, level, municipality, registered_on, entitled_on)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (waiting_entry_id) where started_on is null and ended_on is null do nothing`,
      [newId(), id, kind, level, municipality, since, kind === 'first' ? (entitledOn ?? null) : null],
    );
  }

  /** The wait goes on for another level or from another place. */
  async follow(tx: Tx, id: WaitingEntryId, { level, municipality }: Need): Promise<void> {
    await tx.query(`update waiting_spell set level = $2, municipality = $3 where ${running}`, [
      id,
      level,
      municipality,
    ]);
  }

  /** Who registers after the first lesson has waited no negative days. */
  async start(tx: Tx, id: WaitingEntryId, startsOn: CalendarDate, courseType: string): Promise<void> {
    await tx.query(
      `update waiting_spell set started_on = greatest($2::date, registered_on), course_type = $3 where ${running}`,
      [id, startsOn, courseType],
    );
  }

  async end(tx: Tx, id: WaitingEntryId, on: CalendarDate, reason: string): Promise<void> {
    await tx.query(`update waiting_spell set ended_on = $2, end_reason = $3 where ${running}`, [id, on, reason]);
  }

  /** The wait that ended when the entry was withdrawn goes on as if it had not. False: there was none. */
  async goOn(tx: Tx, id: WaitingEntryId): Promise<boolean> {
    const [rows]: readonly [readonly unknown[]] = await tx.query(
      `update waiting_spell set ended_on = null, end_reason = null
        where id = (select id from waiting_spell where waiting_entry_id = $1 and ended_on is not null
                     order by ended_on desc, id desc limit 1)
        returning id`,
      [id],
    );
    return rows.length > 0;
  }
}

const running = 'waiting_entry_id = $1 and started_on is null and ended_on is null';
