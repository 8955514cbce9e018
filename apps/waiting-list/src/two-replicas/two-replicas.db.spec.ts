import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Replicas, startReplicas } from './replicas.fixtures.js';
import { aWalk, Walk } from './walk.fixtures.js';
import { breachesFound, startWatching } from './watch.fixtures.js';

/** WALKS=500 walks farther than every run of the tests can wait for. */
const walks = Number(process.env['WALKS'] ?? 6);
const stepsOfAWalk = 40;

let replicas: Replicas;
beforeAll(async () => {
  replicas = await startReplicas();
  await replicas.sql(`insert into waiting_list.policy (version, terms) values ('test-1', '{"settlingMinutes": 0}')`);
  await startWatching(replicas.sql);
});
afterAll(() => replicas.stop());

describe('two replicas, and people who register, change, accept twice, decline, expire, withdraw and are erased', () => {
  it('give no place twice, lose no offer, revive none and leave no place unused', async () => {
    const seen = { steps: 0 };
    await fc.assert(
      fc.asyncProperty(aWalk(stepsOfAWalk), async (steps) => {
        const walk = new Walk(replicas);
        for (const step of steps) {
          await walk.take(step);
          expect({ step, breaches: await breachesFound(replicas.sql) }).toEqual({ step, breaches: {} });
          seen.steps += 1;
        }
        await walk.settle();
        expect(await breachesFound(replicas.sql)).toEqual({});
      }),
      { numRuns: walks, endOnFailure: true },
    );
    expect(seen.steps).toBe(walks * stepsOfAWalk);
    await everyEndOnce();
    const ends = await replicas.sql<{ state: string }>('select distinct state from waiting_list.seat_offer');
    expect(ends.map(({ state }) => state)).toEqual(expect.arrayContaining(['accepted', 'declined', 'expired']));
  }, 600_000);
});

/** Three people, three places, and each offer ends in another way: chance alone may leave one of them out. */
async function everyEndOnce(): Promise<void> {
  const walk = new Walk(replicas);
  for (const kind of ['register', 'register', 'register'] as const) await walk.take({ kind, pick: 0, replica: 0 });
  await walk.take({ kind: 'publish', pick: 20, replica: 1 });
  for (const kind of ['settle', 'accept-twice', 'decline', 'expire', 'settle'] as const)
    await walk.take({ kind, pick: 0, replica: 0 });
  expect(await breachesFound(replicas.sql)).toEqual({});
}

const anOffer = (state: string) => `(select id from waiting_list.seat_offer where state = '${state}' limit 1)`;

describe('the watch', () => {
  it.each<[what: string, plant: string]>([
    [
      'an ended offer that revives',
      `update waiting_list.seat_offer set state = 'open' where id = ${anOffer('declined')}`,
    ],
    [
      'an offer after the entry window',
      `update waiting_list.course_start set entry_closes_on = current_date - 3;
       insert into waiting_list.seat_offer select (o).* from (
         select jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'state', 'withdrawn')) as o
           from waiting_list.seat_offer s limit 1) copy`,
    ],
    [
      'one place too many',
      `update waiting_list.course_start set registered_elsewhere = max_participants;
       insert into waiting_list.place (course_start_id, number, state, seat_offer_id)
       select course_start_id, 9999, 'held', id from waiting_list.seat_offer where id = ${anOffer('declined')}`,
    ],
    ['a place that was lost', `delete from waiting_list.place where seat_offer_id = ${anOffer('accepted')}`],
    ['an offer nobody heard of', `delete from messaging.message where type = 'waiting-list.seat-offered.v1'`],
    [
      'figures that were told wrongly',
      `update messaging.message set payload = jsonb_set(payload, '{held}', '77') where type = 'waiting-list.places-changed.v1'`,
    ],
  ])('sees %s', async (_, plant) => {
    expect(await replicas.undone(plant, breachesFound)).not.toEqual({});
  });
});
