import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWaitingList, type WaitingListUnderTest } from '../../waiting-list.fixtures.js';
import { CountDemand } from './count-demand.js';

let service: WaitingListUnderTest;

beforeAll(async () => {
  service = await startWaitingList();
  await wait(23, 'B1.1', 'general', '05911000');
  await wait(4, 'B1.2', 'general', '05911000');
  await wait(3, 'A1.1', 'alpha', '05916000');
  await wait(30, 'A1.1', 'general', '05916000', 'paused');
});
afterAll(() => service.stop());

async function wait(people: number, level: string, track: string, municipality: string, state = 'waiting') {
  await service.sql(
    `insert into waiting_list.waiting_entry (id, reference, person_ref, referring_organisation_id, state, level, track,
       entitlements, municipality, easting, northing, reach_metres, availability, waiting_since)
     select gen_random_uuid(), left(gen_random_uuid()::text, 13), gen_random_uuid(), gen_random_uuid(), $5, $2, $3, '[]', $4,
            374500, 5705200, 15000, 1, current_date from generate_series(1, $1::integer)`,
    [people, level, track, municipality, state],
  );
}
const told = async () =>
  service.sql<{ county: string; cells: string[] }>(
    `select payload->>'county' as county, payload->'cells' as cells from messaging.message
      where type = 'waiting-list.demand-counted.v1' order by 1`,
  );

describe('how many people wait', () => {
  it('is told of every county once a day, rounded, and of no cell with fewer than five', async () => {
    const counting = service.get(CountDemand);
    expect(await counting.count()).toBe(2);
    expect(await counting.count()).toBe(0);
    expect(await told()).toEqual([
      { county: '05911', cells: ['general/B1.1/25'] },
      { county: '05916', cells: [] },
    ]);
  });
});
