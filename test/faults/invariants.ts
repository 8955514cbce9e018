import { expect } from '@jest/globals';
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

export async function expectAllInvariants(system: System): Promise<void> {
  const found: Record<string, readonly object[]> = {};
  for (const [invariant, query] of Object.entries(breaches)) {
    const rows = await ask(system, query);
    if (rows.length > 0) found[invariant] = rows.slice(0, 5);
  }
  expect(found).toEqual({});
}
