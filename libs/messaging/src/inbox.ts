import type { ServiceName } from '@app/contracts';
import type { Tx } from '@app/persistence';

/** A message as it lies in the outbox. `fresh` is false when this service has handled it before. */
export interface Heard {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: number;
  readonly payload: object;
  readonly traceparent: string | null;
  readonly recordedAt: Date;
  readonly fresh: boolean;
}

/**
 * Enters messages into the inbox, acknowledges their deliveries and answers them: one statement, all or nothing with `tx`.
 * Leaves out what is done, dead or not due. Sorted, so that two workers with the same ids wait instead of deadlock.
 */
export async function take(tx: Tx, hearer: ServiceName, ids: readonly string[]): Promise<readonly Heard[]> {
  return tx.query(takeDue, [hearer, ids]);
}

/** Undoes `take` for messages that a later transaction shall hear. */
export async function giveBack(tx: Tx, hearer: ServiceName, ids: readonly string[]): Promise<void> {
  await tx.query(forget, [hearer, ids]);
}

/** Closes deliveries of messages that were handled already. */
export async function acknowledge(tx: Tx, hearer: ServiceName, ids: readonly string[]): Promise<void> {
  await tx.query(acknowledgeHandled, [hearer, ids]);
}

const takeDue = `
  with wanted as materialized (
    select message_id from messaging.delivery
     where hearer = $1 and message_id = any($2::uuid[]) and state in ('open', 'rung') and due_at <= now()
  ), fresh as (
    insert into messaging.inbox (consumer, message_id)
    select $1, message_id from wanted order by message_id
        on conflict do nothing
    returning message_id
  ), acknowledged as (
    update messaging.delivery as delivery
       set state = 'done', acknowledged_at = now(), lease_token = null, lease_until = null
      from fresh
     where delivery.hearer = $1 and delivery.message_id = fresh.message_id and delivery.state in ('open', 'rung')
  )
  select message.id, source, type, subject, sequence::int, payload, traceparent, recorded_at as "recordedAt",
         fresh.message_id is not null as fresh
    from wanted join messaging.message on message.id = wanted.message_id
    left join fresh on fresh.message_id = wanted.message_id
   order by message.id`;

const forget = `
  with forgotten as (
    delete from messaging.inbox where consumer = $1 and message_id = any($2::uuid[])
  )
  update messaging.delivery set state = 'rung', rung_at = now(), acknowledged_at = null
   where hearer = $1 and message_id = any($2::uuid[]) and state = 'done'`;

const acknowledgeHandled = `
  with handled as (
    select message_id from messaging.delivery
     where hearer = $1 and message_id = any($2::uuid[]) and state in ('open', 'rung')
       for update skip locked
  )
  update messaging.delivery as delivery
     set state = 'done', acknowledged_at = now(), lease_token = null, lease_until = null
    from handled where delivery.hearer = $1 and delivery.message_id = handled.message_id`;
