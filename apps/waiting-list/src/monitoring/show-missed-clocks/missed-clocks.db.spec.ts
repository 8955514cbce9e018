import type { MissedClocksView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWaitingList, type WaitingListUnderTest } from '../../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
  await missed('05911', '2026-08', 12);
  await missed('05911', '2026-09', 9);
  await missed('05911', '2026-10', 3);
  await missed('05911', '2026-10', 8, 'certificate-six-months');
  await missed('05916', '2026-09', 40);
});
afterAll(() => service.stop());

async function missed(county: string, month: string, times: number, code = 'start-within-six-weeks') {
  await service.sql(
    `insert into waiting_list.legal_clock
       (id, subject_id, code, starts_on, due_on, state, county, rule_pack_version, missed_at)
     select gen_random_uuid(), gen_random_uuid(), $1, $2::date - 42, $2::date, 'missed', $3, 'de.bamf.ik@2024-12-07', now()
       from generate_series(1, $4)`,
    [code, `${month}-15`, county, times],
  );
}

const figures = async (query = '', member: 'coordinator' | 'case-manager' = 'coordinator') =>
  service.as(member)<MissedClocksView>('GET', `missed-clocks${query}`);

describe('how often a time limit passed unkept', () => {
  it('is counted by county and month in the coordinator’s own area, few people withheld with the next few', async () => {
    expect((await figures()).body).toMatchObject({
      code: 'start-within-six-weeks',
      minimumCell: 5,
      total: { suppressed: false, missed: 24 },
      cells: [
        { county: '05911', month: '2026-08', suppressed: false, missed: 12 },
        { county: '05911', month: '2026-09', suppressed: true },
        { county: '05911', month: '2026-10', suppressed: true },
      ],
    });
  });

  it('is withheld altogether where there are few', async () => {
    const { body } = await figures('?from=2026-10');
    expect(body.total).toEqual({ suppressed: true });
    expect(body.cells).toEqual([{ county: '05911', month: '2026-10', suppressed: true }]);
  });

  it('is counted for each limit by itself', async () => {
    expect((await figures('?code=certificate-six-months')).body.total).toEqual({ suppressed: false, missed: 8 });
  });

  it('is not for those who look after single people', async () => {
    expect((await figures('', 'case-manager')).status).toBe(403);
  });

  it.each(['?code=fourteen-day-report', '?code=all', '?from=2026-13', '?county=05911'])('refuses %s', async (query) => {
    expect((await figures(query)).status).toBe(400);
  });
});
