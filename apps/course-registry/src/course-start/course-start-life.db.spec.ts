import {
  type ChainView,
  CourseSectionStartedV1,
  CourseStartChangedV1,
  type CourseStartChangeView,
  type CourseStartView,
  type Page,
} from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { aBody, type Registry, startRegistry } from '../course-registry.fixtures.js';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());

type Member = Parameters<Registry['call']>[0];

const post = (path: string, body?: object, headers: Record<string, string> = {}, member: Member = 'provider-staff') =>
  registry.call(member, 'POST', `course-starts${path}`, { ...(body && { body }), headers });
const get = <T = CourseStartView>(path: string, member: Member = 'provider-staff') =>
  registry.call<T>(member, 'GET', `course-starts${path}`);
const patch = (id: string, body: object, seen: string) =>
  registry.call('provider-staff', 'PATCH', `course-starts/${id}`, { body, headers: { 'if-match': seen } });
const planned = async (difference = {}): Promise<CourseStartView> => (await post('/plans', aBody(difference))).body;
const history = async (id: string, member: Member = 'provider-staff'): Promise<readonly CourseStartChangeView[]> =>
  (await get<Page<CourseStartChangeView>>(`/${id}/history`, member)).body.items;

const sections = [
  { title: 'Modul 1', level: 'A1.1', startsOn: '2027-01-11', endsOn: '2027-01-29' },
  { title: 'Modul 2', level: 'A1.2', startsOn: '2027-02-01', endsOn: '2027-02-12', units: 40 },
];

describe('a plan', () => {
  it('is told to nobody: no message, no list, no page for others', async () => {
    const { id, status, version } = await planned();
    expect([status, version]).toEqual(['planned', 1]);
    expect(await registry.said(id)).toEqual([]);
    for (const member of ['other-provider-staff', 'case-manager', 'coordinator', 'counsellor'] as const)
      expect((await get(`/${id}`, member)).status).toBe(404);
    expect((await get(`/${id}`)).body.status).toBe('planned');
    expect((await get(`/${id}`, 'county-admin')).status).toBe(200);
    const found = (await get<Page<CourseStartView>>('?provider=mine&from=2026-01-01', 'provider-staff')).body.items;
    expect(found.map((line) => line.id)).not.toContain(id);
    const everybody = await fetch(`${registry.base}/catalogue/${id}`);
    expect(everybody.status).toBe(404);
  });

  it('stands in the list of its own provider’s plans, page by page, and in no other’s', async () => {
    const mine = [await planned({ startsOn: '2027-01-25' }), await planned({ startsOn: '2027-01-18' })];
    const seen: string[] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const page: Page<CourseStartView> = (
        await get<Page<CourseStartView>>(`/plans?limit=1${cursor && `&cursor=${cursor}`}`)
      ).body;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen.indexOf(mine[1]?.id ?? '')).toBeLessThan(seen.indexOf(mine[0]?.id ?? ''));
    expect(new Set(seen).size).toBe(seen.length);
    const others = (await get<Page<CourseStartView>>('/plans', 'other-provider-staff')).body.items;
    expect(others.filter(({ id }) => seen.includes(id))).toEqual([]);
  });

  it('is recorded once, however often it is asked for under one key', async () => {
    const headers = { 'idempotency-key': 'plan-once' };
    const [first, second] = [await post('/plans', aBody(), headers), await post('/plans', aBody(), headers)];
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
  });

  it('changes as often as its provider likes, and is told of whole when it is published', async () => {
    const { id } = await planned();
    const { weeklyTimes } = aBody();
    expect((await patch(id, { startsOn: '2027-01-18', weeklyTimes, maxParticipants: 12 }, '"1"')).body).toMatchObject({
      status: 'planned',
      version: 2,
    });
    expect((await post(`/${id}/publish`, undefined, { 'if-match': '"1"' })).status).toBe(412);
    expect((await post(`/${id}/publish`, undefined, { 'if-match': '"2"' })).body.status).toBe('published');
    expect((await post(`/${id}/publish`)).status).toBe(409);
    expect(await registry.said(id)).toEqual(['published 3']);
    expect((await get(`/${id}`, 'case-manager')).body.places.max).toBe(12);
    expect((await history(id)).map(({ act }) => act)).toEqual(['published', 'changed', 'planned']);
  });

  it('is no course that could be moved, begun or ended', async () => {
    const { id } = await planned();
    for (const [act, body] of [['postpone', { startsOn: '2027-01-25' }], ['start'], ['end']] as const)
      expect([act, (await post(`/${id}/${act}`, body)).body.code]).toEqual([act, 'course-start.planned']);
  });

  it('is given up without a word to anybody', async () => {
    const { id } = await planned();
    expect((await post(`/${id}/cancel`, { reason: 'no-teacher' })).body.status).toBe('cancelled');
    expect(await registry.said(id)).toEqual([]);
    expect((await get(`/${id}`, 'case-manager')).status).toBe(404);
    expect((await get(`/${id}/chain`, 'case-manager')).body.code).toBe('course-start.not-found');
    const [{ n }] = await registry.dataSource.query('select count(*)::int as n from course_search where id = $1', [id]);
    expect(n).toBe(0);
  });
});

describe('a section', () => {
  const running = async () => {
    const days = { startsOn: '2026-11-23', endsOn: '2026-12-18' };
    const parts = [
      { startsOn: '2026-11-23', endsOn: '2026-12-04' },
      { startsOn: '2026-12-07', endsOn: '2026-12-18', level: 'A1.2' },
    ];
    const { body } = await post('', aBody({ ...days, sections: parts }));
    await post(`/${body.id}/start`);
    return body.id as string;
  };

  it('has units and a last day of late entry that follow from its own sessions', async () => {
    const { body } = await post('', aBody({ sections }));
    const { sections: seen } = (await get(`/${body.id}`)).body as CourseStartView;
    expect(seen).toEqual([
      { ...sections[0], number: 1, units: 60, unitsInSessions: 60, sessionCount: 15, lateEntryUntil: '2027-01-19' },
      { ...sections[1], number: 2, units: 40, unitsInSessions: 40, sessionCount: 10, lateEntryUntil: '2027-02-09' },
    ]);
  });

  it('begins after the course has, one after the other, each once, and is told of', async () => {
    const id = await running();
    expect((await post(`/${id}/sections/2/start`)).body.code).toBe('section.out-of-turn');
    expect((await post(`/${id}/sections/1/start`, undefined, { 'if-match': '"1"' })).status).toBe(412);
    expect((await post(`/${id}/sections/1/start`)).body).toMatchObject({ version: 3, status: 'started' });
    expect((await post(`/${id}/sections/1/start`)).body.code).toBe('section.already-started');
    const { body } = await post(`/${id}/sections/2/start`);
    expect(body.sections?.[1]).toMatchObject({ startedOn: '2026-11-21', lateEntryUntil: '2026-12-15' });
    expect((await post(`/${id}/sections/3/start`)).status).toBe(404);
    expect((await post(`/${id}/sections/0/start`)).status).toBe(404);
    const told = await registry.dataSource.query(
      'select payload from messaging.message where subject = $1 and type = $2 order by sequence',
      [id, CourseSectionStartedV1.type],
    );
    for (const { payload } of told)
      expect(validateSync(plainToInstance(CourseSectionStartedV1, payload), { whitelist: true })).toEqual([]);
    expect(told[1].payload).toMatchObject({ section: 2, sectionCount: 2, level: 'A1.2', units: 40, version: 4 });
  });

  it('after the first opens the course to people at its own level, until the end of its own first 25 units', async () => {
    const id = await running();
    await post(`/${id}/sections/1/start`);
    await post(`/${id}/sections/2/start`);
    const told = await registry.dataSource.query(
      'select payload from messaging.message where subject = $1 and type = $2 order by sequence',
      [id, CourseStartChangedV1.type],
    );
    expect(told).toHaveLength(2);
    expect(told[0].payload).not.toHaveProperty('sectionLevel');
    expect(told[0].payload.sections).toEqual(['2026-11-23/2026-12-04', '2026-12-07/2026-12-18/A1.2']);
    expect(told[1].payload).toMatchObject({
      version: 4,
      entryLevels: ['A1.1'],
      sectionLevel: 'A1.2',
      sectionStartsOn: '2026-12-07',
      sectionEntryClosesOn: '2026-12-15',
    });
  });

  it('does not begin before the course', async () => {
    const { body } = await post('', aBody({ sections }));
    expect((await post(`/${body.id}/sections/1/start`)).status).toBe(409);
  });

  it('keeps its first day once it has begun', async () => {
    const id = await running();
    await post(`/${id}/sections/1/start`);
    const moved = [{ startsOn: '2026-11-24', endsOn: '2026-12-04' }];
    expect((await patch(id, { sections: moved }, '"3"')).body.errors[0]).toMatchObject({
      pointer: '/sections/0/startsOn',
      code: 'section.has-begun',
    });
    expect((await patch(id, { sections: null }, '"3"')).body.errors[0]?.pointer).toBe('/sections');
  });

  it.each([
    ['overlaps the one before', { ...sections[1], startsOn: '2027-01-29' }, '/sections/1/startsOn', 'section.overlaps'],
    [
      'outlasts the course',
      { ...sections[1], endsOn: '2027-02-13' },
      '/sections/1/endsOn',
      'section.outside-the-course',
    ],
    ['teaches no known level', { ...sections[1], level: 'Z9' }, '/sections/1/level', 'level.unknown'],
    ['has no units', { ...sections[1], units: 0 }, '/sections/1/units', 'units.impossible'],
  ])('is refused when it %s', async (_, second, pointer, code) => {
    const { status, body } = await post('', aBody({ sections: [sections[0], second] as never }));
    expect([status, body.errors[0]?.pointer, body.errors[0]?.code]).toEqual([422, pointer, code]);
  });
});

describe('a chain of modules', () => {
  it('shows what comes before and after, gaps and overlaps in days', async () => {
    const link = async (position: number, startsOn: string, endsOn: string) =>
      (await post('', aBody({ startsOn, endsOn, chain: { key: 'IK 2027 vormittags', position } }))).body.id as string;
    const first = await link(1, '2027-01-11', '2027-02-12');
    const second = await link(2, '2027-02-10', '2027-03-12');
    const third = await link(3, '2027-03-15', '2027-04-16');
    const gone = await link(2, '2027-02-15', '2027-03-12');
    await post(`/${gone}/cancel`, { reason: 'planned-twice' });

    const chain = (await get<ChainView>(`/${second}/chain`, 'case-manager')).body;
    expect(chain.links.map(({ id }) => id)).toEqual([first, second, gone, third]);
    expect(chain.predecessor).toMatchObject({ id: first, position: 1 });
    expect(chain.successor).toMatchObject({ id: third, gapDays: 3, followsInTime: true });
    expect(chain.links[1]).toMatchObject({ gapDays: -2, followsInTime: true });
    expect((await get<ChainView>(`/${first}/chain`)).body.predecessor).toBeUndefined();
  });

  it('keeps its provider’s plans from others', async () => {
    const chain = { key: 'halb geplant', position: 1 };
    const { body } = await post('', aBody({ chain }));
    await planned({ chain: { ...chain, position: 2 } });
    expect((await get<ChainView>(`/${body.id}/chain`)).body.successor?.status).toBe('planned');
    expect((await get<ChainView>(`/${body.id}/chain`, 'other-provider-staff')).body.successor).toBeUndefined();
    expect((await get<ChainView>(`/${body.id}/chain`, 'coordinator')).body.links).toHaveLength(1);
  });

  it('is not there for a course start that stands alone', async () => {
    const { body } = await post('', aBody());
    expect((await get(`/${body.id}/chain`)).body.code).toBe('chain.not-found');
  });
});

describe('what a course start offers besides', () => {
  it('names languages by their tags, and is found by them', async () => {
    const { body } = await post('', aBody({ supportLanguages: ['uk', 'pt-BR'] }));
    expect(body.supportLanguages).toEqual(['uk', 'pt-BR']);
    const wrong = await post('', aBody({ supportLanguages: ['ukrainisch!', 'PT-br'] }));
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/supportLanguages/0',
      '/supportLanguages/1',
    ]);
  });

  it('has units that an organisation gives, and no person’s name', async () => {
    const extraUnits = [
      {
        givenBy: 'Turnverein Bochum',
        topic: 'Sport und Sprache',
        units: 4,
        weekday: 'fri',
        from: '14:00',
        to: '15:30',
      },
      { givenBy: 'Migrationsberatung', topic: 'Beratung im Kurs', units: 1, on: '2027-01-20' },
    ] as const;
    const { body } = await post('', aBody({ extraUnits }));
    expect((await get(`/${body.id}`)).body.extraUnits).toEqual(extraUnits);
    for (const givenBy of ['Frau Muster', 'beratung@example.org', 'Verein, Tel. 0234 555 123']) {
      const refused = await post('', aBody({ extraUnits: [{ ...extraUnits[1], givenBy }] }));
      expect(refused.body.errors?.[0]).toMatchObject({
        pointer: '/extraUnits/0/givenBy',
        code: 'extra-units.names-a-person',
      });
    }
  });
});

describe('the history of a course start', () => {
  it('says who changed what when and why, newest first', async () => {
    const { body } = await post('', aBody());
    await patch(body.id, { maxParticipants: 15, childcare: true, reason: 'no-room' }, '"1"');
    await post(`/${body.id}/postpone`, { startsOn: '2027-01-18', reason: 'no-teacher' });
    await registry.call('county-admin', 'POST', `course-starts/${body.id}/cancel`, { body: { reason: 'no-funding' } });

    const [cancelled, postponed, changed, published] = await history(body.id);
    expect(published).toMatchObject({ version: 1, act: 'published', fields: [] });
    expect(changed).toMatchObject({
      act: 'changed',
      reason: 'no-room',
      happenedAt: '2026-11-21T09:00:00.000Z',
      by: { through: 'person', memberId: expect.any(String), organisation: { key: 'sprachwerk-ruhr' } },
      fields: expect.arrayContaining([
        { field: 'maxParticipants', before: 20, after: 15 },
        { field: 'childcare', before: false, after: true },
      ]),
    });
    expect(postponed).toMatchObject({ act: 'postponed', reason: 'no-teacher' });
    expect(postponed?.fields).toContainEqual({ field: 'startsOn', before: '2027-01-11', after: '2027-01-18' });
    expect(cancelled).toMatchObject({ act: 'cancelled', reason: 'no-funding' });
    expect(cancelled?.by.organisation?.key).not.toBe('sprachwerk-ruhr');
  });

  it('is read page by page', async () => {
    const { body } = await post('', aBody());
    await patch(body.id, { maxParticipants: 15 }, '"1"');
    const first = (await get<Page<CourseStartChangeView>>(`/${body.id}/history?limit=1`)).body;
    const second = (await get<Page<CourseStartChangeView>>(`/${body.id}/history?limit=1&cursor=${first.nextCursor}`))
      .body;
    expect([first.items[0]?.version, second.items[0]?.version, second.nextCursor]).toEqual([2, 1, undefined]);
  });

  it('is its provider’s and the county’s, and the database itself keeps it from others', async () => {
    const { body } = await post('', aBody());
    expect((await get(`/${body.id}/history`, 'other-provider-staff')).status).toBe(404);
    expect((await get(`/${body.id}/history`, 'case-manager')).status).toBeGreaterThanOrEqual(403);
    const count = (role: string, organisation: string) =>
      registry.dataSource.transaction(async (tx) => {
        await tx.query(`select set_config('app.role', $1, true), set_config('app.organisation', $2, true)`, [
          role,
          organisation,
        ]);
        const [{ n }] = await tx.query(
          'select count(*)::int as n from course_start_change where course_start_id = $1',
          [body.id],
        );
        return n;
      });
    expect(await count('provider_staff', body.provider.id)).toBe(1);
    expect(await count('provider_staff', '0191f000-0000-7000-8000-0000000000ff')).toBe(0);
    expect(await count('case_manager', body.provider.id)).toBe(0);
    expect(await count('', '')).toBe(0);
  });

  it('names people to their colleagues and to the administration, to the coordination by what they are here for', async () => {
    const { body } = await post('', aBody());
    const by = async (member: Member) => (await history(body.id, member))[0]?.by;
    expect(await by('provider-staff')).toMatchObject({ name: expect.any(String), roles: ['provider_staff'] });
    expect(await by('county-admin')).toMatchObject({ name: expect.any(String) });
    const seen = await by('coordinator');
    expect([seen?.name, seen?.roles]).toEqual([undefined, ['provider_staff']]);
    const plan = await planned();
    expect((await get(`/${plan.id}/history`, 'coordinator')).status).toBe(404);
  });

  it('is never rewritten', async () => {
    const { body } = await post('', aBody());
    const [, changed] = await registry.dataSource.transaction(async (tx) => {
      await tx.query(`select set_config('app.role', 'county_admin', true)`);
      return tx.query(`update course_start_change set reason = 'other' where course_start_id = $1`, [body.id]);
    });
    expect(changed).toBe(0);
    expect((await history(body.id))[0]?.reason).toBeUndefined();
  });
});
