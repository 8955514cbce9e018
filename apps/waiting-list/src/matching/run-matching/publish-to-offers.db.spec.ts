import { newId } from '@app/persistence';
import { eventually } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, startWaitingList, type WaitingListUnderTest } from '../../waiting-list.fixtures.js';

const published = 16;
const levels = ['A1.1', 'A1.2', 'A2.1', 'A2.2', 'B1.1', 'B1.2', 'B2.1', 'B2.2'];

describe('a county of 2,000 people waiting', () => {
  let service: WaitingListUnderTest;

  beforeAll(async () => {
    service = await startWaitingList();
    await service.sql(
      `insert into waiting_list.waiting_entry
         (id, reference, person_ref, referring_organisation_id, case_manager_id, state, level, track, entitlements,
          municipality, easting, northing, reach_metres, availability, waiting_since)
       select gen_random_uuid(), 'W-' || to_char(n, 'FM000000'), gen_random_uuid(), $1, $2, 'waiting',
              ($3::text[])[1 + n % 8], 'general', '[{"path": "jobcenter"}]', '05911000',
              370000 + (n * 7919) % 10000, 5700000 + (n * 104729) % 10000, 20000, 262143, current_date - n % 500
         from generate_series(1, 2000) as n`,
      [newId(), newId(), levels],
    );
  });
  afterAll(() => service.stop());

  it('is offered every place of course starts published one after another', async () => {
    for (let number = 0; number < published; number++) {
      const { courseStartId } = await service.hear({
        entryLevels: [levels[number % 8] ?? 'A1.1'],
        startsOn: inDays(5 + (number % 35)),
        entryClosesOn: inDays(45),
        maxParticipants: 18,
      });
      await eventually(async () => expect(await offersAt(courseStartId)).toBe(18), { within: 30_000 });
    }
  }, 180_000);

  async function offersAt(courseStartId: string): Promise<number | undefined> {
    const [row] = await service.sql<{ n: number }>(
      'select count(*)::int as n from waiting_list.seat_offer where course_start_id = $1',
      [courseStartId],
    );
    return row?.n;
  }
});
