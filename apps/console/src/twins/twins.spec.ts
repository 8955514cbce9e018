import type { TwinView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const twin: TwinView = {
  id: '0199d6a0-0000-7000-8000-0000000000aa',
  version: 2,
  state: 'open',
  likeness: 'likely',
  own: { reference: 'W-7F3K2Q', saidSame: false, waitingEntryId: '0199d6a0-0000-7000-8000-0000000000bb' },
  other: { reference: 'W-000001', saidSame: true, organisationName: 'Beratung <Bochum>' },
  stays: 'other',
  foundAt: '2026-11-20T10:00:00Z',
};

const { services, visit, send } = consoleUnderTest();

const page = async (rows: readonly TwinView[]) => {
  services.answers.set('GET /api/waiting-list/twins', [200, { items: rows, asOf: '2026-11-21T10:00:00Z' }]);
  return (await visit('/twins')).body;
};
const post = (path: string, form: Readonly<Record<string, string>>) => send(path, { seen: '2', ...form });

describe('the page of likely twins', () => {
  it('shows of the other body its name and the number of its entry, and links nowhere', async () => {
    const body = await page([twin]);

    expect(body).toContain('Beratung &lt;Bochum>');
    expect(body).toContain(`href="/waiting-entries/${twin.own.waitingEntryId}"`);
    expect(body).toContain('W-000001');
    expect(body).toContain('würde zurückgezogen');
    expect(body).toContain('Die andere Stelle hat zugestimmt.');
    expect(body).toContain('Name oder Geburtsdatum etwas anders geschrieben');
  });

  it('offers both answers, each named for those who hear it, and no second yes', async () => {
    const asked = await page([twin]);
    expect(asked).toMatch(/Ja, dieselbe Person<span class="spoken">[^<]*W-7F3K2Q/);
    expect(asked).toContain('Nein, zwei Personen');

    const said = await page([{ ...twin, own: { ...twin.own, saidSame: true } }]);
    expect(said).not.toContain('Ja, dieselbe Person<');
    expect(said).toContain('Sie haben zugestimmt.');
    expect(await page([{ ...twin, state: 'merged' }])).not.toContain('Nein, zwei Personen');
  });

  it('passes an answer on, on the version that was seen', async () => {
    services.answers.set(`POST /api/waiting-list/twins/${twin.id}/same`, [200, twin]);
    services.answers.set(`POST /api/waiting-list/twins/${twin.id}/different`, [200, twin]);

    expect((await post(`/twins/${twin.id}/same`, { withYoungerNeed: 'yes' })).headers.get('location')).toBe('/twins');
    expect((await post(`/twins/${twin.id}/different`, {})).status).toBe(303);
    expect(services.asked.map(({ headers, body }) => [headers['if-match'], body])).toEqual([
      ['"2"', '{"withYoungerNeed":true}'],
      ['"2"', ''],
    ]);
    expect((await post(`/twins/${twin.id}/merge`, {})).status).toBe(404);
  });
});
