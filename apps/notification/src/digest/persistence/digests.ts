import type { DigestView, MailState } from '@app/contracts';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

interface DigestColumns {
  readonly id: string;
  readonly periodKey: string;
  readonly windowUntil: Date;
  readonly itemCount: number;
  readonly mailState: MailState;
  readonly subject: string;
  readonly sentAt: Date | null;
}

export interface DigestReport {
  readonly mailId: string;
  readonly subscriptionId: string;
  readonly address: string;
  readonly itemCount: number;
  readonly state: MailState;
}

@Injectable()
export class Digests {
  /** Digests of one subscription are made one after another. False when it has ended meanwhile. */
  async lockSubscription(tx: Tx, subscriptionId: string): Promise<boolean> {
    const rows: readonly object[] = await tx.query(
      'select 1 from subscription where id = $1 and active and ended_at is null for update',
      [subscriptionId],
    );
    return rows.length === 1;
  }

  /** The one digest of a subscription and period; undefined when somebody was first. */
  async open(tx: Tx, subscriptionId: string, periodKey: string): Promise<string | undefined> {
    const [row]: readonly { readonly id: string }[] = await tx.query(
      `insert into digest (id, subscription_id, period_key, window_from)
       select $1, s.id, $3, s.told_until from subscription s where s.id = $2
       on conflict (subscription_id, period_key) do nothing returning id`,
      [newId(), subscriptionId, periodKey],
    );
    return row?.id;
  }

  /** How often a digest was asked for out of turn on that day. */
  async askedFor(tx: Tx, subscriptionId: string, day: string): Promise<number> {
    const [row]: readonly { readonly count: number }[] = await tx.query(
      `select count(*)::int as count from digest where subscription_id = $1 and starts_with(period_key, $2)`,
      [subscriptionId, `${day}/`],
    );
    return row?.count ?? 0;
  }

  /** From now on these items belong to this digest, and to no other of the subscription. */
  async freeze(tx: Tx, digestId: string, subscriptionId: string, itemIds: readonly string[]): Promise<void> {
    await tx.query(
      `insert into digest_item as d (subscription_id, item_id, digest_id) select $1, id, $2 from unnest($3::uuid[]) id
       on conflict (subscription_id, item_id) do update set digest_id = excluded.digest_id where d.digest_id is null`,
      [subscriptionId, digestId, itemIds],
    );
    await tx.query('update subscription set told_until = now() where id = $1', [subscriptionId]);
  }

  async describe(tx: Tx, id: string, { itemCount, subject }: { readonly itemCount: number; readonly subject: string }) {
    await tx.query('update digest set item_count = $2, subject = $3 where id = $1', [id, itemCount, subject]);
  }

  /** Nothing to tell in a month: its mail says so. */
  async markQuiet(tx: Tx, id: string): Promise<void> {
    await tx.query('update digest set quiet = true where id = $1', [id]);
  }

  async madeAs(tx: Tx, id: string): Promise<{ readonly quiet: boolean; readonly immediate: boolean }> {
    const [row]: readonly { readonly quiet: boolean; readonly immediate: boolean }[] = await tx.query(
      'select quiet, immediate_at is not null as immediate from digest where id = $1',
      [id],
    );
    return row ?? { quiet: false, immediate: false };
  }

  async noteMailed(tx: Tx, subscriptionId: string, at: Date): Promise<void> {
    await tx.query('update subscription set mailed_at = $2 where id = $1', [subscriptionId, at]);
  }

  /** Its items wait for the next digest. */
  async returnItems(tx: Tx, digestId: string, maybeTold: boolean): Promise<void> {
    await tx.query('update digest_item set digest_id = null, maybe_told = maybe_told or $2 where digest_id = $1', [
      digestId,
      maybeTold,
    ]);
  }

  /** As if today's digest had been made: what is new waits for the next one. */
  async skip(tx: Tx, periodKey: string): Promise<void> {
    await tx.query(
      `insert into digest (id, subscription_id, period_key, window_from)
       select gen_random_uuid(), id, $1, told_until from subscription where active and ended_at is null
       on conflict do nothing`,
      [periodKey],
    );
  }

  async now(tx: Tx): Promise<Date> {
    const [row]: readonly { readonly now: Date }[] = await tx.query('select now() as now');
    return row?.now ?? new Date(Number.NaN);
  }

  /** What became of these, for whoever looks after the system. */
  async report(tx: Tx, ids: readonly string[]): Promise<readonly DigestReport[]> {
    return tx.query(
      `select m.id as "mailId", d.subscription_id as "subscriptionId", m.address, d.item_count as "itemCount", m.state
         from digest d join mail m on m.digest_id = d.id where d.id = any($1::uuid[]) order by d.id`,
      [ids],
    );
  }

  /** Those that became a mail, newest first. */
  async ofMember(tx: Tx, memberId: string, before: string | undefined, most: number): Promise<readonly DigestView[]> {
    const rows: readonly DigestColumns[] = await tx.query(
      `select d.id, d.period_key as "periodKey", d.window_until as "windowUntil", d.item_count as "itemCount",
              m.state as "mailState", d.subject, m.sent_at as "sentAt"
         from digest d join mail m on m.digest_id = d.id join subscription s on s.id = d.subscription_id
        where s.member_id = $1 and ($2::uuid is null or d.id < $2) order by d.id desc limit $3`,
      [memberId, before ?? null, most],
    );
    return rows.map(({ windowUntil, sentAt, ...digest }) => ({
      ...digest,
      windowUntil: windowUntil.toISOString(),
      ...(sentAt && { sentAt: sentAt.toISOString() }),
    }));
  }
}
