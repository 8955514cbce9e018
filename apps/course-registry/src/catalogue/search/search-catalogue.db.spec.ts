import type { CatalogueCourseStartDetailView, CatalogueCourseStartView, CourseStartView, Page } from '@app/contracts';
import { PlacesChangedV1 } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, type Registry, startRegistry } from '../../course-registry.fixtures.js';
import { NotePlacesWhenPlacesChanged } from '../../course-start/note-places/note-places-when-places-changed.js';
import { RenewSearchEntries } from '../../course-start/renew-search-entries/renew-search-entries.js';

const bochum = '05911000';
const someId = '0191f000-0000-7000-8000-0000000000ff';
const cursorOf = (parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
let registry: Registry;
const ids: Record<string, string> = {};
const publish = async (title: string, difference: Parameters<typeof aBody>[0] = {}): Promise<CourseStartView> => {
  const { body } = await registry.call('provider-staff', 'POST', 'course-starts', {
    body: aBody({ title, ...difference }),
  });
  ids[title] = body.id;
  return body;
};
const at = (place: string) => ({ venue: { place, postalCode: place === 'Herne' ? '44623' : '44787' } });

beforeAll(async () => {
  registry = await startRegistry();
  await publish('bochum', at('Bochum'));
  await publish('herne', { ...at('Herne'), childcare: true, fundingPaths: ['self'], startsOn: '2027-01-18' });
  await publish('aachen', { ...at('Aachen'), accessible: true, entryLevels: ['B1.1'], supportLanguages: ['uk', 'ar'] });
  await publish('evening', {
    ...at('Bochum'),
    startsOn: '2027-01-25',
    weeklyTimes: [{ weekday: 'tue', from: '17:30', to: '20:45' }],
    courseType: 'county',
    targetGroup: 'women',
  });
  await publish('online', { format: 'online', startsOn: '2027-02-01' });
});
afterAll(() => registry.close());

const fetched = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${registry.base}/catalogue${path}`, { headers });
const search = async (query: string) => (await (await fetched(`?${query}`)).json()) as Page<CatalogueCourseStartView>;
const titles = async (query: string) => (await search(query)).items.map(({ title }) => title);

describe('the catalogue, without a login', () => {
  it.each([
    ['', ['bochum', 'aachen', 'herne', 'evening', 'online']],
    ['level=A1.1,B1.1&accessible=true', ['aachen']],
    ['level=&slots=&languages=,&accessible=true', ['aachen']],
    [`cursor=${cursorOf(['9999-12-31', someId])}`, []],
    ['childcare=true', ['herne']],
    ['languages=uk,ar', ['aachen']],
    ['languages=uk,ti', []],
    ['courseType=county', ['evening']],
    ['targetGroup=women,parents', ['evening']],
    ['track=alpha', []],
    ['format=online', ['online']],
    ['slots=tue-evening,sat-morning', ['evening']],
    ['slots=mon-morning', []],
    ['funding=county', ['evening']],
    [`near=${bochum}&radius=3`, ['bochum', 'evening', 'online']],
    [`near=${bochum}&radius=15`, ['bochum', 'herne', 'evening', 'online']],
    ['near=44623&radius=3', ['herne', 'online']],
    [`near=${bochum}&sort=distance`, ['bochum', 'evening', 'herne', 'aachen', 'online']],
    ['enterable=true&from=2027-01-20', ['evening', 'online']],
    ['provider=sprachwerk-ruhr&to=2027-01-11', ['bochum', 'aachen']],
    ['intensity=part', ['evening']],
  ])('%p finds %j', async (query, found) => expect((await titles(query)).sort()).toEqual([...found].sort()));

  it('says how far away each is, and where nothing can be measured says nothing', async () => {
    const { items } = await search(`near=${bochum}&sort=distance`);
    expect(items.map(({ title, distanceKm }) => [title, distanceKm])).toEqual([
      ['bochum', 0],
      ['evening', 0],
      ['herne', expect.any(Number)],
      ['aachen', expect.any(Number)],
      ['online', undefined],
    ]);
    expect(items[2]?.distanceKm).toBeGreaterThan(3);
    expect(items[3]?.distanceKm).toBeGreaterThan(80);
  });

  it.each([
    ['start', ''],
    ['distance', `&near=${bochum}`],
  ])(
    'turns its pages by %s without losing or repeating any, though others are announced meanwhile',
    async (sort, near) => {
      const before = await titles(`sort=${sort}${near}`);
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await search(`sort=${sort}${near}&limit=1${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.items.map(({ title }) => title));
        cursor = page.nextCursor ?? '';
        if (seen.length < 4)
          await publish(`new ${sort} ${seen.length}`, {
            ...at('Bochum'),
            startsOn: '2026-12-01',
            endsOn: '2027-01-15',
          });
      } while (cursor);
      expect(seen.filter((title) => !title.startsWith('new'))).toEqual(
        before.filter((title) => !title.startsWith('new')),
      );
      expect(new Set(seen).size).toBe(seen.length);
    },
  );

  it.each([
    ['colour=red', '/colour'],
    ['near=1234', '/near'],
    ['radius=10', '/near'],
    ['sort=distance', '/near'],
    [`near=${bochum}&radius=0`, '/radius'],
    [`near=${bochum}&radius=1e2`, '/radius'],
    ['slots=sun-morning', '/slots'],
    ['languages=u', '/languages'],
    ['status=past', '/status'],
    ['status=planned', '/status'],
    ['cursor=forged', '/cursor'],
    [`cursor=${cursorOf(['0000-01-01', someId])}`, '/cursor'],
    [`cursor=${cursorOf(['2027-02-30', someId])}`, '/cursor'],
    [`cursor=${cursorOf(['2027-02-20', someId, 1])}`, '/cursor'],
    [`near=${bochum}&sort=distance&cursor=${cursorOf([-1, '2027-02-20', someId])}`, '/cursor'],
    ['from=2027-W01-1', '/from'],
    ['to=2027-001.0', '/to'],
    ['from=2027-02-30', '/from'],
    ['to=0000-01-01', '/to'],
    ['level[]=A1.1', '/level[]'],
    ['area=05911%25', '/area'],
    ['limit=1e9', '/limit'],
    ['sort=start;drop+table', '/sort'],
    ['limit=201', '/limit'],
  ])('refuses %p and names the field', async (query, pointer) => {
    const answer = await fetched(`?${query}`);
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
    expect([answer.status, errors.map((each) => each.pointer)]).toEqual([400, [pointer]]);
  });

  it('says so when it does not know from where to measure', async () => {
    for (const near of ['99999999', '99999']) {
      const answer = await fetched(`?near=${near}&sort=distance`);
      expect([answer.status, (await answer.json()).errors[0].pointer]).toEqual([422, '/near']);
    }
  });

  it('shows one with its sessions, and nothing that is between its provider and the county', async () => {
    const shown = await fetched(`/${ids['herne']}`);
    const view = (await shown.json()) as CatalogueCourseStartDetailView;
    expect(view).toMatchObject({
      title: 'herne',
      places: { max: 20, free: 20 },
      slots: expect.arrayContaining(['mon-morning']),
    });
    expect(view.sessions).toHaveLength(view.sessionCount);
    expect(view.firstSession).toEqual(view.sessions[0]);
    expect(Object.keys(view)).not.toEqual(expect.arrayContaining(['findings']));
    expect(JSON.stringify(view)).not.toMatch(/decidesOn|findings|held|confirmed|registeredElsewhere/);
    expect((await fetched('/0191f000-0000-7000-8000-0000000000ff')).status).toBe(404);
  });

  it('shows sections, what others give, the languages of help, its number, and the modules before and after', async () => {
    const module = (position: number, startsOn: string, endsOn: string) =>
      publish(`module ${position}`, {
        ...{ externalId: `M-${position}`, chain: { key: 'IK Mitte', position }, startsOn, endsOn },
        entryLevels: ['C1.1'],
      });
    await module(1, '2027-01-11', '2027-02-12');
    const { id } = await publish('module 2', {
      ...{ externalId: 'M-2', chain: { key: 'IK Mitte', position: 2 }, startsOn: '2027-02-15', endsOn: '2027-03-26' },
      entryLevels: ['C1.1'],
      supportLanguages: ['uk'],
      sections: [
        { title: 'Teil 1', startsOn: '2027-02-15', endsOn: '2027-03-05' },
        { title: 'Teil 2', startsOn: '2027-03-08', endsOn: '2027-03-26' },
      ],
      extraUnits: [{ givenBy: 'Sozialdienst', topic: 'Miete', units: 4, on: '2027-02-20' }],
    });
    const last = await module(3, '2027-03-29', '2027-05-07');
    await registry.call('provider-staff', 'POST', 'course-starts/plans', {
      body: aBody({ title: 'plan', chain: { key: 'IK Mitte', position: 4 } }),
    });
    const view = await (await fetched(`/${id}`)).json();
    expect(view).toMatchObject({
      externalId: 'M-2',
      supportLanguages: ['uk'],
      sections: [
        { number: 1, title: 'Teil 1', lateEntryUntil: expect.any(String), units: expect.any(Number) },
        { number: 2, title: 'Teil 2' },
      ],
      extraUnits: [{ givenBy: 'Sozialdienst', topic: 'Miete', units: 4, on: '2027-02-20' }],
      moduleBefore: { title: 'module 1', status: 'published' },
      nextModule: { title: 'module 3', position: 3, startsOn: '2027-03-29' },
    });
    expect(JSON.stringify(view)).not.toContain('unitsInSessions');
    const end = await (await fetched(`/${last.id}`)).json();
    expect([end.moduleBefore.title, end.nextModule]).toEqual(['module 2', undefined]);
  });

  it('does not show what is only planned', async () => {
    const { body, status } = await registry.call('provider-staff', 'POST', 'course-starts/plans', {
      body: aBody({ title: 'plan' }),
    });
    expect(status).toBe(201);
    expect((await fetched(`/${body.id}`)).status).toBe(404);
    expect((await fetched(`/${body.id}.ics`)).status).toBe(404);
    expect(await titles('limit=200')).not.toContain('plan');
    const { body: found } = await registry.call<Page<CourseStartView>>(
      'case-manager',
      'GET',
      'course-starts?limit=200',
    );
    expect(found.items.map(({ title }: CourseStartView) => title)).not.toContain('plan');
  });

  it('lets go of what was cancelled unless asked for, and is not sent twice', async () => {
    const { id } = await publish('doomed', { entryLevels: ['C2'] });
    const first = await fetched('?level=C2');
    const known = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect([(await fetched('?level=C2', known)).status, first.headers.get('cache-control')]).toEqual([
      304,
      'public, max-age=60',
    ]);
    await registry.call('provider-staff', 'POST', `course-starts/${id}/cancel`, { body: { reason: 'no-room' } });
    expect((await fetched('?level=C2', known)).status).toBe(200);
    expect(await titles('level=C2')).toEqual([]);
    expect(await titles('level=C2&status=cancelled')).toEqual(['doomed']);
  });

  it('counts free places as the waiting list last told', async () => {
    const { id } = await publish('places', { entryLevels: ['C1.2'] });
    const message = { courseStartId: id, version: 1, held: 2, confirmed: 18, asOf: '2026-11-21T10:00:00.000Z' };
    await registry.app
      .get(Transactions)
      .run((tx) => registry.app.get(NotePlacesWhenPlacesChanged).on(tx, Object.assign(new PlacesChangedV1(), message)));
    const [found] = (await search('level=C1.2')).items;
    expect(found?.places).toEqual({ max: 20, free: 0, asOf: message.asOf });
    expect(await titles('level=C1.2&free=true')).toEqual([]);
  });
});

describe('what searches look through', () => {
  it('is made anew where it is missing or of an older make, before the service answers', async () => {
    const before = await search('limit=200');
    await registry.dataSource.query('delete from course_registry.course_search where id = $1', [ids['herne']]);
    await registry.dataSource.query(`update course_registry.course_search set made_as = 0, free = 0 where id = $1`, [
      ids['aachen'],
    ]);
    expect(await titles('childcare=true')).toEqual([]);
    await registry.app.get(RenewSearchEntries).onApplicationBootstrap();
    expect((await search('limit=200')).items).toEqual(before.items);
    expect(await titles('level=B1.1&free=true')).toEqual(['aachen']);
  });
});
