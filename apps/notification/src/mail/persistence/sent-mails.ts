import type { SentMailLookView, SentMailPurpose, SentMailView } from '@app/contracts';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

export interface SentMailFilter {
  readonly address?: string | undefined;
  readonly subscriptionId?: string | undefined;
}

type Nulls<T> = { readonly [K in keyof T]: T[K] | null };
type Row = Omit<Nulls<SentMailView>, 'id' | 'createdAt' | 'sentAt'> & {
  readonly id: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
};

/** What left, or was to leave, for whom. */
@Injectable()
export class SentMails {
  async list(
    tx: Tx,
    { address, subscriptionId }: SentMailFilter,
    before: string | undefined,
    most: number,
  ): Promise<readonly SentMailView[]> {
    const rows: readonly Row[] = await tx.query(
      `select m.id, m.created_at as "createdAt", m.address, m.subscription_id as "subscriptionId",
              o.name as "organisationName", coalesce(m.notice_kind, 'digest') as what, d.subject,
              d.item_count as "itemCount", m.state, m.attempts, m.sent_at as "sentAt", m.last_reply as "lastReply",
              m.report_status as "reportStatus"
         from mail m
         left join digest d on d.id = m.digest_id
         left join subscription s on s.id = m.subscription_id
         left join identity.organisation o on o.id = s.organisation_id
        where ($1::text is null or lower(m.address) = lower($1))
          and ($2::uuid is null or m.subscription_id = $2)
          and ($3::uuid is null or m.id < $3)
        order by m.id desc limit $4`,
      [address ?? null, subscriptionId ?? null, before ?? null, most],
    );
    return rows.map(toView);
  }

  /** Before anything is shown: who looked, what for, at whose mails. */
  async putOnRecord(
    tx: Tx,
    memberId: string,
    purpose: SentMailPurpose,
    { address, subscriptionId }: SentMailFilter,
    mails: number,
  ): Promise<void> {
    await tx.query(
      `insert into mail_read (id, member_id, purpose, subscription_id, address_part, mails)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), memberId, purpose, subscriptionId ?? null, address ?? null, mails],
    );
  }

  async looks(tx: Tx, before: string | undefined, most: number): Promise<readonly SentMailLookView[]> {
    const rows: readonly (Omit<SentMailLookView, 'at' | 'recipient'> & {
      readonly at: Date;
      readonly recipient: string | null;
    })[] = await tx.query(
      `select r.id, r.at, m.display_name as "memberName", o.name as "organisationName", r.purpose, r.mails,
              coalesce(r.address_part, s.address) as recipient
         from mail_read r
         join identity.member m on m.id = r.member_id join identity.organisation o on o.id = m.organisation_id
         left join subscription s on s.id = r.subscription_id
        where ($1::uuid is null or r.id < $1) order by r.id desc limit $2`,
      [before ?? null, most],
    );
    return rows.map(({ at, recipient, ...look }) => ({
      ...look,
      at: at.toISOString(),
      ...(recipient !== null && { recipient }),
    }));
  }
}

/** What is not known is left out. */
function toView({ createdAt, sentAt, ...row }: Row): SentMailView {
  const known = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Omit<
    SentMailView,
    'createdAt'
  >;
  return { ...known, createdAt: createdAt.toISOString(), ...(sentAt && { sentAt: sentAt.toISOString() }) };
}
