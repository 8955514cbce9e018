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

export interface Period {
  readonly subscriptionId: string;
  readonly periodKey: string;
}

export interface Told {
  readonly subscriptionId: string;
  readonly mailedAt: Date | undefined;
}

export interface DigestContent {
  readonly digestId: string;
  readonly itemCount: number;
  readonly subject: string;
  /** Nothing to tell in a month: its mail says so. */
  readonly quiet?: boolean;
}

/** A digest whose items are decided. */
export interface FrozenDigest {
  readonly id: string;
  readonly subscriptionId: string;
  readonly quiet: boolean;
  /** It did not wait for its slot. */
  readonly immediate: boolean;
}

@Injectable()
export class Digests {
  /** Digests of one subscription are made one after another. @returns those that have not ended meanwhile */
  async lockSubscriptions(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: readonly { readonly id: string }[] = await tx.query(
      'select id from subscription where id = any($1::uuid[]) and active and ended_at is null order by id for update',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The one digest of each subscription and period, by subscription; absent where somebody was first. */
  async open(tx: Tx, periods: readonly Period[]): Promise<ReadonlyMap<string, string>> {
    const rows: readonly { readonly id: string; readonly subscriptionId: string }[] = await tx.query(
      `insert into digest (id, subscription_id, period_key, window_from)
       select mine.id, s.id, mine.period_key, s.told_until
         from unnest($1::uuid[], $2::uuid[], $3::text[]) as mine (id, subscription_id, period_key)
         join subscription s on s.id = mine.subscription_id
       on conflict (subscription_id, period_key) do nothing returning id, subscription_id as "subscriptionId"`,
      [
        periods.map(() => newId()),
        periods.map(({ subscriptionId }) => subscriptionId),
        periods.map(({ periodKey }) => periodKey),
      ],
    );
    return new Map(rows.map(({ id, subscriptionId }) => [subscriptionId, id]));
  }

  /** How often a digest was asked for out of turn on that day, by subscription; absent where never. */
  async askedFor(tx: Tx, subscriptionIds: readonly string[], day: string): Promise<ReadonlyMap<string, number>> {
    const rows: readonly { readonly id: string; readonly count: number }[] = await tx.query(
      `select subscription_id as id, count(*)::int as count from digest
        where subscription_id = any($1::uuid[]) and starts_with(period_key, $2) group by 1`,
      [subscriptionIds, `${day}/`],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** Up to now everything has been looked at; of those with `mailedAt`, something was mailed then. */
  async noteTold(tx: Tx, told: readonly Told[]): Promise<void> {
    await tx.query(
      `update subscription set told_until = now(), mailed_at = coalesce(mine.mailed_at, subscription.mailed_at)
         from unnest($1::uuid[], $2::timestamptz[]) as mine (id, mailed_at) where subscription.id = mine.id`,
      [told.map(({ subscriptionId }) => subscriptionId), told.map(({ mailedAt }) => mailedAt ?? null)],
    );
  }

  async describe(tx: Tx, contents: readonly DigestContent[]): Promise<void> {
    await tx.query(
      `update digest set item_count = mine.item_count, subject = mine.subject, quiet = digest.quiet or mine.quiet
         from unnest($1::uuid[], $2::int[], $3::text[], $4::boolean[]) as mine (id, item_count, subject, quiet)
        where digest.id = mine.id
          and (digest.item_count, digest.subject, digest.quiet or mine.quiet)
              is distinct from (mine.item_count, mine.subject, digest.quiet)`,
      [
        contents.map(({ digestId }) => digestId),
        contents.map(({ itemCount }) => itemCount),
        contents.map(({ subject }) => subject),
        contents.map(({ quiet = false }) => quiet),
      ],
    );
  }

  async frozen(tx: Tx, ids: readonly string[]): Promise<readonly FrozenDigest[]> {
    return tx.query(
      `select id, subscription_id as "subscriptionId", quiet, immediate_at is not null as immediate
         from digest where id = any($1::uuid[])`,
      [ids],
    );
  }

  /** Something was mailed, and not everything looked at. */
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
