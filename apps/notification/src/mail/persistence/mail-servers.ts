import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { pauseAfter } from '../domain/pause.js';

/** What every process that sends to a server knows of it: how much it may be given, and whether it wants to be left alone. */
@Injectable()
export class MailServers {
  /**
   * Takes the right to send one mail when one is due; `perMinute` of them grow back, and a tenth of that may be saved
   * up. False while none is left. Held until `tx` ends: within a limit, mails are claimed one after another.
   */
  async takeTurn(tx: Tx, name: string, perMinute: number): Promise<boolean> {
    const [rows]: readonly [readonly object[]] = await tx.query(
      `update mail_server set tokens = filled - 1, refilled_at = clock_timestamp()
         from (select name as known, least($3::float8, tokens + extract(epoch from clock_timestamp() - refilled_at) * $2 / 60) as filled
                 from mail_server where name = $1 for update) as bucket
        where name = known and filled >= 1
          and exists (select 1 from mail where state = 'ready' and due_at <= now()) returning name`,
      [name, perMinute, Math.max(1, perMinute / 10)],
    );
    return rows.length === 1;
  }

  async know(tx: Tx, name: string, perMinute: number): Promise<void> {
    await tx.query('insert into mail_server (name, tokens) values ($1, $2) on conflict do nothing', [
      name,
      Math.max(1, perMinute / 10),
    ]);
  }

  /** Leaves the server alone for a while. Several who hear of it at once count as one. @returns minutes, once */
  async pause(tx: Tx, name: string): Promise<number | undefined> {
    const [row]: readonly { readonly strikes: number }[] = await tx.query(
      'select strikes from mail_server where name = $1 and (paused_until is null or paused_until <= now()) for update',
      [name],
    );
    if (!row) return undefined;
    const minutes = pauseAfter(row.strikes + 1);
    await tx.query(
      'update mail_server set strikes = strikes + 1, paused_until = now() + make_interval(mins => $2) where name = $1',
      [name, minutes],
    );
    return minutes;
  }

  /** It takes mail again. */
  async forgive(tx: Tx, name: string): Promise<void> {
    await tx.query(
      'update mail_server set strikes = 0 where name = $1 and (paused_until is null or paused_until <= now())',
      [name],
    );
  }

  async paused(tx: Tx): Promise<readonly { readonly name: string; readonly until: Date }[]> {
    return tx.query(
      'select name, paused_until as until from mail_server where paused_until > now() order by paused_until',
    );
  }
}
