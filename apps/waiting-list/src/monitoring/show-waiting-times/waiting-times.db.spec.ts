import type { WaitingTimesCell, WaitingTimesView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWaitingList, type WaitingListUnderTest } from '../../waiting-list.fixtures.js';

let service: WaitingListUnderTest;

beforeAll(async () => {
  service = await startWaitingList();
  await began('A1.1', '05911000', days(1, 20));
  await began('A2.1', '05911000', days(31, 12));
  await began('B1.1', '05911000', [40, 41, 42, 43]);
  await began('A1.1', '05916000', days(1, 30));
  await waits('A1.1', '05911000', 11);
});
afterAll(() => service.stop());

/** Waits of `from`, `from` + 1 … days. */
function days(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

async function began(level: string, municipality: string, waited: readonly number[]): Promise<void> {
  await service.sql(
    `insert into waiting_list.waiting_spell (id, kind, level, course_type, municipality, registered_on, entitled_on, started_on)
     select gen_random_uuid(), 'first', $1, 'integration', $2, date '2026-09-15' - waited, date '2026-09-15' - waited - 30,
            date '2026-09-15' from unnest($3::int[]) as waited`,
    [level, municipality, waited],
  );
}

async function waits(level: string, municipality: string, people: number): Promise<void> {
  await service.sql(
    `insert into waiting_list.waiting_spell (id, kind, level, municipality, registered_on)
     select gen_random_uuid(), 'first', $1, $2, (now() at time zone 'Europe/Berlin')::date - 50 from generate_series(1, $3)`,
    [level, municipality, people],
  );
}

async function times(query: string, member: 'coordinator' | 'case-manager' = 'coordinator') {
  return service.as(member)<WaitingTimesView>('GET', `waiting-times${query}`);
}

const of = (view: WaitingTimesView, level: string): WaitingTimesCell | undefined =>
  view.cells.find((cell) => cell.level === level);

describe('waiting times', () => {
  it('are the days from registering to the start, with median and ninetieth percentile', async () => {
    const { status, body } = await times('?groupBy=level');
    expect(status).toBe(200);
    expect(of(body, 'A1.1')).toMatchObject({
      suppressed: false,
      n: 20,
      waitingTime: { medianDays: 11, p90Days: 18 },
      accessTime: { medianDays: 41, p90Days: 48, n: 20 },
    });
  });

  it('count who still waits, and how long already', async () => {
    const { body } = await times('?groupBy=level');
    expect(of(body, 'A1.1')).toMatchObject({ stillWaiting: 11, stillWaitingMedianDays: 50 });
  });

  it('withhold a cell of four people, and the next from which they could be worked out', async () => {
    const { body } = await times('?groupBy=level');
    expect(of(body, 'B1.1')).toEqual({ level: 'B1.1', suppressed: false, stillWaiting: 0 });
    expect(of(body, 'A2.1')).toEqual({ level: 'A2.1', suppressed: false, stillWaiting: 0 });
    expect(body.total).toMatchObject({ suppressed: false, n: 36 });
  });

  it('speak of the coordinator’s own area only', async () => {
    const { body } = await times('?groupBy=county');
    expect(body.cells.map(({ county }) => county)).toEqual(['05911']);
  });

  it('go by month and course type of the start', async () => {
    const { body } = await times('?groupBy=month,courseType&level=A1.1');
    expect(body.cells.filter(({ n }) => (n ?? 0) > 0)).toMatchObject([
      { month: '2026-09', courseType: 'integration', n: 20 },
    ]);
    expect((await times('?groupBy=level&from=2026-10')).body.total.n).toBe(0);
  });

  it('are not for those who look after single people', async () => {
    expect((await times('', 'case-manager')).status).toBe(403);
  });

  it.each(['?groupBy=name', '?from=2026-13', '?county=0591', '?level=A7', '?groupBy=level,level'])(
    'refuse %s',
    async (query) => {
      expect((await times(query)).status).toBe(400);
    },
  );
});
