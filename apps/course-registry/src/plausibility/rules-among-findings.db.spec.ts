import type { CourseStartView, Page, PlausibilityFindingView } from '@app/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aBody, type Registry, startRegistry } from '../course-registry.fixtures.js';
import { CheckUnchecked } from '../course-start/check-plausibility/check-unchecked.js';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());
beforeEach(() => registry.asOwner('truncate course_registry.course_start cascade'));

async function publish(difference: Parameters<typeof aBody>[0] = {}): Promise<CourseStartView> {
  const answer = await registry.call('provider-staff', 'POST', 'course-starts', { body: aBody(difference) });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}
const list = async (query = '') =>
  (await registry.call<Page<PlausibilityFindingView>>('provider-staff', 'GET', `findings?${query}`)).body;
const items = async (query = ''): Promise<readonly PlausibilityFindingView[]> => (await list(query)).items;

/** A vocational course that waits for more people than the rules do. */
const late = { courseType: 'vocational', entryLevels: ['B2.1'], minParticipants: 20 } as const;
/** Larger than the rules have it. */
const large = { maxParticipants: 40 };
const mornings = [{ weekday: 'mon', from: '09:00', to: '12:15' }] as const;

describe('what the rules of its day have otherwise', () => {
  it('is found with its weight, its numbers and whose rule it is', async () => {
    const { id } = await publish(late);
    const found = (await items(`courseStart=${id}&severity=notice`)).find(
      ({ code }) => code === 'minimum-above-start-trigger',
    );
    expect(found).toMatchObject({ severity: 'notice', field: '/minParticipants', values: { is: 20 } });
    expect(found?.values).toMatchObject({ rule: expect.any(Number), source: expect.stringContaining('§') });
  });

  it('is found when it is graver than unusual, too, and said once', async () => {
    const { id } = await publish(large);
    const codes = (await items(`courseStart=${id}`)).map(({ code, severity }) => `${severity} ${code}`);
    expect(codes.filter((each) => each.includes('group-above-maximum'))).toEqual(['warning group-above-maximum']);
  });

  it('is one finding per rule, however many sections it is about', async () => {
    const sections = [
      { startsOn: '2027-01-11', endsOn: '2027-01-15', units: 7, level: 'A1.1' },
      { startsOn: '2027-01-18', endsOn: '2027-01-22', units: 9, level: 'A1.2' },
    ];
    const { id } = await publish({ sections });
    const [differ, ...more] = (await items(`courseStart=${id}`)).filter(({ code }) => code === 'section-units-differ');
    expect([differ?.field, differ?.values['is'], more]).toEqual(['/sections/0/units', '7, 9', []]);
  });

  it('never stands before what is graver, on whichever page one reads', async () => {
    await publish({
      ...large,
      weeklyTimes: mornings,
      venue: { name: 'Haus, Raum 1', street: 'Weg 1', place: 'Bochum' },
    });
    await publish({
      weeklyTimes: mornings,
      entryLevels: ['B1.1'],
      venue: { name: 'Haus, Raum 1', street: 'Weg 1', place: 'Bochum' },
    });
    for (let more = 0; more < 3; more += 1)
      await publish({ ...late, venue: { name: `Haus ${more}`, place: 'Bochum' } });
    const whole = await items('limit=100');
    const weights = ['error', 'warning', 'hint', 'notice'];
    const order = whole.map(({ severity }) => weights.indexOf(severity));
    expect(order).toEqual([...order].sort());
    expect(new Set(whole.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning', 'notice']));
    const walked: string[] = [];
    let cursor = '';
    do {
      const page = await list(`limit=2${cursor && `&cursor=${cursor}`}`);
      walked.push(...page.items.map(({ id }: PlausibilityFindingView) => id));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    expect(walked).toEqual(whole.map(({ id }) => id));
  });

  it('is said to be meant so, and stays so when looked at again in another way', async () => {
    const { id } = await publish(late);
    const [found] = await items(`courseStart=${id}&severity=notice`);
    const body = { reason: 'intended' };
    await registry.call<PlausibilityFindingView>('provider-staff', 'POST', `findings/${found?.id}/acknowledge`, {
      body,
    });
    await registry.asOwner('update course_registry.plausibility set made_as = 0');
    await registry.app.get(CheckUnchecked).now();
    const [row] = await registry.asOwner<{ madeAs: number }>(
      'select made_as as "madeAs" from course_registry.plausibility',
    );
    expect(row?.madeAs).toBeGreaterThan(0);
    expect(
      (await items(`courseStart=${id}&state=all&severity=notice`)).find((each) => each.id === found?.id),
    ).toMatchObject({
      acknowledged: { reason: 'intended' },
    });
  });

  it('is found of what an older release had looked at', async () => {
    const { id } = await publish(late);
    await registry.asOwner('delete from course_registry.finding');
    await registry.asOwner('update course_registry.plausibility set made_as = 0');
    await registry.app.get(CheckUnchecked).now();
    expect((await items(`courseStart=${id}&severity=notice`)).length).toBeGreaterThan(0);
  });

  it.each([
    'severity=grave',
    'cursor=WyJub3RpY2UiLCJ4Il0',
    'cursor=WyJncmF2ZSIsIjAxOTJmMGMxLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMSJd',
  ])('cannot be asked for with %s', async (query) =>
    expect((await registry.call('provider-staff', 'GET', `findings?${query}`)).status).toBe(400),
  );
});
