import type { CourseStartView, Page, ProviderView } from '@app/contracts';
import { PlacesChangedV1 } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, type Registry, startRegistry } from '../../course-registry.fixtures.js';
import { NotePlacesWhenPlacesChanged } from '../../course-start/note-places/note-places-when-places-changed.js';

describe('searching for a course start', () => {
  let registry: Registry;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    registry = await startRegistry();
    const publish = async (
      name: string,
      difference: object,
      member: 'provider-staff' | 'other-provider-staff' = 'provider-staff',
    ) => {
      const { body } = await registry.call(member, 'POST', 'course-starts', {
        body: aBody({ title: name, ...difference }),
      });
      ids[name] = body.id;
    };
    await publish('early', { startsOn: '2026-12-01', endsOn: '2027-01-15' });
    await publish('later', { entryLevels: ['A2.1'] });
    await publish('full', { registeredElsewhere: 25 });
    await publish('alpha', {
      courseType: 'integration-alpha',
      entryLevels: ['alpha.1'],
      startsOn: '2027-02-01',
      endsOn: '2027-03-12',
    });
    await publish(
      'herne',
      { venue: { place: 'Herne' }, startsOn: '2027-03-01', endsOn: '2027-04-02' },
      'other-provider-staff',
    );
    await publish('online', { format: 'online', venue: undefined, startsOn: '2027-04-01', endsOn: '2027-05-07' });
  });
  afterAll(() => registry.close());

  const search = async (query: string): Promise<Page<CourseStartView>> =>
    (await registry.call<Page<CourseStartView>>('case-manager', 'GET', `course-starts?${query}`)).body;
  const titles = async (query: string) => (await search(query)).items.map(({ title }) => title);

  it.each([
    ['', ['early', 'later', 'full', 'alpha', 'herne', 'online']],
    ['level=A2.1', ['later']],
    ['courseType=integration-alpha', ['alpha']],
    ['provider=lernhaus-herne', ['herne']],
    ['provider=nobody', []],
    ['from=2027-01-12&to=2027-03-01', ['alpha', 'herne']],
    ['area=05916', ['herne']],
    ['area=05911000', ['early', 'later', 'full', 'alpha']],
    ['free=true&to=2027-01-31', ['early', 'later']],
    ['status=cancelled', []],
    ['status=published,postponed&level=alpha.1', ['alpha']],
  ])('%p finds %j', async (query, found) => {
    const inOrder = (names: string[]) => [...names].sort();
    expect(inOrder(await titles(query))).toEqual(inOrder(found));
  });

  it('finds one’s own', async () => {
    const { body } = await registry.call<Page<CourseStartView>>(
      'other-provider-staff',
      'GET',
      'course-starts?provider=mine',
    );
    expect(body.items.map(({ title }: CourseStartView) => title)).toEqual(['herne']);
  });

  it('turns the pages without losing or repeating any, in order of the first day', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await search(`limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ startsOn, id }) => `${startsOn} ${id}`));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    expect(seen).toHaveLength(6);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  it.each([
    'limit=1000000000',
    'limit=0',
    'cursor=forged',
    'sort=title;drop',
    'area=059',
    'from=2027-02-30',
    'free=maybe',
    'level=B9',
  ])('refuses %p', async (query) =>
    expect((await registry.call('case-manager', 'GET', `course-starts?${query}`)).status).toBe(400),
  );

  it('shows free places as the waiting list last told, whatever the order of the news', async () => {
    const hear = (version: number, held: number, confirmed: number) => {
      const message = { courseStartId: ids['later'] ?? '', version, held, confirmed, asOf: '2026-11-21T10:00:00.000Z' };
      return registry.app
        .get(Transactions)
        .run((tx) =>
          registry.app.get(NotePlacesWhenPlacesChanged).on(tx, Object.assign(new PlacesChangedV1(), message)),
        );
    };
    await hear(1, 1, 0);
    await hear(3, 2, 3);
    await hear(2, 9, 9);
    const { body } = await registry.call('case-manager', 'GET', `course-starts/${ids['later']}`);
    expect(body.places).toMatchObject({ held: 2, confirmed: 3, free: 15, asOf: '2026-11-21T10:00:00.000Z' });

    await hear(4, 0, 20);
    expect(await titles('free=true&level=A2.1')).toEqual([]);
  });

  it('shows one with its sessions, and nothing under an unknown id', async () => {
    const { headers, body } = await registry.call('counsellor', 'GET', `course-starts/${ids['alpha']}`);
    expect(headers['etag']).toBe('"1"');
    expect(body.sessions).toHaveLength(body.sessionCount);
    expect((await search('level=alpha.1')).items[0]?.sessions).toBeUndefined();
    expect(
      (await registry.call('counsellor', 'GET', 'course-starts/0191f000-0000-7000-8000-0000000000ff')).status,
    ).toBe(404);
    expect((await registry.call('counsellor', 'GET', 'course-starts/1;drop')).status).toBe(404);
  });

  it('lists the providers', async () => {
    const { body } = await registry.call<Page<ProviderView>>('dpo', 'GET', 'providers');
    expect(body.items.map(({ key }: { key: string }) => key)).toEqual(['lernhaus-herne', 'sprachwerk-ruhr']);
  });
});
