import type { ChainView, CourseStartChangeView, CourseStartView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { member } from '../web/console.fixtures.js';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const id = '0199d6a0-0000-7000-8000-0000000000aa';
const staff = member('provider_staff');
const provider = { id: '0199d6a0-0000-7000-8000-00000000000f', key: staff.organisationKey, name: 'Sprachwerk <Ruhr>' };

const courseStart: CourseStartView = {
  id,
  version: 4,
  status: 'started',
  provider,
  title: 'Integrationskurs A1 vormittags',
  courseType: 'integration',
  track: 'general',
  entryLevels: ['A1.1'],
  format: 'presence',
  targetGroup: 'all',
  fundingPaths: [],
  intensity: 'full',
  childcare: true,
  accessible: true,
  supportLanguages: ['uk', 'sq'],
  startsOn: '2027-01-11',
  endsOn: '2027-03-19',
  sessionCount: 50,
  units: 200,
  times: 'Mo–Fr 09:00–12:15',
  lateEntryUntil: '2027-01-19',
  entryClosesOn: '2027-01-19',
  decidesOn: '2026-12-28',
  sections: [
    {
      number: 1,
      title: 'Modul 1',
      level: 'A1.1',
      startsOn: '2027-01-11',
      endsOn: '2027-02-12',
      units: 100,
      unitsInSessions: 100,
      sessionCount: 25,
      lateEntryUntil: '2027-01-19',
      startedOn: '2027-01-11',
    },
    {
      number: 2,
      startsOn: '2027-02-15',
      endsOn: '2027-03-19',
      units: 100,
      unitsInSessions: 100,
      sessionCount: 25,
      lateEntryUntil: '2027-02-23',
    },
  ],
  chain: { key: 'IK 2027', position: 1 },
  extraUnits: [{ givenBy: 'Turnverein', topic: 'Sport', units: 4, weekday: 'fri', from: '14:00', to: '15:30' }],
  places: { max: 20, min: 10, registeredElsewhere: 0, held: 0, confirmed: 0, free: 20, asOf: '2026-11-21T10:00:00Z' },
  findings: [],
  updatedAt: '2026-11-21T10:00:00Z',
};

const links: ChainView['links'] = [
  {
    id,
    position: 1,
    title: courseStart.title,
    status: 'started',
    entryLevels: ['A1.1'],
    startsOn: '2027-01-11',
    endsOn: '2027-03-19',
    followsInTime: true,
  },
  {
    id: '0199d6a0-0000-7000-8000-0000000000ab',
    position: 2,
    title: 'Integrationskurs A2 vormittags',
    status: 'planned',
    entryLevels: ['A2.1'],
    startsOn: '2027-03-17',
    endsOn: '2027-05-21',
    gapDays: -2,
    followsInTime: true,
  },
];

const changes: readonly CourseStartChangeView[] = [
  {
    version: 4,
    act: 'postponed',
    happenedAt: '2026-11-21T10:00:00Z',
    by: { through: 'person', name: 'Ayla <Demir>', roles: ['provider_staff'], organisation: provider },
    reason: 'no-room',
    fields: [
      { field: 'startsOn', before: '2027-01-04', after: '2027-01-11' },
      { field: 'sessions', before: [{}, {}], after: [{}] },
      { field: 'priceCents', after: 22_900 },
      { field: 'extraUnits', after: [{ givenBy: 'Turnverein', topic: 'Sport', units: 4 }] },
    ],
  },
];

const { services, visit, send, follow } = consoleUnderTest('provider_staff');

const base = '/api/course-registry/course-starts';
const shown = async (view: CourseStartView, path = `/course-starts/${id}`) => {
  services.answers.set(`GET ${base}/${id}`, [200, view]);
  const chain: ChainView = { key: 'IK 2027', provider, links, ...(links[1] && { successor: links[1] }) };
  services.answers.set(`GET ${base}/${id}/chain`, [200, chain]);
  services.answers.set(`GET ${base}/${id}/history`, [200, { items: changes, asOf: '2026-11-21T10:00:00Z' }]);
  return (await visit(path)).body;
};
const post = (path: string, form: Readonly<Record<string, string>>) => send(path, { seen: '4', ...form });

describe('the page of a course start', () => {
  it('shows its sections with their late entry, and one button for the next to begin', async () => {
    const body = await shown(courseStart);
    expect(body).toContain('Modul 1');
    expect(body).toContain('Di 23.02.2027');
    expect(body.match(/sections\/\d\/start/g)).toEqual(['sections/2/start']);
  });

  it('shows what follows in its chain, what others add and who helps in which language', async () => {
    const body = await shown(courseStart);
    expect(body).toContain('beginnt 2 Tage vor dem Ende des Moduls davor');
    expect(body).toContain('jeden Freitag, 14:00–15:30');
    expect(body).toContain('Ukrainisch, Albanisch');
  });

  it('says how everybody may reach the provider', async () => {
    expect(await shown({ ...courseStart, contact: 'kurse@sprachwerk.example' })).toContain('kurse@sprachwerk.example');
    expect(await shown(courseStart)).not.toContain('Kontakt');
  });

  it('offers a plan to be published or given up, not to be begun', async () => {
    const { chain: _, ...alone } = courseStart;
    const body = await shown({ ...alone, status: 'planned' });
    expect(body).toContain(`action="/course-starts/${id}/publish"`);
    expect(body).toContain('noch niemandem mitgeteilt');
    expect(body).not.toContain(`action="/course-starts/${id}/start"`);
    expect(body).not.toContain('/postpone"');
  });

  it('can be changed while it runs, but not moved or cancelled', async () => {
    const body = await shown(courseStart);
    expect(body).toContain(`href="/course-starts/${id}/revise"`);
    expect(body).not.toMatch(/href="[^"]*\/(postpone|cancel)"/);
  });

  it('passes acts on, on the version that was seen', async () => {
    services.answers.set(`POST ${base}/${id}/publish`, [200, courseStart]);
    services.answers.set(`POST ${base}/${id}/sections/2/start`, [200, courseStart]);
    expect((await post(`/course-starts/${id}/publish`, {})).headers.get('location')).toBe(`/course-starts/${id}`);
    expect((await post(`/course-starts/${id}/sections/2/start`, {})).status).toBe(303);
    expect(services.asked.map(({ headers }) => headers['if-match'])).toEqual(['"4"', '"4"']);
  });
});

describe('reporting that a course has begun', () => {
  const path = `/course-starts/${id}/start`;
  const coming = (startsOn: string): CourseStartView => ({
    ...courseStart,
    status: 'published',
    startsOn,
    entryClosesOn: '2999-01-19',
  });

  it('is asked once more on a page of its own, because nothing takes it back', async () => {
    const onPage = await shown(coming('2020-01-11'));
    expect(onPage).toContain(`href="${path}"`);
    expect(onPage).not.toContain(`action="${path}"`);
    const body = await shown(coming('2020-01-11'), path);
    for (const said of ['nicht zurücknehmen', 'bis Sa 19.01.2999', 'Ja, der Kurs hat begonnen', `action="${path}"`])
      expect(body).toContain(said);
    expect(body).not.toContain('Angekündigt ist der Kurs erst');
  });

  it('asks about a day that still lies ahead, and reports on the version that was seen', async () => {
    expect(await shown(coming('2999-01-11'), path)).toContain('Angekündigt ist der Kurs erst für Fr 11.01.2999');
    services.answers.set(`POST ${base}/${id}/start`, [200, courseStart]);
    expect((await post(path, {})).headers.get('location')).toBe(`/course-starts/${id}`);
    expect(services.asked.at(-1)?.headers['if-match']).toBe('"4"');
  });
});

describe('a later last day', () => {
  it('that brings no sessions is said to bring none', async () => {
    const revise = async (after: Partial<CourseStartView>) => {
      services.answers.set(`GET ${base}/${id}`, [200, courseStart]);
      services.answers.set(`PATCH ${base}/${id}`, [200, { ...courseStart, ...after }]);
      const answer = await post(`/course-starts/${id}/revise`, { endsOn: '2027-04-30' });
      services.answers.set(`GET ${base}/${id}`, [200, courseStart]);
      return (await follow(answer)).body;
    };
    expect(await revise({ endsOn: '2027-04-30' })).toContain('Termine sind dadurch keine hinzugekommen');
    expect(await revise({ endsOn: '2027-04-30', sessionCount: 70 })).toContain('Die Änderung ist gespeichert.');
    expect(await revise({ endsOn: '2027-04-30', sessionCount: 70 })).not.toContain('keine hinzugekommen');
  });
});

describe('the form to postpone a course start', () => {
  it('leaves the last day open, so that it moves along with the first', async () => {
    const body = await shown({ ...courseStart, status: 'published' }, `/course-starts/${id}/postpone`);
    expect(body).toContain('value="2027-01-11"');
    expect(body).not.toContain('value="2027-03-19"');
    services.answers.set(`POST ${base}/${id}/postpone`, [200, courseStart]);
    await post(`/course-starts/${id}/postpone`, { startsOn: '2027-02-08', endsOn: '' });
    expect(services.asked.at(-1)?.body).toBe('{"startsOn":"2027-02-08"}');
  });
});

describe('the history of a course start', () => {
  it('is told in words: what was, what is, who and why', async () => {
    const body = await shown(courseStart, `/course-starts/${id}/history`);
    for (const said of [
      'verschoben',
      '11.01.2027',
      'vorher: 04.01.2027',
      '2 Termine entfallen, 1 Termin neu',
      'Turnverein, Sport, 4',
      'Sprachwerk &lt;Ruhr>',
      'Ayla &lt;Demir>',
      'Grund: kein Raum',
      'Was davor war, wurde noch nicht festgehalten.',
    ])
      expect(body).toContain(said);
    expect(body).toMatch(/229,00.€/);
  });
});

describe('the form of a course start', () => {
  it('plans instead of publishing when that button is pressed', async () => {
    services.answers.set(`POST ${base}/plans`, [201, courseStart]);
    const form = { title: 'Kurs', 'sections.3.startsOn': '2027-01-11', 'sections.3.endsOn': '2027-02-12', plan: 'yes' };
    expect((await post('/course-starts/new', form)).status).toBe(303);
    expect(JSON.parse(services.asked[0]?.body ?? '{}')).toMatchObject({
      sections: [{ startsOn: '2027-01-11', endsOn: '2027-02-12' }],
    });
  });

  it('shows what is wrong beside the row it is about, rows left empty closed up', async () => {
    const errors = [{ pointer: '/sections/1/startsOn', code: 'section.overlaps', detail: 'Überschneidet sich.' }];
    services.answers.set(`POST ${base}`, [422, { title: 'So nicht', status: 422, code: 'section.overlaps', errors }]);
    const rows = { 'sections.0.startsOn': '2027-01-11', 'sections.4.startsOn': '2027-01-12' };
    const { status, body } = await post('/course-starts/new', { title: 'Kurs', ...rows });
    expect(status).toBe(422);
    expect(body).toMatch(/href="#f-sections-1-startsOn">\s*Abschnitt 2, Erster Tag: Überschneidet sich./);
    expect(body).toMatch(
      /id="f-sections-1-startsOn"[^>]*value="2027-01-12"|value="2027-01-12"[^>]*id="f-sections-1-startsOn"/,
    );
  });
});

describe('the list of plans', () => {
  it('is the provider’s own, each with a button to publish it', async () => {
    const planned = { ...courseStart, status: 'planned' };
    services.answers.set(`GET ${base}/plans`, [200, { items: [planned], asOf: '2026-11-21T10:00:00Z' }]);
    const { body } = await visit('/course-starts/plans');
    expect(body).toContain(`action="/course-starts/${id}/publish"`);
    expect(body).toMatch(/Jetzt veröffentlichen<span class="spoken">[^<]*Integrationskurs A1/);
  });
});

describe('the list of course starts', () => {
  const listed = async (role: string) => {
    services.answers.set(`GET ${base}`, [200, { items: [], asOf: '2026-11-21T10:00:00Z' }]);
    services.answers.set('GET /api/course-registry/providers', [200, { items: [provider] }]);
    return (await visit('/course-starts', role)).body;
  };

  it.each(['provider_staff', 'county_admin'] as const)('leads %s to publishing and to the plans', async (role) => {
    const body = await listed(role);
    expect(body).toContain('href="/course-starts/new"');
    expect(body).toContain('href="/course-starts/plans"');
  });

  it.each(['case_manager', 'coordinator', 'dpo'] as const)('offers %s neither', async (role) => {
    const body = await listed(role);
    expect(body).toContain('Auswahl eingrenzen');
    expect(body).not.toContain('href="/course-starts/new"');
    expect(body).not.toContain('href="/course-starts/plans"');
  });
});
