import type { EntryChangeView, HardshipDecisionView, Page, WaitingEntryView } from '@app/contracts';
import type { SampleMember } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, inDays, startWaitingList, today, type WaitingListUnderTest } from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
});
afterAll(() => service.stop());

const entry = async (member: SampleMember = 'case-manager', body = aBody()) =>
  (await service.as(member)<WaitingEntryView>('POST', 'waiting-entries', body)).body;
const show = async ({ id }: { id: string }) =>
  (await service.as('case-manager')<WaitingEntryView>('GET', `waiting-entries/${id}`)).body;
const change = ({ id, version }: WaitingEntryView, body: object) =>
  service.as('case-manager')<WaitingEntryView>('PATCH', `waiting-entries/${id}`, body, { 'if-match': `"${version}"` });
const changes = async ({ id }: WaitingEntryView) =>
  (await service.as('case-manager')<Page<EntryChangeView>>('GET', `waiting-entries/${id}/changes`)).body.items;

describe('what somebody needs', () => {
  it('is kept with its evidence, its issuers and its wishes', async () => {
    const need = {
      levelSource: 'certificate',
      levelTest: 'telc',
      levelAssessedOn: inDays(-20),
      entitlements: [
        { path: 'bamf-obliged', issuedBy: 'foreigners_authority', issuedOn: inDays(-90), validUntil: inDays(200) },
        { path: 'jobcenter', issuedBy: 'jobcenter' },
      ],
      obligation: { by: 'foreigners_authority', since: inDays(-90) },
      formats: ['presence', 'hybrid'],
      wantedCourseTypes: ['integration', 'vocational'],
      unwantedProviderIds: [service.members['provider-staff'].organisationId],
    } as const;

    const written = await entry('case-manager', aBody(need));

    expect(written.need).toMatchObject(need);
    expect((await show(written)).need).toEqual(written.need);
    expect(written.warnings).toEqual([]);
    const cleared = await change(written, {
      need: { formats: null, wantedCourseTypes: null, unwantedProviderIds: null, obligation: null },
      reason: 'obligation-ended',
    });
    for (const field of ['formats', 'wantedCourseTypes', 'unwantedProviderIds', 'obligation']) {
      expect(cleared.body.need).not.toHaveProperty(field);
    }
  });

  it('comes with what is worth a look', async () => {
    const old = aBody({ level: 'B2.1', levelSource: 'certificate', levelTest: 'dtz', levelAssessedOn: inDays(-200) });

    expect((await entry('case-manager', old)).warnings).toEqual(['certificate-too-old-for-vocational']);
    expect((await entry()).warnings).toEqual(['level-without-evidence']);
  });
});

describe('a move in the order', () => {
  it.each([
    { level: 'B1.1' },
    { track: 'second-script' },
    { entitlements: [{ path: 'self' }] },
    { obligation: { by: 'jobcenter', since: '2026-01-05' } },
  ])('by %j says why, or is refused at the field of the reason', async (need) => {
    const before = await entry();
    const refused = await change(before, { need });

    expect(refused).toMatchObject({ status: 422, body: { code: 'waiting-entry.reason-needed' } });
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/reason' }] });
    expect(await show(before)).toEqual(before);
    expect((await change(before, { need, reason: 'recorded-wrong' })).status).toBe(200);
  });

  it('is on record with its reason, its actor and what it was before, newest first', async () => {
    const before = await entry();
    const { body: moved } = await change(before, { need: { level: 'A2.2', reachKm: 9 }, reason: 'level-assessed' });
    await change(moved, { need: { childcare: true } });
    const { memberId } = service.members['case-manager'];

    expect(
      (await changes(before)).map(({ reason, field, memberId: by, movesRank }) => [reason, field, by, movesRank]),
    ).toEqual([
      ['changed', 'childcare', memberId, false],
      ['level-assessed', 'reachMetres', memberId, false],
      ['level-assessed', 'level', memberId, true],
    ]);
    expect((await changes(before)).at(-1)).toMatchObject({ before: 'A2.1', after: 'A2.2' });
  });

  it('is listed page by page, each once', async () => {
    let now = await entry();
    for (const reachKm of [1, 2, 3, 4, 5]) now = (await change(now, { need: { reachKm } })).body;
    const seen: unknown[] = [];
    let cursor = '';
    do {
      const { body } = await service.as('case-manager')<Page<EntryChangeView>>(
        'GET',
        `waiting-entries/${now.id}/changes?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map(({ after }) => after));
      cursor = body.nextCursor ?? '';
    } while (cursor);

    expect(seen).toEqual([5000, 4000, 3000, 2000, 1000]);
  });

  it('cannot be written by the service without being on record', async () => {
    const { id } = await entry();
    const write = (also: string) =>
      service.asService(
        { 'app.role': 'system' },
        `with moved as (update waiting_entry set level = 'B2.1', version = version + 1 where id = '${id}' returning id) ${also};
         set constraints all immediate`,
      );

    await expect(write('select 1')).rejects.toThrow('a rank moves with a reason only');
    await write(
      `insert into entry_change (id, waiting_entry_id, version, reason, field) values (gen_random_uuid(), '${id}', 2, 'x', 'level')`,
    );
  });
});

describe('hardship', () => {
  const propose = ({ id }: WaitingEntryView, member: SampleMember = 'case-manager') =>
    service.as(member)<WaitingEntryView>('POST', `waiting-entries/${id}/propose-hardship`, {
      reason: 'benefits-at-risk',
    });
  const decide = (id: string | undefined, what: string, member: SampleMember, body?: object) =>
    service.as(member)<HardshipDecisionView>('POST', `hardship-decisions/${id}/${what}`, body);

  it('is proposed by one and moves nobody until another confirms it', async () => {
    const before = await entry();
    const { status, body: proposed } = await propose(before);

    expect(status).toBe(200);
    expect(proposed).toMatchObject({
      version: before.version,
      hardshipProposal: { state: 'proposed', reason: 'benefits-at-risk', proposedByYou: true },
    });
    expect(proposed).not.toHaveProperty('hardship');
    expect(await propose(before)).toMatchObject({ status: 409, body: { code: 'hardship.proposed-already' } });

    const decision = proposed.hardshipProposal?.id;
    expect(await decide(decision, 'confirm', 'case-manager')).toMatchObject({
      status: 409,
      body: { code: 'hardship.second-person-needed' },
    });
    expect(await decide(decision, 'confirm', 'colleague')).toMatchObject({ status: 200, body: { state: 'confirmed' } });
    expect(await show(before)).toMatchObject({ version: before.version + 1, hardship: 'benefits-at-risk' });
    expect(await changes(before)).toEqual([
      expect.objectContaining({
        field: 'hardship',
        before: false,
        after: true,
        reason: 'benefits-at-risk',
        memberId: service.members.colleague.memberId,
        movesRank: true,
      }),
    ]);
    expect(await decide(decision, 'refuse', 'colleague', { reason: 'not-proven' })).toMatchObject({
      status: 409,
      body: { code: 'hardship.decided-already' },
    });
    expect(await propose(before)).toMatchObject({ status: 409, body: { code: 'hardship.already-first' } });
  });

  it('is refused with a reason, and then may be proposed again', async () => {
    const before = await entry();
    const { hardshipProposal } = (await propose(before)).body;

    expect(await decide(hardshipProposal?.id, 'refuse', 'coordinator', { reason: 'not-proven' })).toMatchObject({
      body: { state: 'refused', refusalReason: 'not-proven' },
    });
    expect(await show(before)).toEqual(before);
    expect((await propose(before)).status).toBe(200);
  });

  it('is for a second person to decide without the case being opened to them', async () => {
    const before = await entry();
    const { hardshipProposal } = (await propose(before)).body;

    for (const member of ['colleague', 'coordinator'] as const) {
      const { body } = await service.as(member)<Page<HardshipDecisionView>>(
        'GET',
        'hardship-decisions?state=proposed&limit=1',
      );
      expect(body.items).toEqual([{ ...hardshipProposal, proposedByYou: false }]);
      expect((await service.as(member)('GET', `waiting-entries/${before.id}`)).status).toBe(
        member === 'colleague' ? 404 : 403,
      );
    }
    for (const member of ['other-case-manager', 'counsellor'] as const) {
      expect((await service.as(member)('GET', `hardship-decisions/${hardshipProposal?.id}`)).status).toBe(404);
      expect((await decide(hardshipProposal?.id, 'confirm', member)).status).toBe(404);
    }
    expect((await service.as('provider-staff')('GET', 'hardship-decisions')).status).toBe(403);
  });

  it('is decided by a coordinator for people of their own county only', async () => {
    const elsewhere = await entry('other-case-manager', aBody({ municipality: '05916000' }));
    const { hardshipProposal } = (await propose(elsewhere, 'other-case-manager')).body;

    expect((await decide(hardshipProposal?.id, 'confirm', 'coordinator')).status).toBe(404);
    expect((await decide(hardshipProposal?.id, 'confirm', 'colleague')).status).toBe(404);
  });

  it('ends by being revoked with a reason, by whoever looks after the person', async () => {
    const before = await entry();
    await decide((await propose(before)).body.hardshipProposal?.id, 'confirm', 'colleague');
    const revoke = (reason: string) =>
      service.as('case-manager')('POST', `waiting-entries/${before.id}/revoke-hardship`, { reason });

    expect((await revoke('why not')).status).toBe(422);
    const revoked = await revoke('reason-gone');
    expect(revoked.status).toBe(200);
    expect(revoked.body).not.toHaveProperty('hardship');
    expect((await changes(before))[0]).toMatchObject({ field: 'hardship', after: false, reason: 'reason-gone' });
    expect(await revoke('reason-gone')).toMatchObject({ status: 409, body: { code: 'hardship.not-decided' } });
  });

  it('is no longer proposed for somebody who no longer waits', async () => {
    const before = await entry();
    const { hardshipProposal } = (await propose(before)).body;
    await service.as('case-manager')('POST', `waiting-entries/${before.id}/withdraw`, { reason: 'found-work' });

    expect(await decide(hardshipProposal?.id, 'confirm', 'colleague')).toMatchObject({ status: 409 });
  });

  it('cannot be written without two people, whoever writes it', async () => {
    const { id } = await entry();
    const { organisationId, memberId } = service.members['case-manager'];
    const asMember = { 'app.role': 'case_manager', 'app.organisation': organisationId, 'app.member': memberId };
    const write = (settings: Record<string, string>, reason: string) =>
      service.asService(
        settings,
        `update waiting_entry set hardship = true, hardship_reason = ${reason} where id = '${id}'`,
      );

    await expect(write({ 'app.role': 'system' }, `'benefits-at-risk'`)).rejects.toThrow('decided by two people');
    await expect(write(asMember, `'benefits-at-risk'`)).rejects.toThrow('decided by two people');
    await expect(write(asMember, 'null')).rejects.toThrow('promised place');
    await write({ 'app.role': 'system' }, 'null');
    await expect(
      service.sql(
        `insert into waiting_list.hardship_decision
           (id, waiting_entry_id, reference, organisation_id, county, reason, state, proposed_by, decided_by, decided_at)
         values (gen_random_uuid(), $1, 'W-000000', $2, '05911', 'benefits-at-risk', 'confirmed', $3, $3, now())`,
        [id, organisationId, memberId],
      ),
    ).rejects.toThrow('decided_by_a_second_person');
  });

  it('is found by the service itself when a promised place is lost, and says so', async () => {
    const { id } = await entry();
    await service.sql('update waiting_list.waiting_entry set hardship = true where id = $1', [id]);

    expect(await show({ id })).toMatchObject({ hardship: 'promised-place-lost' });
    expect(
      await service.sql(
        'select reason, member_id from waiting_list.entry_change where waiting_entry_id = $1 order by happened_at',
        [id],
      ),
    ).toEqual([{ reason: 'promised-place-lost', member_id: null }]);
    expect(
      await service.as('case-manager')('POST', `waiting-entries/${id}/revoke-hardship`, { reason: 'reason-gone' }),
    ).toMatchObject({ status: 409 });
  });
});

describe('the rows behind a standing', () => {
  it.each(['hardship_decision', 'contact_note'])('of %s are forced behind a policy', async (table) => {
    expect(
      await service.sql('select relrowsecurity, relforcerowsecurity from pg_class where oid = $1::regclass', [
        `waiting_list.${table}`,
      ]),
    ).toEqual([{ relrowsecurity: true, relforcerowsecurity: true }]);
    expect(await service.asService({}, `select 1 from ${table}`)).toEqual([]);
  });

  it('say since when somebody waits, and that stays', async () => {
    const { id } = await entry();

    expect((await show({ id })).waitingSince).toBe(today());
    await expect(
      service.asService({ 'app.role': 'system' }, `update waiting_entry set waiting_since = '2020-01-01'`),
    ).rejects.toThrow('waitingSince never changes');
  });
});
