import { expect, it } from '@jest/globals';
import pg from 'pg';
import { ask } from '../journeys/database.js';
import type { System } from '../journeys/system.js';

/** What must hold whenever faults are healed and the system is quiet: each query finds the breaches of one invariant. */
const breaches: Readonly<Record<string, string>> = {
  'I1 a message its hearer never entered, or that died': `
    select message_id, hearer, state from messaging.delivery
     where state <> 'done' or not exists (select 1 from messaging.inbox
                                           where consumer = hearer and inbox.message_id = delivery.message_id)`,
  'I1 a dead letter': 'select message_id, reason, error_code from messaging.dead_letter where resolution is null',
  'I1 a course start the waiting list never heard of': `
    select id from course_registry.course_start
     where status = 'published' and id not in (select id from waiting_list.course_start)`,
  'I3 more places than there are': `
    select c.id from waiting_list.course_start c join waiting_list.place p on p.course_start_id = c.id
     group by c.id having count(*) > c.max_participants - c.registered_elsewhere`,
  'I3 two open offers for one person': `
    select waiting_entry_id from waiting_list.seat_offer where state = 'open' group by 1 having count(*) > 1`,
  'I4 an open or accepted offer without its place': `
    select id from waiting_list.seat_offer
     where state in ('open', 'accepted') and id not in (select seat_offer_id from waiting_list.place)`,
  'I4 a place held for an offer that has ended': `
    select seat_offer_id from waiting_list.place join waiting_list.seat_offer o on o.id = seat_offer_id
     where o.state not in ('open', 'accepted')`,
  'I4 an open offer past its deadline': `
    select id from waiting_list.seat_offer where state = 'open' and answer_by < now() - interval '2 minutes'`,
  'I4 an offer the notification was not told of': `
    select id from waiting_list.seat_offer where id not in (select id from notification.seat_offer)`,
  'I5 an item in two digests of one person': `
    select subscription_id, item_id from notification.digest_item group by 1, 2 having count(*) > 1`,
};

type Query = (sql: string) => Promise<readonly object[]>;

export async function expectAllInvariants(system: System): Promise<void> {
  expect(await breachesFound((sql) => ask(system, sql))).toEqual({});
}

async function breachesFound(query: Query): Promise<Readonly<Record<string, readonly object[]>>> {
  const found: Record<string, readonly object[]> = {};
  for (const [invariant, breach] of Object.entries(breaches)) {
    const rows = await query(breach);
    if (rows.length > 0) found[invariant] = rows.slice(0, 5);
  }
  return found;
}

const openOffer = `(select id from waiting_list.seat_offer where state = 'open' limit 1)`;

/** One breach of each kind that the tables' own constraints would let in. */
const plants: readonly (readonly [what: string, sql: string])[] = [
  [
    'a message its hearer never entered',
    'delete from messaging.inbox where message_id = (select message_id from messaging.delivery limit 1)',
  ],
  [
    'a dead letter',
    `insert into messaging.dead_letter (id, message_id, hearer, reason, error_code, attempts)
   values (gen_random_uuid(), gen_random_uuid(), 'notification', 'rule', 'x', 8)`,
  ],
  [
    'a course start nobody heard of',
    `delete from waiting_list.course_start
    where id = (select c.id from waiting_list.course_start c join course_registry.course_start using (id)
                 where not exists (select 1 from waiting_list.place where course_start_id = c.id) limit 1)`,
  ],
  ['a course that is overfull', 'update waiting_list.course_start set registered_elsewhere = max_participants'],
  ['an offer without its place', `delete from waiting_list.place where seat_offer_id = ${openOffer}`],
  ['a place held for nobody', `update waiting_list.seat_offer set state = 'declined' where id = ${openOffer}`],
  [
    'an offer open past its deadline',
    `update waiting_list.seat_offer set answer_by = now() - interval '1 hour' where id = ${openOffer}`,
  ],
  ['an offer nobody was told of', `delete from notification.seat_offer where id = ${openOffer}`],
];

export function invariants(running: () => System): void {
  it.each(plants)('are seen to be broken by %s', async (_, plant) => {
    const client = new pg.Client({ connectionString: running().databaseUrl });
    await client.connect();
    try {
      await client.query('begin');
      const { rowCount } = await client.query(plant);
      const found = await breachesFound(async (sql) => (await client.query(sql)).rows);
      expect(rowCount).toBeGreaterThan(0);
      expect(found).not.toEqual({});
    } finally {
      await client.end();
    }
  });
}
