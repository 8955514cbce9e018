import type { NoticeLetterView, TaskView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const entryId = '0199d6a0-0000-7000-8000-0000000000bb';
const task: TaskView = {
  id: '0199d6a0-0000-7000-8000-0000000000aa',
  version: 3,
  kind: 'clock-start-within-six-weeks',
  state: 'open',
  subjectId: entryId,
  waitingEntryId: entryId,
  reference: 'W-7F3K2Q',
  dueOn: '2026-01-12',
  own: true,
  openedAt: '2026-01-01T10:00:00Z',
};
const letter: NoticeLetterView = {
  id: '0199d6a0-0000-7000-8000-0000000000cc',
  version: 1,
  state: 'draft',
  clock: 'start-within-six-weeks',
  addressee: 'bamf',
  reference: 'W-7F3K2Q',
  waitingEntryId: entryId,
  dueOn: '2026-01-12',
  draftedAt: '2026-01-13T10:00:00Z',
  rulePackVersion: 'de.bamf.ik@2024-12-07',
  subject: 'Mitteilung nach § 7 Abs. 4 IntV',
  paragraphs: ['Sehr geehrte Damen und Herren,', 'Person: {{name}}. Vorgang: W-7F3K2Q.'],
  help: 'Nothing is sent by itself.',
  named: false,
  aboutPerson: true,
};

const { services, ask, visit, send, cookieOf } = consoleUnderTest();

const list = (items: readonly object[]) => [200, { items, asOf: '2026-11-21T10:00:00Z' }] as [number, object];
const get = async (path: string) => (await visit(path)).body;

describe('the page of tasks', () => {
  it('says in words what is overdue, leads to where it is done, and names each button', async () => {
    services.answers.set('GET /api/waiting-list/tasks', list([task]));
    const body = await get('/tasks');
    expect(body).toContain('Für Frau/Herrn W-7F3K2Q einen früheren Integrationskurs suchen');
    expect(body).toContain(`href="/waiting-entries/${entryId}"`);
    expect(body).toContain('überfällig');
    expect(body).toMatch(/Erledigt<span class="spoken">[^<]*W-7F3K2Q/);
  });

  it('ticks one off on the version that was seen', async () => {
    services.answers.set(`POST /api/waiting-list/tasks/${task.id}/done`, [200, { ...task, state: 'done' }]);
    expect((await send(`/tasks/${task.id}/done`, { seen: '3' })).status).toBe(303);
    expect(services.asked.at(-1)).toMatchObject({ headers: { 'if-match': '"3"' } });
  });

  it('leads a provider to the letters, not to entries it does not see', async () => {
    const provider = cookieOf('provider_staff');
    services.answers.set('GET /api/waiting-list/tasks', list([task]));
    const { body } = await ask('/tasks', { headers: { cookie: provider } });
    expect(body).not.toContain(`/waiting-entries/${entryId}`);
    expect(body).toContain('href="/notices"');
  });
});

describe('the page of a letter', () => {
  const path = `/notices/${letter.id}`;

  it('has a gap for the name and a button that fills it in', async () => {
    services.answers.set(`GET /api/waiting-list/notices/${letter.id}`, [200, letter]);
    const body = await get(path);
    expect(body).toContain('Person: [Name]. Vorgang');
    expect(body).toContain('Namen einsetzen');
    expect(body).not.toContain('{{name}}');
  });

  it('is explained in German beside it: what the law asks, by when, who sends it', async () => {
    services.answers.set(`GET /api/waiting-list/notices/${letter.id}`, [200, letter]);
    const body = await get(path);
    for (const text of [
      'sind die Person und das Bundesamt zu unterrichten',
      '§ 7 Abs. 4 IntV',
      'Ohne Verzug: Die Frist endete am 12.01.2026.',
      'Kursbrücke verschickt nichts von selbst',
      'Regeln für Integrationskurse (IntV), Fassung vom 07.12.2024',
    ])
      expect(body).toContain(text);
  });

  it('shows the name only after it was asked for', async () => {
    const opened = { ...letter, named: true, paragraphs: ['Person: Ada <b>Beispiel</b>.'] };
    services.answers.set(`GET /api/waiting-list/notices/${letter.id}/person`, [200, opened]);
    const { body } = await send(`${path}/person`, {});
    expect(body).toContain('Ada &lt;b>Beispiel');
    expect(body).not.toContain('Namen einsetzen');
    expect(services.asked.map(({ path: asked }) => asked)).toEqual([`/api/waiting-list/notices/${letter.id}/person`]);
  });

  it('passes on when and how it was sent', async () => {
    services.answers.set(`POST /api/waiting-list/notices/${letter.id}/sent`, [200, { ...letter, state: 'sent' }]);
    await send(`${path}/sent`, { seen: '1', sentOn: '2026-11-21', channel: 'letter' });
    expect(services.asked.at(-1)).toMatchObject({ body: JSON.stringify({ sentOn: '2026-11-21', channel: 'letter' }) });
  });

  it('asks for nothing more once it was sent', async () => {
    const sent = { ...letter, state: 'sent', sentOn: '2026-11-20', channel: 'fax' };
    services.answers.set(`GET /api/waiting-list/notices/${letter.id}`, [200, sent]);
    const body = await get(path);
    expect(body).toContain('20.11.2026');
    expect(body).not.toContain('Als versandt vermerken');
  });
});

describe('the start page', () => {
  it('says how much there is to do, and the most urgent of it', async () => {
    services.answers.set('GET /api/waiting-list/seat-offers', list([]));
    services.answers.set('GET /api/waiting-list/tasks', list([task, { ...task, id: entryId, kind: 'twin' }]));
    const body = await get('/');
    expect(body).toContain('Offene Aufgaben: 2');
    expect(body).toMatch(new RegExp(`href="/waiting-entries/${entryId}">[^<]*W-7F3K2Q`));
    expect(body).toContain('überfällig seit 12.01.2026');
  });
});
