import type { FindingView, PlausibilityFindingView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { member } from '../web/console.fixtures.js';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const courseStart = {
  id: '0199d6a0-0000-7000-8000-0000000000aa',
  title: 'Kurs <A1>',
  status: 'published',
  startsOn: '2027-01-11',
  providerName: 'Sprachwerk Ruhr',
} as const;
const found: PlausibilityFindingView = {
  id: '0199d6a0-0000-7000-8000-0000000000bb',
  code: 'room-double-booked',
  severity: 'error',
  field: '/venue',
  values: { days: ['2027-01-11', '2027-01-18'], count: 12 },
  foundAt: '2026-11-21T10:00:00Z',
  courseStart,
  other: { ...courseStart, id: '0199d6a0-0000-7000-8000-0000000000cc', title: 'Kurs B1' },
};

const course = {
  version: 1,
  provider: { id: 'p', key: member('provider_staff').organisationKey, name: 'Sprachwerk Ruhr' },
  courseType: 'integration',
  entryLevels: ['A1.1'],
  fundingPaths: [],
  endsOn: '2027-03-19',
  places: { max: 30, min: 0, registeredElsewhere: 0, held: 0, confirmed: 0, free: 30, asOf: '2026-11-21T10:00:00Z' },
};
const byRule: FindingView = {
  code: 'group-above-maximum',
  message: 'Die Gruppe ist zu groß.',
  severity: 'warning',
  values: { is: 30, rule: 25 },
  source: { law: 'IntV', paragraph: '§ 14(2)' },
  rulePack: 'de.bamf.ik@2024-12-07',
};

const { services, visit, send } = consoleUnderTest('provider_staff');

const page = async (items: readonly PlausibilityFindingView[], who = 'provider_staff', path = '/findings') => {
  services.answers.set('GET /api/course-registry/findings', [200, { items, asOf: '2026-11-21T10:00:00Z' }]);
  return (await visit(path, who)).body;
};

const here = async (
  ruled: readonly FindingView[],
  items: readonly PlausibilityFindingView[],
  who = 'provider_staff',
) => {
  const view = { ...courseStart, ...course, findings: ruled };
  services.answers.set(`GET /api/course-registry/course-starts/${courseStart.id}`, [200, view]);
  return page(items, who, `/course-starts/${courseStart.id}`);
};

describe('the page of a course start', () => {
  it('tells those who look after it what the rules of its day have otherwise, beside what was found', async () => {
    for (const items of [[], [found]]) {
      const body = await here([byRule], items);
      expect(body).toContain('das Regelwerk sieht höchstens 25 vor');
      expect(body).toContain('IntV § 14(2); Regelwerk');
    }
  });

  it('says once what is in both lists, with its source, where it can be answered', async () => {
    const same = { ...found, code: byRule.code, values: { max: 30, groupMax: 25 } };
    const body = await here([byRule], [same]);
    expect(body).not.toContain('Vom Regelwerk abweichend');
    expect(body).toContain('IntV § 14(2); Regelwerk');
    expect(body).toContain(`/findings/${found.id}/acknowledge`);
  });

  it('tells what is not urgent yet without asking for an answer', async () => {
    const body = await here([{ code: 'below-minimum', message: 'Zu wenige.' }], []);
    expect(body).toContain('fehlen noch Anmeldungen');
    expect(body).not.toContain('/acknowledge');
  });

  it('tells everybody else in short', async () => {
    const body = await here([byRule], [found], 'case_manager');
    expect(body).toContain('das Regelwerk sieht höchstens 25 vor');
    expect(body).not.toContain('zweimal belegt');
  });
});

describe('the page of findings', () => {
  it('says in words what was found, where, and with which other course start', async () => {
    const body = await page([found]);
    expect(body).toContain('Kurs &lt;A1>');
    expect(body).toContain(
      'Der Raum ist zur selben Zeit zweimal belegt: 11.01.2027, 18.01.2027 … (insgesamt 12 Tage).',
    );
    expect(body).toContain(`href="/course-starts/${found.other?.id}"`);
    expect(body).toContain('Fehler');
  });

  it('names of a plan of somebody else only whose it is', async () => {
    const body = await page([{ ...found, other: { providerName: 'Nachbar' } }]);
    expect(body).toContain('Ein noch nicht veröffentlichter Kursbeginn von Nachbar');
  });

  it('shows open ones unless told', async () => {
    const body = await page([], 'provider_staff', '/findings?severity=error');
    expect(body).toMatch(/<option value="error" selected/);
    expect(body).toMatch(/<option value="open" selected/);
  });

  it('lets its provider say that it is meant so, and the coordination look on', async () => {
    expect(await page([found])).toContain(`/findings/${found.id}/acknowledge`);
    expect(await page([found], 'coordinator')).not.toContain('/acknowledge');
    services.answers.set(`POST /api/course-registry/findings/${found.id}/acknowledge`, [200, found]);
    const answer = await send(`/findings/${found.id}/acknowledge`, {
      reason: 'room-is-divided',
      courseStart: courseStart.id,
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/course-starts/${courseStart.id}`]);
    expect(services.asked.at(-1)?.body).toBe('{"reason":"room-is-divided"}');
  });
});
