import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { MailsSoFar } from '../domain/haste.js';

/** An item that may be for `subscriptionId` at once, as far as a question to the database can say. */
export interface Candidate {
  readonly subscriptionId: string;
  readonly itemId: string;
  readonly recordedAt: Date;
}

/** What may not wait for the digest, and what was told without waiting. */
@Injectable()
export class Immediate {
  /** Of everybody, or of one. Nothing that a digest holds, came back from one, or may have been told: the next digest has it. */
  async candidates(tx: Tx, subscriptionId?: string): Promise<readonly Candidate[]> {
    return tx.query(
      `with urgent as (
         select id, subject_kind, audience_id, municipalities, recorded_at,
                case when subject_kind = 'course-start' then what when what = 'open' then 'offer' else 'cancelled-place' end as kind
           from item
          where recorded_at > now() - interval '14 days' and not maybe_told
            and (subject_kind = 'course-start' and what in ('cancelled', 'last-places')
                 or subject_kind = 'seat-offer' and audience = 'member'
                    and (what = 'open' or what = 'withdrawn' and after->>'withdrawalReason' = 'course-cancelled')))
       select s.id as "subscriptionId", i.id as "itemId", i.recorded_at as "recordedAt"
         from urgent i
         join subscription s on s.active and s.ended_at is null and s.refused_at is null
         join immediate_choice c on c.subscription_id = s.id and i.kind = any(c.kinds)
        where ($1::uuid is null or s.id = $1)
          and i.recorded_at >= greatest(s.told_until - interval '1 hour', s.news_since, c.since)
          and case when i.subject_kind = 'seat-offer' then i.audience_id = s.member_id
                   else i.municipalities = '{}' or s.around is not null or exists (select 1 from unnest(i.municipalities) m
                                                            where m = any(s.areas) or left(m, 5) = any(s.areas))
              end
          and not exists (select 1 from digest_item d where d.subscription_id = s.id and d.item_id = i.id)
        order by s.id, i.recorded_at`,
      [subscriptionId ?? null],
    );
  }

  /** What the reader got, or will, from the first instant to the second, and when the last; what was given up does not count. */
  async soFar(tx: Tx, subscriptionId: string, from: Date, until: Date): Promise<MailsSoFar> {
    const [row]: readonly MailsSoFar[] = await tx.query(
      `select count(*) filter (where immediate_at >= $2 and immediate_at < $3
                                  or m.sent_at >= $2 and m.sent_at < $3)::int as today,
              max(greatest(immediate_at, m.sent_at)) as "lastAt",
              coalesce(bool_or(m.state in ('ready', 'sending', 'held')), false) as "oneWaits"
         from digest d join mail m on m.digest_id = d.id
        where d.subscription_id = $1 and immediate_at is not null and m.state not in ('abandoned', 'rejected')`,
      [subscriptionId, from, until],
    );
    return row ?? { today: 0, lastAt: null, oneWaits: false };
  }

  /** How many were put together on that local day, also those that were given up. */
  async made(tx: Tx, subscriptionId: string, prefix: string): Promise<number> {
    const [row]: readonly { readonly made: number }[] = await tx.query(
      'select count(*)::int as made from digest where subscription_id = $1 and starts_with(period_key, $2)',
      [subscriptionId, prefix],
    );
    return row?.made ?? 0;
  }

  /** These items belong to this digest; what else is untold waits for the next slot. */
  async freeze(tx: Tx, digestId: string, subscriptionId: string, itemIds: readonly string[], at: Date): Promise<void> {
    await tx.query(
      `insert into digest_item as d (subscription_id, item_id, digest_id) select $1, id, $2 from unnest($3::uuid[]) id
       on conflict (subscription_id, item_id) do update set digest_id = excluded.digest_id where d.digest_id is null`,
      [subscriptionId, digestId, itemIds],
    );
    await tx.query('update digest set immediate_at = $2 where id = $1', [digestId, at]);
  }
}
