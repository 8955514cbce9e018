import type { OrganisationId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

export const providerRequestStates = ['asked', 'confirmed', 'approved', 'refused'] as const;
export type ProviderRequestState = (typeof providerRequestStates)[number];

/** What an organisation says of itself that wants to announce courses here. */
export interface AskedProvider {
  readonly name: string;
  readonly kind: string;
  readonly mailbox: string;
  /** Where it is: eight digits. */
  readonly municipality: string;
  /** Number of its approval by BAMF; null when it has none. */
  readonly bamfNumber: string | null;
  /** The person who filled in the form; null once it has been decided. */
  readonly askedBy: string | null;
  readonly language: 'de' | 'en';
}

export interface ProviderRequest extends AskedProvider {
  readonly id: string;
  readonly version: number;
  readonly state: ProviderRequestState;
  /** In the mail that asks for confirmation. */
  readonly token: string | null;
  readonly mailsAsked: number;
  readonly askedAt: Date;
  readonly confirmedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly organisationId: OrganisationId | null;
}

/** Requests to be let in as a provider. Under row-level security: the county and the services themselves see them. */
@Injectable()
export class ProviderRequests {
  async add(tx: Tx, id: string, token: string, asked: AskedProvider): Promise<void> {
    const { name, kind, mailbox, municipality, bamfNumber, askedBy, language } = asked;
    await tx.query(
      `insert into identity.provider_request
         (id, token, name, kind, mailbox, municipality, bamf_number, asked_by, language)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, token, name, kind, mailbox, municipality, bamfNumber, askedBy, language],
    );
  }

  /** The one request of a mailbox that nobody has decided; locked. Two at once wait for each other. */
  async openOf(tx: Tx, mailbox: string): Promise<ProviderRequest | undefined> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('provider request ' || lower($1), 0))`, [mailbox]);
    const [row]: readonly ProviderRequest[] = await tx.query(
      `${select} where lower(mailbox) = lower($1) and state in ('asked', 'confirmed') for update`,
      [mailbox],
    );
    return row;
  }

  /** How many strangers have asked within the hour: a mail goes out for each. */
  async countRecent(tx: Tx): Promise<number> {
    const [row]: readonly { readonly count: number }[] = await tx.query(
      `select count(*)::int as count from identity.provider_request where asked_at > now() - interval '1 hour'`,
    );
    return row?.count ?? 0;
  }

  async byToken(tx: Tx, token: string): Promise<ProviderRequest | undefined> {
    const [row]: readonly ProviderRequest[] = await tx.query(`${select} where token = $1 for update`, [token]);
    return row;
  }

  async one(tx: Tx, id: string): Promise<ProviderRequest | undefined> {
    const [row]: readonly ProviderRequest[] = await tx.query(`${select} where id = $1`, [id]);
    return row;
  }

  async toDecide(tx: Tx, id: string): Promise<ProviderRequest | undefined> {
    const [row]: readonly ProviderRequest[] = await tx.query(`${select} where id = $1 for update`, [id]);
    return row;
  }

  /** Oldest first; confirmed ones or decided ones, for nobody else has shown that the mailbox is theirs. */
  async inStates(
    tx: Tx,
    states: readonly ProviderRequestState[],
    limit: number,
    after: string | undefined,
  ): Promise<readonly ProviderRequest[]> {
    return tx.query(`${select} where state = any ($1) and ($3::uuid is null or id > $3) order by id limit $2`, [
      states,
      limit,
      after ?? null,
    ]);
  }

  async askAgain(tx: Tx, id: string): Promise<void> {
    await tx.query(
      'update identity.provider_request set version = version + 1, mails_asked = mails_asked + 1 where id = $1',
      [id],
    );
  }

  async confirm(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `update identity.provider_request set version = version + 1, state = 'confirmed', token = null,
              confirmed_at = now()
        where id = $1`,
      [id],
    );
  }

  /** From here on nobody needs to know which person had filled in the form. */
  async decide(
    tx: Tx,
    id: string,
    decision: { readonly by: string; readonly reason: string | null; readonly organisationId: OrganisationId | null },
  ): Promise<void> {
    await tx.query(
      `update identity.provider_request set version = version + 1, asked_by = null, decided_at = now(),
              state = case when $4::uuid is null then 'refused' else 'approved' end,
              decided_by = $2, reason = $3, organisation_id = $4
        where id = $1`,
      [id, decision.by, decision.reason, decision.organisationId],
    );
  }

  /** Never confirmed within a week, or refused a year ago. */
  async forgetOld(tx: Tx): Promise<number> {
    const [rows]: readonly [readonly object[]] = await tx.query(
      `delete from identity.provider_request
        where (state = 'asked' and asked_at < now() - interval '7 days')
           or (state = 'refused' and decided_at < now() - interval '1 year')
       returning id`,
    );
    return rows.length;
  }
}

const select = `
  select id, version, state, name, kind, mailbox, municipality, bamf_number as "bamfNumber", asked_by as "askedBy",
         language, token, mails_asked as "mailsAsked", asked_at as "askedAt", confirmed_at as "confirmedAt",
         decided_at as "decidedAt", reason, organisation_id as "organisationId"
    from identity.provider_request`;
