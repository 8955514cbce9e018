import type { DemandView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWaitingList, type WaitingListUnderTest } from '../../waiting-list.fixtures.js';

let service: WaitingListUnderTest;

beforeAll(async () => {
  service = await startWaitingList();
  await wait(13, 'B1.1', 'general', '05911000');
  await wait(10, 'B1.1', 'general', '05911004');
  await wait(4, 'B1.1', 'alpha', '05911000');
  await wait(4, 'B1.2', 'general', '05911000');
  await wait(8, 'B1.1', 'general', '05916000');
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

type Who = 'provider-staff' | 'coordinator' | 'county-admin' | 'case-manager' | 'dpo' | 'counsellor';
const asked = (query: string, who: Who = 'provider-staff') => service.as(who)<DemandView>('GET', `demand?${query}`);
const told = async (query: string) => (await asked(query)).body.cells.map(({ people }) => people);

describe('how many people wait', () => {
  it('is told of a level, a track and a whole county, rounded to five', async () => {
    const { status, body } = await asked('level=B1.1&county=05911');
    expect(status).toBe(200);
    expect(body).toEqual({
      county: '05911',
      cells: [{ level: 'B1.1', track: 'general', people: 25 }],
      minimumCell: 5,
      roundedTo: 5,
      asOf: expect.any(String),
    });
    expect(await told('level=B1.1&county=05916')).toEqual([10]);
  });

  it('is withheld of fewer than five just as of nobody', async () => {
    expect(await told('level=B1.1&track=alpha&county=05911')).toEqual([undefined]);
    expect(await told('level=B1.1&track=second-script&county=05911')).toEqual([undefined]);
    expect(await told('level=C1.1,B1.2&county=05911')).toEqual([undefined, undefined]);
    expect(await told('level=B1.1&county=99999')).toEqual([undefined]);
  });

  it('does not change when one of few comes or goes, and counts nobody who is not waiting', async () => {
    const before = await told('level=B1.1,B1.2&county=05911');
    await service.sql(`delete from waiting_list.waiting_entry where level = 'B1.2'`);
    for (const state of ['paused', 'placed', 'in-course', 'withdrawn'])
      await wait(20, 'B1.2', 'general', '05911000', state);
    expect(await told('level=B1.1,B1.2&county=05911')).toEqual(before);
  });

  it('cannot be asked of two groups one of which lies within the other', async () => {
    const narrower = [
      'county=05911000',
      'county=05911&municipality=05911000',
      'county=05911&postalCode=44787',
      'county=05911&withinKm=5',
      'county=05911&from=2026-11-01',
      'county=05911&slots=mon-morning',
      'county=05911&track=general,alpha',
      'county=05',
    ];
    for (const each of narrower) expect([each, (await asked(`level=B1.1&${each}`)).status]).toEqual([each, 400]);
    // Without a track the general one is meant, not all of them together.
    expect(await told('level=B1.1&county=05911')).toEqual(await told('level=B1.1&track=general&county=05911'));
  });

  it.each(['level=A7&county=05911', 'county=05911', 'level=B1.1', 'level=B1.1,B1.1&county=05911'])(
    'refuses %s',
    async (query) => expect((await asked(query)).status).toBe(400),
  );

  it('is for those who plan courses', async () => {
    for (const who of ['coordinator', 'county-admin'] as const)
      expect((await asked('level=B1.1&county=05911', who)).status).toBe(200);
    for (const who of ['case-manager', 'counsellor', 'dpo'] as const)
      expect((await asked('level=B1.1&county=05911', who)).status).toBe(403);
  });
});
