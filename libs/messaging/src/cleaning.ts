import type { Tx } from '@app/persistence';
import type { Tuning } from './settings.js';

const batch = 1_000;

/**
 * Removes what nobody needs any more, a thousand rows at a time: messages all of whose deliveries are settled, and inbox
 * entries after which no repetition can come. UUID v7 begins with its time, so the primary key finds the old ones.
 * Answers whether there may be more.
 */
export async function clean(tx: Tx, { keepMessagesDays, keepInboxDays }: Tuning): Promise<boolean> {
  const [{ messages }] = await tx.query(oldMessages, [batch, keepMessagesDays]);
  const [{ entries }] = await tx.query(oldInbox, [batch, keepInboxDays]);
  return messages === batch || entries === batch;
}

/** The lowest UUID v7 of `$2` days ago. */
const bound = `(rpad(lpad(to_hex((extract(epoch from now() - make_interval(days => $2)) * 1000)::bigint), 12, '0'), 32, '0'))::uuid`;

const oldMessages = `
  with old as (
    select id from messaging.message
     where id < ${bound} and not exists (
       select from messaging.delivery where message_id = id
          and (state <> 'done' or acknowledged_at > now() - make_interval(days => $2)))
     limit $1 for update skip locked
  ), deliveries as (
    delete from messaging.delivery using old where message_id = old.id
  ), messages as (
    delete from messaging.message using old where message.id = old.id returning 1
  )
  select count(*)::int as messages from messages`;

const oldInbox = `
  with old as (
    select consumer, message_id from messaging.inbox
     where message_id < ${bound} and handled_at < now() - make_interval(days => $2)
     limit $1 for update skip locked
  ), entries as (
    delete from messaging.inbox using old
     where inbox.consumer = old.consumer and inbox.message_id = old.message_id returning 1
  )
  select count(*)::int as entries from entries`;
