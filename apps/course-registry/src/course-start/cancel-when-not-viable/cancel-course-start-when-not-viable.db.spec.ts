import { CourseStartNotViableV1, type CourseStartView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, type Registry, startRegistry } from '../../course-registry.fixtures.js';
import { CancelCourseStartWhenNotViable } from './cancel-course-start-when-not-viable.js';

describe('a course start that is not viable', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(() => registry.close());

  const published = async (): Promise<CourseStartView> =>
    (await registry.call('provider-staff', 'POST', 'course-starts', { body: aBody({ minParticipants: 8 }) })).body;
  const hear = ({ id, decidesOn }: CourseStartView, differing: Partial<CourseStartNotViableV1> = {}) => {
    const message = Object.assign(new CourseStartNotViableV1(), {
      courseStartId: id,
      version: 1,
      decidesOn,
      minParticipants: 8,
      inSight: 3,
      decidedAt: '2026-11-21T09:00:00.000Z',
      ...differing,
    });
    return registry.app.get(Transactions).run((tx) => registry.app.get(CancelCourseStartWhenNotViable).on(tx, message));
  };
  const seen = async (id: string) => (await registry.call('provider-staff', 'GET', `course-starts/${id}`)).body;

  it('is cancelled for want of participants, and everybody is told', async () => {
    const courseStart = await published();
    await hear(courseStart);
    expect(await seen(courseStart.id)).toMatchObject({ status: 'cancelled', cancelReason: 'too-few-participants' });
    expect(await registry.said(courseStart.id)).toEqual(['published 1', 'cancelled 2']);
  });

  it('is cancelled once, however often it is heard', async () => {
    const courseStart = await published();
    await hear(courseStart);
    await hear(courseStart);
    expect(await registry.said(courseStart.id)).toEqual(['published 1', 'cancelled 2']);
  });

  it('stays when the provider has changed its minimum or its decision day since', async () => {
    for (const other of [{ minParticipants: 6 }, { decidesOn: '2026-12-01' }]) {
      const courseStart = await published();
      await hear(courseStart, other);
      expect(await seen(courseStart.id)).toMatchObject({ status: 'published', version: 1 });
    }
  });

  it('stays when it has begun, or is not known', async () => {
    const courseStart = await published();
    await registry.call('provider-staff', 'POST', `course-starts/${courseStart.id}/start`);
    await hear(courseStart);
    expect((await seen(courseStart.id)).status).toBe('started');
    await hear({ ...courseStart, id: '01890000-0000-7000-8000-00000000dead' });
  });
});
