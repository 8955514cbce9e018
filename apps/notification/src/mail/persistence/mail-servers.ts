import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { pauseAfter } from '../domain/pause.js';

/** A server that asked to be left alone, or could not be reached, and has not taken a mail since. */
export interface TroubledServer {
  /** Host and port. */
  readonly name: string;
  /** Since when it has refused, or been silent, without a mail in between. */
  readonly since: Date | null;
  /** Null when the pause is over and the next mail will be tried. */
  readonly until: Date | null;
  readonly strikes: number;
  /** Three digits of its last answer; null when it gave none. */
  readonly reply: number | null;
}

export interface KnownServer {
  readonly name: string;
  readonly paused: boolean;
  readonly strikes: number;
}

/** What every process that sends to a server knows of it: how much it may be given, and whether it wants to be left alone. */
@Injectable()
export class MailServers {
  /**
   * Takes the right to send as many mails as are due, `most` at the most; `perMinute` of them grow back, and a tenth of
   * that may be saved up. Held until `tx` ends: within a limit, mails are claimed by one process after another.
   * @returns how many may be sent
   */
  async takeTurns(tx: Tx, name: string, perMinute: number, most: number): Promise<number> {
    const [[row]]: readonly [readonly { readonly granted: number }[]] = await tx.query(
      `update mail_server set tokens = filled - granted, refilled_at = clock_timestamp()
         from (select known, filled,
                      least(floor(filled), (select count(*) from (select 1 from mail where state = 'ready' and due_at <= now()
                                                                   limit $4) as due))::int as granted
                 from (select name as known, least($3::float8, tokens + extract(epoch from clock_timestamp() - refilled_at) * $2 / 60) as filled
                         from mail_server where name = $1 for update) as bucket) as turns
        where name = known and granted >= 1 returning granted`,
      [name, perMinute, Math.max(1, perMinute / 10), most],
    );
    return row?.granted ?? 0;
  }

  /** For mails that did not leave after all. */
  async returnTurns(tx: Tx, name: string, count: number): Promise<void> {
    await tx.query('update mail_server set tokens = tokens + $2 where name = $1', [name, count]);
  }

  /** Waits for nobody who sends to a server that is known already: they hold it from one mail to the next. */
  async know(tx: Tx, name: string, perMinute: number): Promise<void> {
    await tx.query(
      `insert into mail_server (name, tokens)
       select $1, $2::float8 where not exists (select from mail_server where name = $1) on conflict do nothing`,
      [name, Math.max(1, perMinute / 10)],
    );
  }

  /** Leaves the server alone for a while. Several who hear of it at once count as one. @returns minutes, once */
  async pause(tx: Tx, name: string, reply?: number): Promise<number | undefined> {
    const [row]: readonly { readonly strikes: number }[] = await tx.query(
      'select strikes from mail_server where name = $1 and (paused_until is null or paused_until <= now()) for update',
      [name],
    );
    if (!row) return undefined;
    const minutes = pauseAfter(row.strikes + 1);
    await tx.query(
      `update mail_server set strikes = strikes + 1, paused_until = now() + make_interval(mins => $2), paused_because = $3,
              paused_since = case when strikes = 0 then now() else coalesce(paused_since, now()) end
        where name = $1`,
      [name, minutes, reply ?? null],
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

  /** Servers that are left alone, or have been and took nothing since. */
  async troubled(tx: Tx): Promise<readonly TroubledServer[]> {
    return tx.query(
      `select name, paused_since as since, case when paused_until > now() then paused_until end as until, strikes,
              paused_because as reply
         from mail_server where strikes > 0 order by name`,
    );
  }

  async all(tx: Tx): Promise<readonly KnownServer[]> {
    return tx.query(`select name, coalesce(paused_until > now(), false) as paused, strikes from mail_server`);
  }
}
