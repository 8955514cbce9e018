import type { CourseStartView } from '@app/contracts';
import { eventually } from '@app/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { member } from '../web/console.fixtures.js';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const id = '0199d6a0-0000-7000-8000-0000000000aa';
const enrolment = '0199d6a0-0000-7000-8000-0000000000ee';
const staff = member('provider_staff');
const course: Partial<CourseStartView> = {
  id,
  version: 4,
  status: 'started',
  provider: { id: '0199d6a0-0000-7000-8000-00000000000f', key: staff.organisationKey, name: 'Sprachwerk' },
  title: 'Integrationskurs A1',
  courseType: 'integration',
  entryLevels: ['A1.1'],
  fundingPaths: [],
  startsOn: '2026-01-11',
  endsOn: '2026-03-19',
  places: { max: 20, min: 10, registeredElsewhere: 0, held: 0, confirmed: 1, free: 19, asOf: '2026-11-21T10:00:00Z' },
  findings: [],
};
const registry = `/api/course-registry/course-starts/${id}`;
const complete = `POST /api/waiting-list/enrolments/${enrolment}/complete`;
const tooEarly = { title: 'Zu früh', status: 409, code: 'enrolment.too-early-for-a-result', errors: [] };

const { services, visit, send } = consoleUnderTest('provider_staff');
beforeEach(() => {
  const items = [{ id: enrolment, reference: 'W-ABC123', state: 'confirmed', version: 2 }];
  services.answers.set(`GET ${registry}`, [200, course]);
  services.answers.set('GET /api/waiting-list/enrolments', [200, { items, asOf: '2026-11-21T10:00:00Z' }]);
  services.answers.set(`POST ${registry}/end`, [200, { ...course, status: 'ended' }]);
  services.answers.set(complete, [200, {}]);
});

const end = (form: Readonly<Record<string, string>>) => send(`/course-starts/${id}/end`, form);
const goesOn = { [`result.${enrolment}`]: 'goes-on' };
const acts = () => services.asked.filter(({ method }) => method === 'POST').map(({ path }) => path.split('/').at(-1));

describe('ending a course', () => {
  it('reports every result, then the end', async () => {
    const answer = await end(goesOn);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/course-starts/${id}`]);
    expect(acts()).toEqual(['complete', 'end']);
  });

  it('before its time ends it first, and reports the results as soon as they are taken', async () => {
    services.answers.set(complete, [409, tooEarly]);
    const answer = end(goesOn);
    await eventually(() => expect(acts()).toContain('end'));
    services.answers.set(`GET ${registry}`, [200, { ...course, status: 'ended' }]);
    services.answers.set(complete, [200, {}]);
    expect((await answer).headers.get('location')).toBe(`/course-starts/${id}`);
    expect(acts().filter((act) => act === 'end')).toHaveLength(1);
  });

  it('keeps what was entered when the waiting list has not heard of the end yet', async () => {
    services.answers.set(complete, [409, tooEarly]);
    const { status, body } = await end(goesOn);
    expect(status).toBe(200);
    expect(body).toContain('Noch ein Schritt');
    expect(body).toMatch(/value="goes-on"[^>]*checked|checked[^>]*value="goes-on"/);
  }, 20_000);

  it('asks for a result for everybody', async () => {
    expect((await end({})).status).toBe(422);
    expect(acts()).toEqual([]);
  });
});

describe('the page of a course start', () => {
  const shown = async (view: object) => {
    services.answers.set(`GET ${registry}`, [200, { ...course, ...view }]);
    return (await visit(`/course-starts/${id}`)).body;
  };

  it('leads on to the end of a course whose last day has passed', async () => {
    expect(await shown({})).toMatch(/class="kern-btn kern-btn--primary" href="[^"]*\/end"/);
    expect(await shown({ endsOn: '2999-01-01' })).toMatch(/class="kern-btn kern-btn--secondary" href="[^"]*\/end"/);
  });

  it('says for whom a result is missing once it has ended', async () => {
    expect(await shown({ status: 'ended' })).toContain('für 1 Person fehlt noch das Ergebnis');
    expect(await shown({})).not.toContain('fehlt noch das Ergebnis');
  });

  it('stays open while the waiting list is silent', async () => {
    services.answers.delete('GET /api/waiting-list/enrolments');
    expect(await shown({ status: 'ended' })).toContain('Integrationskurs A1');
  });
});
