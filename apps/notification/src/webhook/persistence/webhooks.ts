import type { WebhookState } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { WebhookId, WebhookWish } from '../webhook-wish.js';

export interface Webhook extends WebhookWish {
  readonly id: WebhookId;
  readonly version: number;
  readonly organisationId: string;
  readonly state: WebhookState;
  readonly disabledBecause: 'gone' | 'failing' | null;
  readonly disabledCount: number;
  readonly secret: Buffer;
  /** Null once its time is over. */
  readonly oldSecret: Buffer | null;
  readonly oldSecretUntil: Date | null;
  readonly lastDeliveredAt: Date | null;
  readonly failingSince: Date | null;
  readonly createdAt: Date;
}

@Injectable()
export class Webhooks {
  async add(tx: Tx, webhook: WebhookWish & Pick<Webhook, 'id' | 'organisationId' | 'secret'>): Promise<void> {
    const { id, organisationId, url, events, description, contactAddress, language, secret } = webhook;
    await tx.query(
      `insert into webhook (id, organisation_id, url, events, description, contact_address, language, secret)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, organisationId, url, events, description, contactAddress, language, secret],
    );
  }

  /** Counted under a lock, so that two requests at once do not both find room. */
  async count(tx: Tx, organisationId: string): Promise<number> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('webhooks ' || $1::text, 0))`, [organisationId]);
    const [row]: readonly { readonly count: number }[] = await tx.query(
      'select count(*)::int as count from webhook where organisation_id = $1',
      [organisationId],
    );
    return row?.count ?? 0;
  }

  async ofOrganisation(tx: Tx, organisationId: string): Promise<readonly Webhook[]> {
    return tx.query(`select ${columns} from webhook where organisation_id = $1 order by id`, [organisationId]);
  }

  async one(tx: Tx, organisationId: string, id: string): Promise<Webhook | undefined> {
    const [row]: readonly Webhook[] = await tx.query(
      `select ${columns} from webhook where organisation_id = $1 and id = $2`,
      [organisationId, id],
    );
    return row;
  }

  /** Locked; nobody else changes it until `tx` is over. */
  async toChange(tx: Tx, organisationId: string, id: string): Promise<Webhook | undefined> {
    const [row]: readonly Webhook[] = await tx.query(
      `select ${columns} from webhook where organisation_id = $1 and id = $2 for update`,
      [organisationId, id],
    );
    return row;
  }

  /** For the service itself: to sign what is sent, and to write of it. */
  async byId(tx: Tx, id: string): Promise<Webhook | undefined> {
    const [row]: readonly Webhook[] = await tx.query(`select ${columns} from webhook where id = $1`, [id]);
    return row;
  }

  /** A webhook turned on again begins without a past. */
  async change(tx: Tx, id: string, wish: WebhookWish, state: WebhookState): Promise<void> {
    await tx.query(
      `update webhook
          set version = version + 1, url = $2, events = $3, description = $4, contact_address = $5, language = $6,
              disabled_because = case when $7 = 'disabled' then disabled_because end,
              failing_since = case when $7 = state then failing_since end, state = $7
        where id = $1`,
      [id, wish.url, wish.events, wish.description, wish.contactAddress, wish.language, state],
    );
  }

  async end(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from webhook where id = $1', [id]);
  }

  /** The secret of today signs for some hours more, beside the new one; one from before it does not. */
  async rotate(tx: Tx, id: string, secret: Buffer, hours: number): Promise<void> {
    await tx.query(
      `update webhook set version = version + 1, old_secret = secret, secret = $2,
              old_secret_until = now() + make_interval(hours => $3)
        where id = $1`,
      [id, secret, hours],
    );
  }

  async noteDelivered(tx: Tx, id: string): Promise<void> {
    await tx.query('update webhook set last_delivered_at = now(), failing_since = null where id = $1', [id]);
  }

  async noteFailed(tx: Tx, id: string): Promise<void> {
    await tx.query('update webhook set failing_since = coalesce(failing_since, now()) where id = $1', [id]);
  }

  /** @returns what it has become; undefined when it was off already, or taken something in the meantime */
  async disable(
    tx: Tx,
    id: string,
    because: 'gone' | 'failing',
    unlessTakenSince?: Date,
  ): Promise<Webhook | undefined> {
    const [rows]: readonly [readonly Webhook[]] = await tx.query(
      `update webhook set state = 'disabled', disabled_because = $2, disabled_count = disabled_count + 1,
              version = version + 1
        where id = $1 and state <> 'disabled'
          and ($3::timestamptz is null or last_delivered_at is null or last_delivered_at < $3)
       returning ${columns}`,
      [id, because, unlessTakenSince ?? null],
    );
    return rows[0];
  }

  async countByState(tx: Tx): Promise<readonly { readonly state: WebhookState; readonly count: number }[]> {
    return tx.query('select state, count(*)::int as count from webhook group by state');
  }
}

const columns = `id, version, organisation_id as "organisationId", url, events, description,
       contact_address as "contactAddress", language, state, disabled_because as "disabledBecause",
       disabled_count as "disabledCount", secret, case when old_secret_until > now() then old_secret end as "oldSecret",
       case when old_secret_until > now() then old_secret_until end as "oldSecretUntil",
       last_delivered_at as "lastDeliveredAt", failing_since as "failingSince", created_at as "createdAt"`;
