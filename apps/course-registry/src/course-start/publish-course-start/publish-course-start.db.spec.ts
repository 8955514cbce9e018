import { CourseStartPublishedV1, type CourseStartView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { aBody, type Registry, startRegistry } from '../../course-registry.fixtures.js';

describe('publishing a course start', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(() => registry.close());

  const publish = (body: object, headers: Record<string, string> = {}) =>
    registry.call('provider-staff', 'POST', 'course-starts', { body, headers });
  const countCourseStarts = async () => {
    const [{ count }] = await registry.dataSource.query('select count(*)::int from course_start');
    return count;
  };

  it('answers with where it is, its version and what follows from it', async () => {
    const { status, headers, body } = await publish(aBody());
    expect(status).toBe(201);
    expect(headers['location']).toBe(`/api/course-registry/course-starts/${body.id}`);
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({
      status: 'published',
      provider: { key: 'sprachwerk-ruhr', name: 'Sprachwerk Ruhr' },
      track: 'general',
      venue: { name: 'Haus der Sprachen', place: 'Bochum', municipality: '05911000' },
      sessionCount: 25,
      units: 100,
      times: 'Mo–Fr 09:00–12:15',
      intensity: 'full',
      fundingPaths: ['bamf-entitled', 'bamf-obliged', 'self'],
      lateEntryUntil: '2027-01-19',
      entryClosesOn: '2027-01-19',
      decidesOn: '2026-12-28',
      places: { max: 20, min: 10, registeredElsewhere: 0, held: 0, confirmed: 0, free: 20 },
      findings: [{ code: 'below-minimum' }],
    } satisfies Partial<Record<keyof CourseStartView, unknown>>);
  });

  it.each([
    ['a line break', { title: 'Kurs\nBEGIN:VEVENT' }, '/title', 'value.not-one-line'],
    [
      'a control character',
      { venue: { name: 'Haus\u001b[31m', place: 'Bochum' } },
      '/venue/name',
      'value.not-one-line',
    ],
    ['a mark that turns the direction', { title: 'Kurs \u202esruK' }, '/title', 'value.not-one-line'],
    ['nothing that can be seen', { title: '\u200b\u200e \u00a0' }, '/title', 'title.missing'],
    ['a number that cannot be seen', { externalId: ' \u200b' }, '/externalId', 'value.malformed'],
  ])('refuses a name with %s', async (_, difference, pointer, code) => {
    const { status, body } = await publish(aBody(difference));
    expect([status, body.errors[0]?.pointer, body.errors[0]?.code]).toEqual([422, pointer, code]);
  });

  it('keeps names of every script as they were written', async () => {
    const title = '“Łódź” – دورة الاندماج\u200f، ትግርኛ 👩‍🏫 A1, O\u2019Brien';
    expect((await publish(aBody({ title }))).body.title).toBe(title);
  });

  it('tells the other services the whole of it', async () => {
    const { body } = await publish(aBody({ registrationDeadline: '2027-01-04' }));
    expect(await registry.said(body.id)).toEqual(['published 1']);
    const [{ payload }] = await registry.dataSource.query('select payload from messaging.message where subject = $1', [
      body.id,
    ]);
    expect(validateSync(plainToInstance(CourseStartPublishedV1, payload), { forbidUnknownValues: true })).toEqual([]);
    expect(payload).toMatchObject({
      courseStartId: body.id,
      status: 'published',
      providerName: 'Sprachwerk Ruhr',
      municipality: '05911000',
      easting: expect.any(Number),
      slots: 0b001001001001001,
      units: 100,
      entryClosesOn: '2027-01-04',
    });
  });

  it('happens once, however often and however fast it is asked for under one key', async () => {
    const before = await countCourseStarts();
    const headers = { 'idempotency-key': 'fifty-at-once' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => publish(aBody(), headers)));
    expect(answers.map(({ status }) => status).filter((status) => status !== 201 && status !== 409)).toEqual([]);
    const again = await publish(aBody(), headers);
    expect(again.status).toBe(201);
    const ids = new Set([...answers, again].filter(({ status }) => status === 201).map(({ body }) => body.id));
    expect(ids.size).toBe(1);
    expect(await countCourseStarts()).toBe(before + 1);
    expect(await registry.said(again.body.id)).toEqual(['published 1']);
  });

  it('refuses a key that was used for something else', async () => {
    const headers = { 'idempotency-key': 'used-twice' };
    await publish(aBody(), headers);
    expect((await publish(aBody({ maxParticipants: 7, minParticipants: 0 }), headers)).body.code).toBe(
      'idempotency-key.reused',
    );
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    [
      'no day on the calendar',
      { startsOn: '2027-02-30', endsOn: '2027-03-30' },
      '/startsOn',
      'calendar-date.malformed',
    ],
    ['an end before the start', { endsOn: '2027-01-10' }, '/endsOn', 'course-start.ends-before-it-begins'],
    ['a start that is over', { startsOn: '2026-11-02', endsOn: '2026-12-04' }, '/startsOn', 'course-start.in-the-past'],
    ['capacity 0', { maxParticipants: 0 }, '/maxParticipants', 'capacity.impossible'],
    ['capacity -1', { maxParticipants: -1 }, '/maxParticipants', 'capacity.impossible'],
    ['capacity "12"', { maxParticipants: '12' }, '/maxParticipants', 'value.not-an-integer'],
    ['capacity 12.5', { maxParticipants: 12.5 }, '/maxParticipants', 'value.not-an-integer'],
    ['a minimum above the maximum', { minParticipants: 21 }, '/minParticipants', 'capacity.min-above-max'],
    ['sessions that are none', { weeklyTimes: undefined, sessions: ['monday'] }, '/sessions', 'value.session-list'],
    [
      'a session on no day',
      { weeklyTimes: undefined, sessions: [{ on: '2027-02-30', from: '09:00', to: '10:00' }] },
      '/sessions/0/on',
      'calendar-date.malformed',
    ],
    ['a level nobody knows', { entryLevels: ['Z9'] }, '/entryLevels/0', 'level.unknown'],
    ['a place nobody knows', { venue: { place: 'Entenhausen' } }, '/venue/place', 'place.unknown'],
    [
      'a municipality nobody knows',
      { venue: { municipality: '99999999' } },
      '/venue/municipality',
      'municipality.unknown',
    ],
    ['no timetable', { weeklyTimes: undefined }, '/sessions', 'sessions.missing'],
    ['24:00', { weeklyTimes: [{ weekday: 'mon', from: '20:00', to: '24:00' }] }, '/weeklyTimes/0/to', 'time.malformed'],
  ])('refuses %s and says where', async (_, difference, pointer, code) => {
    const before = await countCourseStarts();
    const { status, headers, body } = await publish({ ...aBody(), ...difference });
    expect(status).toBe(422);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer, code })]));
    expect(await countCourseStarts()).toBe(before);
  });

  it('refuses properties it does not know, deep down too', async () => {
    expect((await publish({ ...aBody(), status: 'started' })).status).toBe(400);
    const { status, body } = await publish({ ...aBody(), venue: { place: 'Bochum', easting: 1 } });
    expect(status).toBe(400);
    expect(body.errors[0]?.pointer).toBe('/venue/easting');
    const sessions = [{ on: '2027-01-12', from: '18:00', to: '20:15', room: 3 }];
    const third = await publish({ ...aBody(), weeklyTimes: undefined, sessions });
    expect([third.status, third.body.errors[0]?.pointer]).toEqual([400, '/sessions/0/room']);
  });

  it('takes dated sessions instead of a weekly pattern', async () => {
    const { weeklyTimes: _, ...rest } = aBody();
    const sessions = [
      { on: '2027-01-12', from: '18:00', to: '20:15' },
      { on: '2027-01-11', from: '18:00', to: '20:15' },
    ];
    const { status, body } = await publish({ ...rest, sessions });
    expect(status).toBe(201);
    const { sessions: kept } = (await registry.call('provider-staff', 'GET', `course-starts/${body.id}`)).body;
    expect(kept?.map(({ on }: { on: string }) => on)).toEqual(['2027-01-11', '2027-01-12']);
    expect(body.times).toBe('Mo, Di 18:00–20:15');
  });

  it('refuses a number of the provider that is taken, and lets another provider have it', async () => {
    expect((await publish(aBody({ externalId: 'N-1' }))).status).toBe(201);
    const { status, body } = await publish(aBody({ externalId: 'N-1' }));
    expect([status, body.errors[0]?.pointer]).toEqual([409, '/externalId']);
    const other = await registry.call('other-provider-staff', 'POST', 'course-starts', {
      body: aBody({ externalId: 'N-1' }),
    });
    expect(other.status).toBe(201);
  });

  it('is for a provider’s own staff, and for the county in any provider’s name', async () => {
    const as = (member: Parameters<Registry['call']>[0], body: object) =>
      registry.call(member, 'POST', 'course-starts', { body });
    expect((await as('provider-staff', aBody({ provider: 'lernhaus-herne' }))).status).toBe(404);
    expect((await as('county-admin', aBody({ provider: 'lernhaus-herne' }))).body.provider.key).toBe('lernhaus-herne');
    expect((await as('county-admin', aBody())).body.errors[0]?.pointer).toBe('/provider');
    expect((await as('county-admin', aBody({ provider: 'jobcenter-bochum' }))).status).toBe(404);
    expect((await as('case-manager', aBody())).status).toBeGreaterThanOrEqual(403);
    expect((await fetch(`${registry.base}/course-starts`, { method: 'POST' })).status).toBe(401);
  });
});
