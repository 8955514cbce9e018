import type { CourseStartView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, type Registry, startRegistry } from '../course-registry.fixtures.js';

describe('the life of a course start', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(() => registry.close());

  const published = async (difference = {}): Promise<CourseStartView> =>
    (await registry.call('provider-staff', 'POST', 'course-starts', { body: aBody(difference) })).body;
  const patch = (
    id: string,
    body: object,
    seen: string | undefined,
    member: 'provider-staff' | 'county-admin' = 'provider-staff',
  ) => registry.call(member, 'PATCH', `course-starts/${id}`, { body, ...(seen && { headers: { 'if-match': seen } }) });
  const act = (id: string, action: string, body?: object, headers = {}) =>
    registry.call('provider-staff', 'POST', `course-starts/${id}/${action}`, { ...(body && { body }), headers });

  it('is changed by whoever has seen its latest version, and everybody is told the whole', async () => {
    const { id } = await published();
    const { status, headers, body } = await patch(id, { maxParticipants: 15, childcare: true }, '"1"');
    expect(status).toBe(200);
    expect(headers['etag']).toBe('"2"');
    expect(body).toMatchObject({
      version: 2,
      childcare: true,
      places: { max: 15 },
      title: 'Allgemeiner Integrationskurs A1.1',
    });
    expect(await registry.said(id)).toEqual(['published 1', 'changed 2']);
  });

  it('is not changed unseen (428), nor at an older version (412)', async () => {
    const { id } = await published();
    expect((await patch(id, { maxParticipants: 15 }, undefined)).status).toBe(428);
    await patch(id, { maxParticipants: 15 }, '"1"');
    expect((await patch(id, { maxParticipants: 16 }, '"1"')).status).toBe(412);
    expect((await act(id, 'cancel', { reason: 'no-teacher' }, { 'if-match': '"1"' })).status).toBe(412);
    expect(await registry.said(id)).toEqual(['published 1', 'changed 2']);
  });

  it('is changed by one of two who change it at once', async () => {
    const { id } = await published();
    const answers = await Promise.all([14, 15, 16, 17].map((maxParticipants) => patch(id, { maxParticipants }, '"1"')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('keeps quiet when nothing is new', async () => {
    const { id } = await published();
    expect((await patch(id, { maxParticipants: 20 }, '"1"')).body.version).toBe(1);
    expect(await registry.said(id)).toEqual(['published 1']);
  });

  it('takes an optional field back with null, and never its number or provider', async () => {
    const { id } = await published({ registrationDeadline: '2027-01-04' });
    const { body } = await patch(id, { registrationDeadline: null }, '"1"');
    expect(body.registrationDeadline).toBeUndefined();
    expect(body.entryClosesOn).toBe('2027-01-19');
    expect((await patch(id, { title: null }, '"2"')).status).toBe(422);
    expect((await patch(id, { externalId: 'X' }, '"2"')).status).toBe(400);
    expect((await patch(id, { provider: 'lernhaus-herne' }, '"2"')).status).toBe(400);
  });

  it('is refused a change that contradicts the rest, and stays as it was', async () => {
    const { id } = await published();
    const { status, body } = await patch(id, { endsOn: '2027-01-20' }, '"1"');
    expect([status, body.errors[0]?.code]).toEqual([422, 'session.outside-the-course']);
    expect((await registry.call('coordinator', 'GET', `course-starts/${id}`)).body.version).toBe(1);
  });

  it('moves as a whole when it is postponed, and remembers its first day', async () => {
    const { id } = await published({ registrationDeadline: '2027-01-04' });
    const { status, body } = await act(id, 'postpone', { startsOn: '2027-01-25' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'postponed',
      startsOn: '2027-01-25',
      endsOn: '2027-02-26',
      previouslyStartsOn: '2027-01-11',
      registrationDeadline: '2027-01-18',
      sessionCount: 25,
      version: 2,
    });
    expect(body.sessions?.[0]?.on).toBe('2027-01-25');
    expect(await registry.said(id)).toEqual(['published 1', 'changed 2']);
  });

  it('is postponed to a timetable of its own, leaving out the holidays of its state', async () => {
    const { id } = await published();
    const weeklyTimes = [{ weekday: 'thu', from: '18:00', to: '20:15' }];
    const { body } = await act(id, 'postpone', { startsOn: '2027-05-20', endsOn: '2027-06-03', weeklyTimes });
    // Fronleichnam, 2027-05-27, is a holiday in North Rhine-Westphalia.
    expect(body.sessions?.map(({ on }: { on: string }) => on)).toEqual(['2027-05-20', '2027-06-03']);
  });

  it('is not postponed to an earlier day', async () => {
    const { id } = await published();
    const { status, body } = await act(id, 'postpone', { startsOn: '2027-01-04' });
    expect([status, body.errors[0]?.code]).toEqual([422, 'course-start.not-later']);
    expect((await act(id, 'postpone', { startsOn: '2027-02-30' })).body.errors[0]?.pointer).toBe('/startsOn');
  });

  it('is cancelled for one of the known reasons, once', async () => {
    const { id } = await published();
    expect((await act(id, 'cancel', { reason: 'because' })).status).toBe(422);
    expect((await act(id, 'cancel', { reason: 'too-few-participants' })).body).toMatchObject({
      status: 'cancelled',
      cancelReason: 'too-few-participants',
    });
    expect((await act(id, 'cancel', { reason: 'no-room' })).status).toBe(409);
    expect((await patch(id, { maxParticipants: 5 }, '"2"')).status).toBe(409);
    expect(await registry.said(id)).toEqual(['published 1', 'cancelled 2']);
  });

  it('begins and ends', async () => {
    const { id } = await published({ startsOn: '2026-11-21', endsOn: '2027-01-29' });
    expect((await act(id, 'end')).status).toBe(409);
    expect((await act(id, 'start')).body.status).toBe('started');
    expect((await act(id, 'start')).status).toBe(409);
    expect((await act(id, 'end')).body).toMatchObject({ status: 'ended', version: 3 });
    expect(await registry.said(id)).toEqual(['published 1', 'started 2', 'ended 3']);
  });

  it('is not there for another provider, nor for people who only look', async () => {
    const { id } = await published();
    const unknown = '0191f000-0000-7000-8000-0000000000ff';
    for (const [action, body] of [
      ['postpone', { startsOn: '2027-01-25' }],
      ['cancel', { reason: 'other' }],
      ['start', undefined],
      ['end', undefined],
    ] as const) {
      const wishes = body ? { body } : {};
      const theirs = await registry.call('other-provider-staff', 'POST', `course-starts/${id}/${action}`, wishes);
      const nobodys = await registry.call('other-provider-staff', 'POST', `course-starts/${unknown}/${action}`, wishes);
      expect([theirs.status, theirs.body.code]).toEqual([404, nobodys.body.code]);
      expect(
        (await registry.call('case-manager', 'POST', `course-starts/${id}/${action}`, wishes)).status,
      ).toBeGreaterThanOrEqual(403);
    }
    const wishes = { body: { maxParticipants: 1 }, headers: { 'if-match': '"1"' } };
    expect((await registry.call('other-provider-staff', 'PATCH', `course-starts/${id}`, wishes)).status).toBe(404);
    expect((await patch(id, { childcare: true }, '"1"', 'county-admin')).status).toBe(200);
    expect(await registry.said(id)).toEqual(['published 1', 'changed 2']);
  });
});
