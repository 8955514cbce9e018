import type { AttemptFailure, DeliveryState } from '@app/contracts';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { AfterAttempt, AttemptOutcome } from '../domain/attempt.js';

/** A message on its way to one webhook, in the hands of one sender while the lease holds. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly messageId: string;
  readonly body: string;
  /** Attempts of this round, this one included. */
  readonly attempts: number;
  /** When this round began, by the message or by somebody who asked for it again. */
  readonly recordedAt: Date;
  readonly lease: string;
}

export interface DeliveryRow {
  readonly id: string;
  readonly messageId: string;
  readonly type: string;
  readonly state: DeliveryState;
  readonly occurredAt: Date;
  readonly dueAt: Date;
  readonly attempts: readonly {
    readonly at: string;
    readonly status: number | null;
    readonly failure: AttemptFailure | null;
    readonly milliseconds: number;
  }[];
}

/** Longer than any attempt takes. */
const leaseSeconds = 90;
const keptDays = 30;

@Injectable()
export class Deliveries {
  /** To every webhook of the organisation that is on and wants to hear of such a thing. @returns to how many */
  async addForAll(tx: Tx, message: NewMessage): Promise<number> {
    const webhooks: readonly { readonly id: string }[] = await tx.query(
      `select id from webhook where organisation_id = $1 and state = 'active' and $2 = any (events) for share`,
      [message.organisationId, message.type],
    );
    if (webhooks.length > 0) await this.#add(tx, message, webhooks);
    return webhooks.length;
  }

  /** To one webhook, whatever it wants to hear of. @returns the delivery's id */
  async addFor(tx: Tx, message: NewMessage, webhookId: string): Promise<string> {
    const [id = ''] = await this.#add(tx, message, [{ id: webhookId }]);
    return id;
  }

  async #add(tx: Tx, message: NewMessage, webhooks: readonly { readonly id: string }[]): Promise<readonly string[]> {
    const { id, organisationId, type, occurredAt, body } = message;
    await tx.query(
      'insert into webhook_message (id, organisation_id, type, occurred_at, body) values ($1, $2, $3, $4, $5)',
      [id, organisationId, type, occurredAt, body],
    );
    const ids = webhooks.map(() => newId());
    await tx.query(
      `insert into webhook_delivery (id, webhook_id, message_id)
       select delivery, webhook, $3 from unnest($1::uuid[], $2::uuid[]) as row (delivery, webhook)`,
      [ids, webhooks.map(({ id }) => id), id],
    );
    return ids;
  }

  /** One receiver is never called twice at a time: a slow one holds up itself alone. */
  async claimDue(tx: Tx): Promise<ClaimedDelivery | undefined> {
    const [rows]: readonly [readonly ClaimedDelivery[]] = await tx.query(
      `update webhook_delivery as mine
          set state = 'sending', attempts = mine.attempts + 1, lease_token = $1,
              lease_until = now() + make_interval(secs => $2)
         from webhook_message as message
        where message.id = mine.message_id and mine.id = (
          select waiting.id from webhook_delivery as waiting join webhook on webhook.id = waiting.webhook_id
           where waiting.state = 'waiting' and waiting.due_at <= now() and webhook.state = 'active'
             and not exists (select from webhook_delivery as other
                              where other.webhook_id = waiting.webhook_id and other.state = 'sending')
           order by waiting.due_at, waiting.id limit 1 for update of waiting, webhook skip locked)
       returning mine.id, mine.webhook_id as "webhookId", mine.message_id as "messageId", message.body, mine.attempts,
                 message.recorded_at as "recordedAt", mine.lease_token as lease`,
      [newId(), leaseSeconds],
    );
    return rows[0];
  }

  /** Whose process died, or stood still: nobody knows whether the receiver heard it. The same id goes out again. */
  async freeAbandoned(tx: Tx): Promise<readonly string[]> {
    const [rows]: readonly [readonly { readonly id: string }[]] = await tx.query(
      `update webhook_delivery set state = 'waiting', due_at = now(), lease_token = null, lease_until = null
        where state = 'sending' and lease_until < now() returning id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Only the holder of the lease says what became of it. */
  async settle(tx: Tx, { id, lease }: ClaimedDelivery, after: AfterAttempt): Promise<boolean> {
    const [rows]: readonly [readonly object[]] = await tx.query(
      `update webhook_delivery set state = $3, due_at = now() + make_interval(secs => $4), lease_token = null,
              lease_until = null
        where id = $1 and lease_token = $2 and state = 'sending' returning id`,
      [id, lease, after.state, after.state === 'waiting' ? after.seconds : 0],
    );
    return rows.length === 1;
  }

  async noteAttempt(tx: Tx, id: string, outcome: AttemptOutcome, begun: Date, milliseconds: number): Promise<void> {
    await tx.query(
      `insert into webhook_attempt (delivery_id, at, status, failure, milliseconds)
       select $1, $2, $3, $4, $5 where exists (select from webhook_delivery where id = $1)`,
      [
        id,
        begun,
        outcome.kind === 'answered' ? outcome.status : null,
        outcome.kind === 'failed' ? outcome.failure : null,
        Math.round(milliseconds),
      ],
    );
  }

  /** Newest first. */
  async ofWebhook(
    tx: Tx,
    webhookId: string,
    limit: number,
    before: string | undefined,
  ): Promise<readonly DeliveryRow[]> {
    return tx.query(
      `select delivery.id, message_id as "messageId", message.type, delivery.state,
              message.occurred_at as "occurredAt", delivery.due_at as "dueAt",
              coalesce((select json_agg(json_build_object('at', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                                                          'status', status, 'failure', failure,
                                                          'milliseconds', milliseconds) order by position)
                          from webhook_attempt where delivery_id = delivery.id), '[]') as attempts
         from webhook_delivery as delivery join webhook_message as message on message.id = delivery.message_id
        where webhook_id = $1 and ($3::uuid is null or delivery.id < $3)
        order by delivery.id desc limit $2`,
      [webhookId, limit, before ?? null],
    );
  }

  /** Due at once, with all attempts before it, under the same id; not while it is on its way. */
  async again(tx: Tx, webhookId: string, id: string): Promise<'again' | 'on-its-way' | 'unknown'> {
    const [rows]: readonly [readonly object[]] = await tx.query(
      `update webhook_delivery set state = 'waiting', attempts = 0, due_at = now()
        where id = $2 and webhook_id = $1 and state <> 'sending' returning id`,
      [webhookId, id],
    );
    if (rows.length > 0) return 'again';
    const found: readonly object[] = await tx.query(
      'select id from webhook_delivery where id = $2 and webhook_id = $1',
      [webhookId, id],
    );
    return found.length > 0 ? 'on-its-way' : 'unknown';
  }

  /** What nobody will ask for any more. */
  async forgetOld(tx: Tx): Promise<void> {
    await tx.query(
      `delete from webhook_message where id in (
         select id from webhook_message as message where recorded_at < now() - make_interval(days => $1)
            and not exists (select from webhook_delivery
                             where message_id = message.id and state in ('waiting', 'sending'))
          limit 1000)`,
      [keptDays],
    );
  }

  async countOpen(tx: Tx): Promise<{ readonly waiting: number; readonly oldestSeconds: number }> {
    const [row]: readonly { readonly waiting: number; readonly oldestSeconds: number }[] = await tx.query(
      `select count(*)::int as waiting,
              coalesce(extract(epoch from now() - min(message.recorded_at)), 0)::int as "oldestSeconds"
         from webhook_delivery as delivery join webhook_message as message on message.id = delivery.message_id
         join webhook on webhook.id = delivery.webhook_id
        where delivery.state in ('waiting', 'sending') and webhook.state = 'active'`,
    );
    return row ?? { waiting: 0, oldestSeconds: 0 };
  }
}

export interface NewMessage {
  readonly id: string;
  readonly organisationId: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly body: string;
}
