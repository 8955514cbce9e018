import type { OfficeMailboxState } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { SubscriptionId } from '../domain/subscription.js';

/** An office asked that a mailbox of its own be told; that mailbox agrees, or time runs out. */
export interface MailboxConsent {
  /** Of the subscription as well, once there is one. */
  readonly id: SubscriptionId;
  readonly organisationId: OrganisationId;
  readonly address: string;
  readonly language: 'de' | 'en';
  readonly linkSecret: Buffer;
  readonly mailsAsked: number;
  readonly mailedAt: Date;
  readonly expiresAt: Date;
  readonly confirmedAt: Date | null;
}

export interface ListedMailbox extends Pick<MailboxConsent, 'id' | 'address' | 'language' | 'expiresAt'> {
  readonly state: OfficeMailboxState;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly confirmedAt: Date | null;
  readonly proof: string | null;
}

/** Under row-level security: an office sees its own, the service itself all. */
@Injectable()
export class MailboxConsents {
  /** False when the address waits for an answer already. */
  async add(
    tx: Tx,
    asked: Pick<MailboxConsent, 'id' | 'organisationId' | 'address' | 'language'> & { readonly askedBy: string },
    termDays: number,
  ): Promise<boolean> {
    const { id, organisationId, askedBy, address, language } = asked;
    const rows: readonly object[] = await tx.query(
      `insert into mailbox_consent (id, organisation_id, asked_by, address, language, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(days => $6))
       on conflict do nothing returning id`,
      [id, organisationId, askedBy, address, language, termDays],
    );
    return rows.length === 1;
  }

  /** The request of this office that waits for the mailbox, withdrawn ones included; locked. */
  async openOf(tx: Tx, organisationId: string, address: string): Promise<MailboxConsent | undefined> {
    const [row]: readonly MailboxConsent[] = await tx.query(
      `${select} where organisation_id = $1 and lower(address) = lower($2) and confirmed_at is null for update`,
      [organisationId, address],
    );
    return row;
  }

  async countOpen(tx: Tx, organisationId: string): Promise<number> {
    const [row]: readonly { readonly count: number }[] = await tx.query(
      `select count(*)::int as count from mailbox_consent
        where organisation_id = $1 and confirmed_at is null and expires_at > now()`,
      [organisationId],
    );
    return row?.count ?? 0;
  }

  async askAgain(tx: Tx, id: string, termDays: number): Promise<number> {
    const [[row]]: readonly [readonly [{ readonly round: number }]] = await tx.query(
      `update mailbox_consent set mails_asked = mails_asked + 1, mailed_at = now(),
              expires_at = now() + make_interval(days => $2)
        where id = $1 returning mails_asked as round`,
      [id, termDays],
    );
    return row.round;
  }

  /** Undefined when time has run out; locked. */
  async one(tx: Tx, id: string): Promise<MailboxConsent | undefined> {
    const [row]: readonly MailboxConsent[] = await tx.query(
      `${select} where id = $1 and (confirmed_at is not null or expires_at > now()) for update`,
      [id],
    );
    return row;
  }

  async confirm(tx: Tx, id: string, proof: Buffer): Promise<void> {
    await tx.query('update mailbox_consent set confirmed_at = now(), proof = $2 where id = $1', [id, proof]);
  }

  /** The link in its mail is void from now on. Its row stays a while, so that nobody is asked more often this way. */
  async withdraw(tx: Tx, id: string): Promise<void> {
    await tx.query('update mailbox_consent set expires_at = now() where id = $1 and confirmed_at is null', [id]);
  }

  async ofOrganisation(
    tx: Tx,
    organisationId: string,
    limit: number,
    after: string | undefined,
  ): Promise<readonly ListedMailbox[]> {
    return tx.query(`${listed} and ($3::uuid is null or c.id > $3) order by c.id limit $2`, [
      organisationId,
      limit,
      after ?? null,
    ]);
  }

  async listed(tx: Tx, organisationId: string, id: string): Promise<ListedMailbox | undefined> {
    const [row]: readonly ListedMailbox[] = await tx.query(`${listed} and c.id = $2`, [organisationId, id]);
    return row;
  }

  /** What nobody confirmed in time. */
  async forgetExpired(tx: Tx): Promise<number> {
    const [rows]: readonly [readonly object[]] = await tx.query(
      `delete from mailbox_consent
        where confirmed_at is null and expires_at < now() and mailed_at < now() - interval '1 hour' returning id`,
    );
    return rows.length;
  }
}

const listed = `
  select c.id, c.address, c.language, c.expires_at as "expiresAt", c.asked_at as "askedAt",
         c.confirmed_at as "confirmedAt", encode(c.proof, 'hex') as proof, m.display_name as "askedBy",
         case when c.confirmed_at is null then 'asked' when s.ended_at is null then 'confirmed' else 'ended' end as state
    from mailbox_consent c join identity.member m on m.id = c.asked_by left join subscription s on s.id = c.id
   where c.organisation_id = $1 and (c.confirmed_at is not null or c.expires_at > now())`;

const select = `
  select id, organisation_id as "organisationId", address, language, link_secret as "linkSecret",
         mails_asked as "mailsAsked", mailed_at as "mailedAt", expires_at as "expiresAt", confirmed_at as "confirmedAt"
    from mailbox_consent`;
