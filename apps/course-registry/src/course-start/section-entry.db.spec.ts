import type { CatalogueCourseStartView, CourseStartView, Page } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, type Registry, startRegistry } from '../course-registry.fixtures.js';

let now = new Date('2026-11-23T08:00:00Z');
let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry(() => now);
});
afterAll(() => registry.close());

const post = (path: string, body?: object) =>
  registry.call('provider-staff', 'POST', `course-starts${path}`, { ...(body && { body }) });
const found = async (query: string): Promise<readonly CourseStartView[]> =>
  (await registry.call<Page<CourseStartView>>('case-manager', 'GET', `course-starts?${query}`)).body.items;
const shownToAll = async (path: string) => (await fetch(`${registry.base}/${path}`)).json();

describe('a course that has passed its first section', () => {
  const running = async (): Promise<string> => {
    now = new Date('2026-11-23T08:00:00Z');
    const sections = [
      { level: 'A1.1', startsOn: '2026-11-23', endsOn: '2026-12-11' },
      { level: 'A1.2', startsOn: '2026-12-14', endsOn: '2026-12-23' },
    ];
    const { body } = await post('', aBody({ startsOn: '2026-11-23', endsOn: '2026-12-23', sections }));
    await post(`/${body.id}/start`);
    await post(`/${body.id}/sections/1/start`);
    return body.id;
  };
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

  it('is found by the level of the section that has begun, while that one can be entered', async () => {
    const id = await running();
    expect(ids(await found('level=A1.1&enterable=true'))).toContain(id);
    now = new Date('2026-12-14T08:00:00Z');
    expect(ids(await found('level=A1.1&enterable=true'))).not.toContain(id);
    expect(ids(await found('level=A1.2&enterable=true'))).not.toContain(id);

    await post(`/${id}/sections/2/start`);
    const [line] = await found('level=A1.2&enterable=true');
    const entry = { section: 2, level: 'A1.2', startsOn: '2026-12-14', entryClosesOn: '2026-12-22' };
    expect(line).toMatchObject({ id, status: 'started', entryLevels: ['A1.1'], sectionEntry: entry });
    expect(await found('level=A1.1&enterable=true')).toEqual([]);
    now = new Date('2026-12-23T08:00:00Z');
    expect(await found('level=A1.2&enterable=true')).toEqual([]);
  });

  it('says so to everybody, on its page, in lists and in tables', async () => {
    const id = await running();
    now = new Date('2026-12-14T08:00:00Z');
    await post(`/${id}/sections/2/start`);
    const page: CatalogueCourseStartView = await shownToAll(`catalogue/${id}`);
    expect(page.sectionEntry).toMatchObject({ section: 2, level: 'A1.2' });
    const list = await shownToAll('catalogue?level=A1.2&free=true');
    expect(ids(list.items)).toContain(id);
    const table = await (await fetch(`${registry.base}/catalogue.csv?level=A1.2`)).text();
    const [head = '', ...lines] = table.split('\r\n');
    const column = head.split(',').indexOf('sectionEntryClosesOn');
    expect(column).toBeGreaterThan(0);
    expect(lines.find((line) => line.startsWith(id))).toContain(',A1.2,2026-12-22,');
  });
});

describe('new weekly times of a course that runs', () => {
  it('count from tomorrow on: what has been taught stays as it was', async () => {
    now = new Date('2026-11-23T08:00:00Z');
    const { body } = await post('', aBody({ startsOn: '2026-11-23', endsOn: '2026-12-04' }));
    await post(`/${body.id}/start`);
    now = new Date('2026-11-26T16:00:00Z');
    const evenings = [{ weekday: 'fri', from: '17:00', to: '20:15' }];
    const { body: revised } = await registry.call('provider-staff', 'PATCH', `course-starts/${body.id}`, {
      body: { weeklyTimes: evenings },
      headers: { 'if-match': '"2"' },
    });
    const times = (revised as CourseStartView).sessions?.map(({ on, from }) => `${on} ${from}`);
    expect(times).toEqual([
      '2026-11-23 09:00',
      '2026-11-24 09:00',
      '2026-11-25 09:00',
      '2026-11-26 09:00',
      '2026-11-27 17:00',
      '2026-12-04 17:00',
    ]);
  });
});

describe('the list of professionals', () => {
  it('leaves out what is over, unless days or states are named', async () => {
    now = new Date('2026-11-23T08:00:00Z');
    const { body } = await post('', aBody({ startsOn: '2026-11-24', endsOn: '2026-12-04' }));
    const lists = async (query: string) => (await found(query)).some(({ id }) => id === body.id);
    expect(await lists('limit=200')).toBe(true);
    now = new Date('2026-12-05T08:00:00Z');
    expect(await lists('limit=200')).toBe(false);
    for (const query of ['from=2026-11-01', 'to=2026-12-31', 'status=published']) expect(await lists(query)).toBe(true);
  });
});
