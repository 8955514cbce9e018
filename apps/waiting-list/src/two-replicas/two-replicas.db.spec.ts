import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Replicas, startReplicas } from './replicas.fixtures.js';
import { aWalk, type Step, Walk } from './walk.fixtures.js';
import { breachesFound, startWatching } from './watch.fixtures.js';

/** WALKS=500 walks farther than every run of the tests can wait for. */
const walks = Number(process.env['WALKS'] ?? 6);
const stepsOfAWalk = 40;
/** A pick by which a walk publishes a course start with three places for the level of people picked by 0. */
const threePlaces = 20;

let replicas: Replicas;
beforeAll(async () => {
  replicas = await startReplicas();
  await replicas.sql(`insert into waiting_list.policy (version, terms) values ('test-1', '{"settlingMinutes": 0}')`);
  await startWatching(replicas.sql);
});
afterAll(() => replicas.stop());

describe('two replicas, and people who register, change, accept twice, decline, expire, begin, go on, withdraw and are erased', () => {
  it('come to every end there is, step by step', async () => {
    await throughEveryEnd();
    expect(await statesOf('seat_offer')).toEqual(expect.arrayContaining(['accepted', 'declined', 'expired']));
    expect(await statesOf('enrolment')).toContain('completed');
    expect(await statesOf('handover')).toEqual(['consented']);
    expect(await breachesFound(replicas.sql)).toEqual({});
  }, 60_000);

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
  }, 600_000);
});

async function throughEveryEnd(): Promise<void> {
  const walk = new Walk(replicas);
  const take = (kind: Step['kind'], pick = 0) => walk.take({ kind, pick, replica: pick % 2 });
  for (const kind of ['register', 'register', 'register'] as const) await take(kind);
  await take('publish', threePlaces);
  for (const kind of ['settle', 'accept-twice', 'decline', 'expire', 'settle', 'accept-twice'] as const)
    await take(kind);
  for (const kind of ['start', 'begin', 'end'] as const) await take(kind);
  await take('complete', 1);
  await take('hand-over');
}

const statesOf = async (table: string) =>
  (await replicas.sql<{ state: string }>(`select distinct state from waiting_list.${table}`)).map(({ state }) => state);

const anOffer = (state: string) => `(select id from waiting_list.seat_offer where state = '${state}' limit 1)`;

describe('the watch', () => {
  // Chance may have erased whoever had an offer that ended.
  beforeAll(throughEveryEnd, 60_000);

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
