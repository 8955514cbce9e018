import type { CourseStartView, Page, PlausibilityFindingView, ProviderVenueView } from '@app/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aBody, type Registry, startRegistry } from '../course-registry.fixtures.js';
import { CheckUnchecked } from '../course-start/check-plausibility/check-unchecked.js';
import { PlausibilityTick } from './check-what-is-due/plausibility-tick.js';

let now = new Date('2026-11-21T09:00:00Z');
let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry(() => now);
});
afterAll(() => registry.close());
beforeEach(async () => {
  now = new Date('2026-11-21T09:00:00Z');
  await registry.asOwner('truncate course_registry.course_start, course_registry.venue cascade');
});

type Member = Parameters<Registry['call']>[0];
type Difference = Parameters<typeof aBody>[0];

const house = { name: 'Haus der Sprachen', street: 'Musterstraße 1', place: 'Bochum' };
const room = { ...house, name: 'Haus der Sprachen, Raum 1.02' };
const mornings = [{ weekday: 'mon', from: '09:00', to: '12:15' }] as const;
const midday = [{ weekday: 'mon', from: '12:00', to: '14:00' }] as const;

async function publish(difference: Difference = {}, member: Member = 'provider-staff'): Promise<CourseStartView> {
  const answer = await registry.call(member, 'POST', 'course-starts', { body: aBody(difference) });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}
const act = (id: string, what: string, body?: object, member: Member = 'provider-staff') =>
  registry.call(member, 'POST', `course-starts/${id}/${what}`, body && { body });
const change = (id: string, version: number, body: object) =>
  registry.call('provider-staff', 'PATCH', `course-starts/${id}`, { body, headers: { 'if-match': `"${version}"` } });
async function findings(query = '', member: Member = 'provider-staff'): Promise<readonly PlausibilityFindingView[]> {
  const { status, body } = await registry.call<Page<PlausibilityFindingView>>(
    member,
    'GET',
    `findings?limit=100${query}`,
  );
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.items;
}
const codesOf = async (id: string, member: Member = 'provider-staff') =>
  (await findings(`&courseStart=${id}`, member)).map(({ code }) => code).sort();
const acknowledge = (id: string, member: Member = 'provider-staff') =>
  registry.call<PlausibilityFindingView>(member, 'POST', `findings/${id}/acknowledge`, {
    body: { reason: 'parallel-courses' },
  });

describe('two course starts', () => {
  it('of one kind at one place and time are a double, said at both and taken back at both', async () => {
    const [first, second] = [
      await publish({ venue: house }),
      await publish({ venue: { ...house, street: 'Musterstr. 1' } }),
    ];
    const [found] = await findings(`&courseStart=${first.id}`);
    expect(found).toMatchObject({
      code: 'doubled',
      severity: 'warning',
      field: '/startsOn',
      values: { from: '2027-01-11', to: '2027-02-12' },
      other: { id: second.id, title: second.title },
    });
    expect(await codesOf(second.id)).toEqual(['doubled']);
    await act(second.id, 'cancel', { reason: 'planned-twice' });
    expect([await codesOf(first.id), await codesOf(second.id)]).toEqual([[], []]);
  });

  it.each<[string, Difference]>([
    ['of another level', { entryLevels: ['A2.1'] }],
    ['at other times', { weeklyTimes: midday }],
    ['in another house', { venue: { ...house, street: 'Anderer Weg 2' } }],
    ['one after the other', { startsOn: '2027-02-15', endsOn: '2027-03-12' }],
  ])('are no double %s', async (_, difference) => {
    await publish({ venue: house, weeklyTimes: mornings });
    const { id } = await publish({ venue: house, weeklyTimes: mornings, ...difference });
    expect(await codesOf(id)).toEqual([]);
  });

  it('need one room at the same time, named or the only one of its house', async () => {
    const first = await publish({ venue: room, weeklyTimes: mornings });
    const second = await publish({ venue: room, weeklyTimes: midday, entryLevels: ['B1.1'] });
    const [found] = await findings(`&courseStart=${first.id}`);
    expect(found).toMatchObject({ code: 'room-double-booked', severity: 'error', values: { count: 5 } });
    const moved = { weeklyTimes: [{ weekday: 'mon', from: '12:15', to: '14:00' }] };
    expect((await change(second.id, 1, moved)).status).toBe(200);
    expect([await codesOf(first.id), await codesOf(second.id)]).toEqual([[], []]);
  });

  it('of two providers clash in a named room only, and no plan is given away', async () => {
    const theirs = await publish({ venue: room }, 'other-provider-staff');
    const unnamed = await publish({ venue: house });
    expect(await codesOf(unnamed.id)).toEqual([]);
    const { body: plan } = await registry.call('provider-staff', 'POST', 'course-starts/plans', {
      body: aBody({ venue: room, entryLevels: ['B1.1'] }),
    });
    expect(await codesOf(theirs.id, 'other-provider-staff')).toEqual([]);
    await act(plan.id, 'publish');
    expect(await codesOf(plan.id)).toEqual(['room-double-booked']);
    expect(await codesOf(theirs.id, 'other-provider-staff')).toEqual(['room-double-booked']);
    expect(await codesOf(theirs.id)).toEqual([]);
  });

  it('in one house clash as its rooms are known', async () => {
    const { body: venue } = await registry.call<ProviderVenueView>('provider-staff', 'POST', 'venues', {
      body: { ...house, accessible: true },
    });
    const { venue: _, ...content } = aBody({ venueId: venue.id });
    const body = { ...content, venueId: venue.id };
    const { body: first } = await registry.call('provider-staff', 'POST', 'course-starts', { body });
    await registry.call('provider-staff', 'POST', 'course-starts', { body: { ...body, entryLevels: ['B1.1'] } });
    expect(await codesOf(first.id)).toEqual(['venue-double-booked']);
    const rooms = (version: number, names: string[]) =>
      registry.call<ProviderVenueView>('provider-staff', 'PATCH', `venues/${venue.id}`, {
        body: { rooms: names.map((name) => ({ name })) },
        headers: { 'if-match': `"${version}"` },
      });
    expect((await rooms(1, ['1'])).status).toBe(200);
    await registry.app.get(PlausibilityTick).now();
    expect(await codesOf(first.id)).toEqual(['room-double-booked']);
    expect((await rooms(2, ['1', '2'])).status).toBe(200);
    await registry.app.get(PlausibilityTick).now();
    expect(await codesOf(first.id)).toEqual([]);
  });

  it('recorded at the same moment find each other', async () => {
    const both = await Promise.all([publish({ venue: house }), publish({ venue: house }), publish({ venue: house })]);
    await registry.app.get(PlausibilityTick).now();
    for (const { id } of both) expect(await codesOf(id)).toEqual(['doubled', 'doubled']);
  });
});

describe('one course start', () => {
  const holidays = { sessions: ['2027-05-06', '2027-05-07'].map((on) => ({ on, from: '09:00', to: '12:15' })) };

  it('is published whatever is found about it, and every finding says what it is about', async () => {
    const { weeklyTimes: _, ...body } = aBody({
      venue: room,
      startsOn: '2027-05-06',
      endsOn: '2027-05-07',
      maxParticipants: 30,
      registeredElsewhere: 31,
      ...holidays,
    });
    const answers = [
      await registry.call('provider-staff', 'POST', 'course-starts', { body }),
      await registry.call('provider-staff', 'POST', 'course-starts', { body }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const found = await findings(`&courseStart=${answers[0]?.body.id}`);
    expect(Object.fromEntries(found.map(({ code, field, values }) => [code, [field, values]]))).toMatchObject({
      'session-on-holiday': ['/sessions', { days: ['2027-05-06'], count: 1 }],
      'over-enrolled': ['/registeredElsewhere', { registered: 31, max: 30 }],
      'group-above-maximum': ['/maxParticipants', { max: 30, groupMax: 25 }],
      doubled: ['/startsOn', {}],
      'room-double-booked': ['/venue', { count: 2 }],
    });
    const errors = await findings('&severity=error');
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['room-double-booked']));
  });

  it('goes by the holidays of its own state', async () => {
    const corpusChristi = {
      startsOn: '2027-05-27',
      endsOn: '2027-05-27',
      sessions: [{ on: '2027-05-27', from: '09:00', to: '12:15' }],
    };
    const { weeklyTimes: _, ...body } = aBody(corpusChristi);
    const inState = async (place: string) => {
      const venue = { name: 'Haus', place };
      const { body: made } = await registry.call('county-admin', 'POST', 'course-starts', {
        body: { ...body, venue, provider: 'sprachwerk-ruhr' },
      });
      return codesOf(made.id);
    };
    expect(await inState('Bochum')).toEqual(['session-on-holiday']);
    expect(await inState('Hannover')).toEqual([]);
  });

  it('lacks registrations from two weeks before its first day on, until it has enough', async () => {
    const { id } = await publish();
    now = new Date('2026-12-27T09:00:00Z');
    await registry.app.get(PlausibilityTick).now();
    expect(await codesOf(id)).toEqual([]);
    now = new Date('2026-12-28T09:00:00Z');
    await registry.app.get(PlausibilityTick).now();
    expect((await findings(`&courseStart=${id}`))[0]).toMatchObject({
      code: 'below-minimum',
      values: { registered: 0, minimum: 10, startsOn: '2027-01-11' },
    });
    await change(id, 1, { registeredElsewhere: 10 });
    expect(await codesOf(id)).toEqual([]);
  });

  it('recorded before anybody looked is looked at when the service starts', async () => {
    const { id } = await publish({ registeredElsewhere: 21 });
    await registry.asOwner('delete from course_registry.plausibility');
    expect(await codesOf(id)).toEqual([]);
    await registry.app.get(CheckUnchecked).now();
    expect(await codesOf(id)).toEqual(['over-enrolled']);
  });
});

describe('a finding', () => {
  it('that is meant so leaves the list at both of a pair, and comes back when its facts change', async () => {
    const [first, second] = [await publish(), await publish()];
    const [found] = await findings(`&courseStart=${first.id}`);
    const { status, body } = await acknowledge(found?.id ?? '');
    expect([status, body.acknowledged]).toMatchObject([
      200,
      { at: now.toISOString(), reason: 'parallel-courses', memberId: expect.any(String) },
    ]);
    await change(first.id, 1, { childcare: true });
    expect([await codesOf(first.id), await codesOf(second.id)]).toEqual([[], []]);
    expect(await findings('&state=acknowledged')).toHaveLength(2);
    await change(second.id, 1, { endsOn: '2027-02-05', weeklyTimes: aBody().weeklyTimes });
    expect([await codesOf(first.id), await codesOf(second.id)]).toEqual([['doubled'], ['doubled']]);
    expect(await findings('&state=acknowledged')).toEqual([]);
  });

  it('is its provider’s, the coordination’s and the county’s; only the first and the last acknowledge it', async () => {
    await publish({ registeredElsewhere: 21 });
    const [found] = await findings();
    expect(await findings('', 'other-provider-staff')).toEqual([]);
    for (const member of ['coordinator', 'county-admin'] as const) expect(await findings('', member)).toHaveLength(1);
    expect((await acknowledge(found?.id ?? '', 'other-provider-staff')).status).toBe(404);
    expect((await acknowledge(found?.id ?? '', 'coordinator')).status).toBe(403);
    expect((await acknowledge(found?.id ?? '', 'county-admin')).status).toBe(200);
    const [again] = (await acknowledge(found?.id ?? '')).body.acknowledged ? await findings('&state=acknowledged') : [];
    expect(again?.acknowledged?.memberId).toBeDefined();
    const [asCoordinator] = await findings('&state=acknowledged', 'coordinator');
    expect(asCoordinator?.acknowledged).toEqual({ at: now.toISOString(), reason: 'parallel-courses' });
  });

  it('of a plan is not for the coordination', async () => {
    await registry.call('provider-staff', 'POST', 'course-starts/plans', { body: aBody({ registeredElsewhere: 21 }) });
    expect(await findings()).toHaveLength(1);
    expect(await findings('', 'coordinator')).toEqual([]);
    expect(await findings('', 'county-admin')).toHaveLength(1);
  });

  it('is listed page by page, newest first', async () => {
    for (const startsOn of ['2027-01-11', '2027-01-12', '2027-01-13'])
      await publish({ startsOn, registeredElsewhere: 21, venue: { name: startsOn, place: 'Bochum' } });
    const first = await registry.call<Page<PlausibilityFindingView>>('provider-staff', 'GET', 'findings?limit=2');
    const second = await registry.call<Page<PlausibilityFindingView>>(
      'provider-staff',
      'GET',
      `findings?limit=2&cursor=${first.body.nextCursor}`,
    );
    const days = [...first.body.items, ...second.body.items].map((each: PlausibilityFindingView) => each.courseStart);
    expect(days.map(({ startsOn }) => startsOn)).toEqual(['2027-01-13', '2027-01-12', '2027-01-11']);
    expect(second.body.nextCursor).toBeUndefined();
  });

  it('keeps who acknowledged it from others in the database itself', async () => {
    const { provider } = await publish({ registeredElsewhere: 21 });
    await acknowledge((await findings())[0]?.id ?? '');
    const count = (role: string, organisation: string) =>
      registry.dataSource.transaction(async (tx) => {
        const set = `select set_config('app.role', $1, true), set_config('app.organisation', $2, true)`;
        await tx.query(set, [role, organisation]);
        return (await tx.query('select count(*)::int as n from finding_acknowledgement'))[0].n;
      });
    expect(await count('provider_staff', provider.id)).toBe(1);
    expect(await count('provider_staff', '0191f000-0000-7000-8000-0000000000ff')).toBe(0);
    expect(await count('coordinator', provider.id)).toBe(0);
  });
});
