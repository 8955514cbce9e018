import type { Page, WaitingEntryView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aBody,
  aNeed,
  inDays,
  somebodyOffered,
  startWaitingList,
  today,
  type WaitingListUnderTest,
} from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
});
afterAll(() => service.stop());

const register = async (body: unknown = aBody(), headers = {}) =>
  service.as('case-manager')<WaitingEntryView>('POST', 'waiting-entries', body, headers);
const entries = async () =>
  Number((await service.sql<{ n: string }>('select count(*) n from waiting_list.waiting_entry'))[0]?.n);

describe('registering somebody', () => {
  it('puts them on the list with a reference number, since today', async () => {
    const { status, body, headers } = await register();

    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'waiting', version: 1, dormant: false, waitingSince: today(), need: aNeed() });
    expect(body.reference).toMatch(/^W-[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(headers).toMatchObject({ etag: '"1"', location: `/api/waiting-list/waiting-entries/${body.id}` });
    expect(JSON.stringify(body)).not.toContain('Beispiel');
  });

  it('begins a wait and asks for matching in the same transaction', async () => {
    const { body } = await register({ ...aBody(), waitingSince: '2025-11-03' });

    expect(
      await service.sql(
        `select kind, level, county, registered_on::text, entitled_on::text, started_on from waiting_list.waiting_spell
         where waiting_entry_id = $1`,
        [body.id],
      ),
    ).toEqual([
      {
        kind: 'first',
        level: 'A2.1',
        county: '05911',
        registered_on: '2025-11-03',
        entitled_on: inDays(-80),
        started_on: null,
      },
    ]);
  });

  it('puts on record who came with an older date, and nothing when the day is today', async () => {
    const changesOf = async (body: unknown) => {
      const { id } = (await register(body)).body;
      return service.sql(
        `select field, reason, before, after, member_id is not null as said from waiting_list.entry_change
          where waiting_entry_id = $1`,
        [id],
      );
    };

    expect(await changesOf({ ...aBody(), waitingSince: '2025-11-03' })).toEqual([
      { field: 'waitingSince', reason: 'older-list', before: today(), after: '2025-11-03', said: true },
    ]);
    expect(await changesOf(aBody())).toEqual([]);
  });

  it('happens once for one Idempotency-Key, however often it is asked at once', async () => {
    const before = await entries();
    const answers = await Promise.all(Array.from({ length: 8 }, () => register(aBody(), { 'idempotency-key': 'k-1' })));

    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect((await entries()) - before).toBe(1);
    expect((await register(aBody({ reachKm: 3 }), { 'idempotency-key': 'k-1' })).status).toBe(422);
  });

  it.each<[string, unknown, number, string[]]>([
    ['an unknown property', { ...aBody(), state: 'placed' }, 400, ['/state']],
    ['a protected property of the need', { ...aBody(), need: { ...aNeed(), hardship: true } }, 400, ['/need/hardship']],
    ['no need', { person: { familyName: 'X' } }, 422, ['/need']],
    ['nobody', { need: aNeed() }, 422, ['/person']],
    ['a person without a name', { need: aNeed(), person: {} }, 422, ['/person/familyName']],
    ['a number as text', aBody({ reachKm: '12' as never }), 422, ['/need/reachKm']],
    ['no reach', aBody({ reachKm: 0 }), 422, ['/need/reachKm']],
    ['an endless reach', aBody({ reachKm: 1e300 }), 422, ['/need/reachKm']],
    ['a level that is none', aBody({ level: 'A3' }), 422, ['/need/level']],
    ['a slot that is none', aBody({ availability: ['sun-morning'] }), 422, ['/need/availability/0']],
    ['a day that does not exist', aBody({ earliestStart: '2027-02-30' }), 422, ['/need/earliestStart']],
    [
      'an end before its beginning',
      aBody({ earliestStart: '2027-03-02', latestStart: '2027-03-01' }),
      422,
      ['/need/latestStart'],
    ],
    ['waiting since tomorrow', { ...aBody(), waitingSince: inDays(1) }, 422, ['/waitingSince']],
    ['waiting since a day that does not exist', { ...aBody(), waitingSince: '2026-02-30' }, 422, ['/waitingSince']],
    ['a prefix of a municipality', aBody({ municipality: '0591100' }), 422, ['/need/municipality']],
    ['a county for a municipality', aBody({ municipality: '05911' }), 422, ['/need/municipality']],
    ['another county', aBody({ municipality: '05916000' }), 404, ['/need/municipality']],
    ['a municipality that is nowhere', aBody({ municipality: '05911999' }), 404, ['/need/municipality']],
    ['a name of two lines', aBody({}, 'A\r\nBcc: x@example.org'), 422, ['/person/familyName']],
    ['a list', [aBody()], 400, []],
  ])('refuses %s, names the field, and writes nothing', async (_, body, status, pointers) => {
    const before = await entries();
    const answer = await register(body);

    expect({ status: answer.status, entries: await entries() }).toEqual({ status, entries: before });
    const { errors = [] } = answer.body as unknown as { errors?: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(pointers);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it.each(['provider-staff', 'coordinator', 'county-admin', 'dpo'] as const)('is not for a %s', async (member) => {
    expect((await service.as(member)('POST', 'waiting-entries', aBody())).status).toBe(403);
    expect((await service.as(member)('GET', 'waiting-entries')).status).toBe(403);
  });
});

describe('an entry on the list', () => {
  it('is there for the one who looks after the person, and for nobody else', async () => {
    const { body } = await register();
    const path = `waiting-entries/${body.id}`;

    expect((await service.as('case-manager')('GET', path)).status).toBe(200);
    for (const member of ['other-case-manager', 'colleague', 'counsellor'] as const) {
      const ask = service.as(member);
      for (const answer of [
        await ask('GET', path),
        await ask('PATCH', path, { need: { reachKm: 1 } }, { 'if-match': '"1"' }),
        await ask('POST', `${path}/pause`),
        await ask('POST', `${path}/resume`),
        await ask('POST', `${path}/withdraw`, { reason: 'other' }),
        await ask('POST', `${path}/reopen`, { reason: 'came-back' }),
        await ask('POST', `${path}/propose-hardship`, { reason: 'benefits-at-risk' }),
        await ask('POST', `${path}/revoke-hardship`, { reason: 'reason-gone' }),
        await ask('POST', `${path}/note-contact`, { outcome: 'still-wants' }),
        await ask('POST', `${path}/assign`, { caseManagerId: service.members[member].memberId }),
        await ask('POST', `${path}/link`, { reference: body.reference }),
        await ask('POST', `${path}/unlink`),
        await ask('GET', `${path}/changes`),
        await ask('GET', `${path}/person?purpose=advise`),
      ]) {
        expect(answer).toMatchObject({ status: 404, body: { code: 'waiting-entry.not-found' } });
      }
      expect(JSON.stringify((await ask('GET', 'waiting-entries')).body)).not.toContain(body.id);
    }
    expect((await service.as('case-manager')('GET', 'waiting-entries/%2e%2e%2fetc')).status).toBe(404);
    expect((await service.as('case-manager')('GET', 'waiting-entries/1')).status).toBe(404);
  });

  it('is changed only by somebody who has seen it as it is', async () => {
    const { body } = await register();
    const ask = service.as('case-manager');
    const path = `waiting-entries/${body.id}`;

    expect((await ask('PATCH', path, { need: { reachKm: 9 } })).status).toBe(428);
    expect((await ask('PATCH', path, { need: { reachKm: 9 } }, { 'if-match': '"7"' })).status).toBe(412);
    const changed = await ask(
      'PATCH',
      path,
      { need: { reachKm: 9, earliestStart: inDays(20) } },
      { 'if-match': '"1"' },
    );
    expect(changed).toMatchObject({
      status: 200,
      body: { version: 2, need: aNeed({ reachKm: 9, earliestStart: inDays(20) }) },
      headers: { etag: '"2"' },
    });
    const cleared = await ask('PATCH', path, { need: { earliestStart: null } }, { 'if-match': '"2"' });
    expect(cleared.body['need']).not.toHaveProperty('earliestStart');
  });

  it.each<[unknown, number]>([
    [{ need: { reachKm: 99 } }, 422],
    [{ need: { level: null } }, 422],
    [{ need: { availability: null } }, 422],
    [{ need: null }, 422],
    [{ need: { level: 'B1.1' } }, 422],
    [{ need: { municipality: '05911000' }, reason: 'because' }, 422],
    [{ need: { entitlements: [{ path: 'self' }] } }, 422],
    [{ need: { obligation: { by: 'jobcenter', since: '2026-01-05' } } }, 422],
    [{ need: { municipality: '05916000' } }, 404],
    [{ waitingSince: '2020-01-01' }, 400],
    [{ need: { waitingSince: '2020-01-01' } }, 400],
    [{ person: { familyName: null } }, 422],
    [{ person: { email: 'a@b.de\nBcc: c@d.de' } }, 422],
  ])('refuses the change %j and stays as it is', async (change, status) => {
    const { body } = await register();
    const ask = service.as('case-manager');

    expect((await ask('PATCH', `waiting-entries/${body.id}`, change, { 'if-match': '"1"' })).status).toBe(status);
    expect((await ask('GET', `waiting-entries/${body.id}`)).body).toEqual(body);
  });

  it('remembers what was changed, by whom, from what to what', async () => {
    const { body } = await register();
    await service.as('case-manager')(
      'PATCH',
      `waiting-entries/${body.id}`,
      { need: { reachKm: 9, level: 'A2.2' }, reason: 'level-assessed' },
      { 'if-match': '"1"' },
    );

    expect(
      await service.sql(
        'select field, before, after, reason, member_id, version from waiting_list.entry_change where waiting_entry_id = $1 order by field',
        [body.id],
      ),
    ).toEqual([
      {
        field: 'level',
        before: 'A2.1',
        after: 'A2.2',
        reason: 'level-assessed',
        member_id: service.members['case-manager'].memberId,
        version: 2,
      },
      {
        field: 'reachMetres',
        before: 15000,
        after: 9000,
        reason: 'level-assessed',
        member_id: service.members['case-manager'].memberId,
        version: 2,
      },
    ]);
    expect(
      await service.sql('select level from waiting_list.waiting_spell where waiting_entry_id = $1', [body.id]),
    ).toEqual([{ level: 'A2.2' }]);
  });

  it('keeps the day since which the person has waited, whoever tries to move it', async () => {
    const { body } = await register();

    await expect(
      service.sql(`update waiting_list.waiting_entry set waiting_since = '2020-01-01' where id = $1`, [body.id]),
    ).rejects.toThrow('waitingSince never changes');
  });

  it('is paused, resumed and withdrawn, each once', async () => {
    const { body } = await register();
    const ask = service.as('case-manager');
    const act = (verb: string, said?: object) => ask('POST', `waiting-entries/${body.id}/${verb}`, said);

    expect(await act('pause')).toMatchObject({ status: 200, body: { state: 'paused', dormant: false } });
    expect(await act('pause')).toMatchObject({ status: 409, body: { code: 'waiting-entry.cannot-pause' } });
    expect(await act('resume')).toMatchObject({
      status: 200,
      body: { state: 'waiting', waitingSince: body.waitingSince },
    });
    expect(await act('withdraw', { reason: 'bored' })).toMatchObject({ status: 422 });
    expect(await act('withdraw', { reason: 'completed' })).toMatchObject({ status: 422 });
    expect(await act('withdraw', { reason: 'found-work' })).toMatchObject({
      status: 200,
      body: { state: 'withdrawn' },
    });
    for (const verb of ['pause', 'resume']) expect((await act(verb)).status).toBe(409);
    expect((await act('withdraw', { reason: 'other' })).status).toBe(409);
    expect(
      await service.sql(
        'select ended_on::text, end_reason from waiting_list.waiting_spell where waiting_entry_id = $1',
        [body.id],
      ),
    ).toEqual([{ ended_on: today(), end_reason: 'found-work' }]);
  });

  it('acts on the version the caller has seen, when they say so', async () => {
    const { body } = await register();

    expect(
      (await service.as('case-manager')('POST', `waiting-entries/${body.id}/pause`, undefined, { 'if-match': '"2"' }))
        .status,
    ).toBe(412);
  });
});

describe('an open offer', () => {
  it('is shown with the entry, survives a change, and is withdrawn with a pause', async () => {
    await service.hear({ entryLevels: ['B1.1'] });
    const ask = service.as('case-manager');
    const offered = await somebodyOffered(ask, aBody({ level: 'B1.1' }));
    const path = `waiting-entries/${offered.id}`;
    expect(offered.openOffer).toMatchObject({
      state: 'open',
      reference: offered.reference,
      courseStart: { providerName: 'Sprachwerk Ruhr' },
    });

    const changed = await ask<WaitingEntryView>(
      'PATCH',
      path,
      { need: { level: 'B1.2' }, reason: 'recorded-wrong' },
      { 'if-match': `"${offered.version}"` },
    );
    expect(changed.body).toMatchObject({
      state: 'offered',
      need: { level: 'B1.2' },
      openOffer: { id: offered.openOffer?.id },
    });

    const paused = await ask('POST', `${path}/pause`);
    expect(paused.body).toMatchObject({ state: 'paused' });
    expect(paused.body).not.toHaveProperty('openOffer');
    expect(
      await service.sql('select state, withdrawal_reason from waiting_list.seat_offer where waiting_entry_id = $1', [
        offered.id,
      ]),
    ).toEqual([{ state: 'withdrawn', withdrawal_reason: 'entry-paused' }]);
  });
});

describe('the list', () => {
  it('goes page by page, longest waiting first, each entry once', async () => {
    const ask = service.as('counsellor');
    const days = ['2026-05-01', '2026-01-09', '2026-01-09', '2026-03-01', '2025-12-24'];
    for (const waitingSince of days)
      await ask('POST', 'waiting-entries', { ...aBody({ level: 'C1.1' }), waitingSince });

    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await ask<Page<WaitingEntryView>>(
        'GET',
        `waiting-entries?limit=2&level=C1.1${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map(({ waitingSince }) => waitingSince));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(seen).toEqual([...days].sort());
  });

  it('filters by state and level', async () => {
    const ask = service.as('counsellor');
    const { body } = await ask<Page<WaitingEntryView>>('GET', 'waiting-entries?state=paused&level=C1.1');
    expect(body.items).toEqual([]);
  });

  it.each([
    'limit=1e9',
    'limit=0',
    'limit=201',
    'cursor=W10',
    'cursor=bm9wZQ',
    `cursor=${Buffer.from('["2026-02-30","x"]').toString('base64url')}`,
    'state=asleep',
    'level=A3',
    'sort=waiting_since;drop',
  ])('refuses %s', async (query) => {
    expect((await service.as('counsellor')('GET', `waiting-entries?${query}`)).status).toBe(400);
  });
});
