import type { ImportReportView, SourceRecordView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const provider = { id: '0199d6a0-0000-7000-8000-000000000001', key: 'haus', name: 'Haus <der> Sprachen' };
const report: ImportReportView = {
  id: '0199d6a0-0000-7000-8000-0000000000aa',
  state: 'quarantined',
  format: 'berlin-json',
  provider,
  fileName: 'kurse.json',
  startedAt: '2026-11-21T08:00:00Z',
  recordsRead: 0,
  recordsTotal: 0,
  counts: { imported: 0, changed: 0, unchanged: 0, incomplete: 0, 'left-out': 0, refused: 0 },
  sessionsKept: 0,
  collapse: { known: 16, found: 0 },
  records: [],
};
const record: SourceRecordView = {
  id: '0199d6a0-0000-7000-8000-0000000000bb',
  provider,
  format: 'berlin-json',
  externalId: '7000',
  title: 'Deutsch B1+',
  startsOn: '2027-01-11',
  endsOn: '2027-02-12',
  raw: { name: 'Deutsch B1+', beginn_datum: '2027-01-11' },
  lacking: ['level', 'sessions', 'registeredElsewhere'],
  lastSeenAt: '2026-11-21T08:00:00Z',
  cancelledInFile: false,
};
const missing = {
  ...record,
  lacking: [],
  missingSince: '2026-11-20T08:00:00Z',
  courseStartId: '0199d6a0-0000-7000-8000-0000000000cc',
  status: 'published',
} as const;

const { services, visit, send } = consoleUnderTest('provider_staff');

const api = '/api/course-registry';
const answer = (path: string, body: unknown, status = 200) => services.answers.set(path, [status, body]);
const show = async (path: string) => (await visit(path)).body;
const pageOf = (items: readonly unknown[]) => ({ items, asOf: '2026-11-21T10:00:00Z' });

describe('the pages of imports', () => {
  it('offer the template, find the format out, and say what waits for a person', async () => {
    answer(`GET ${api}/imports`, pageOf([]));
    answer(`GET ${api}/source-records`, pageOf([record]));
    const body = await show('/imports');
    expect(body).toContain('href="/api/course-registry/import-templates/kurse.xlsx"');
    expect(body).toContain('selbst erkennen');
    expect(body).toContain('href="/imports/incomplete"');
    expect(body).toContain('href="/imports/missing"');
  });

  it('say why a file is held back, and let a person decide', async () => {
    answer(`GET ${api}/imports/${report.id}`, report);
    const body = await show(`/imports/${report.id}`);
    expect(body).toContain('Diese Datei ist zurückgehalten');
    expect(body).toContain('die letzte Datei hatte 16');
    for (const decision of ['accept', 'discard']) {
      answer(`POST ${api}/imports/${report.id}/${decision}`, { ...report, state: 'running' });
      expect((await send(`/imports/${report.id}/${decision}`)).status).toBe(303);
    }
    expect(services.asked.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  it('ask only for what is missing, beside the file’s own words', async () => {
    answer(`GET ${api}/source-records`, pageOf([record]));
    expect(await show('/imports/incomplete')).toContain(`href="/imports/incomplete/${record.id}"`);
    answer(`GET ${api}/source-records/${record.id}`, record);
    const body = await show(`/imports/incomplete/${record.id}`);
    for (const name of ['entryLevel', 'weekly.mon.from', 'registeredElsewhere'])
      expect(body).toContain(`name="${name}"`);
    expect(body).not.toContain('name="maxParticipants"');
    expect(body).toContain('beginn_datum');
  });

  it('send what was added, and lead to the field that is still missing', async () => {
    const path = `${api}/source-records/${record.id}`;
    answer(`GET ${path}`, record);
    const code = 'source-record.still-lacking';
    const errors = [{ pointer: '/weeklyTimes', code, detail: 'Diese Angabe fehlt noch.' }];
    answer(`POST ${path}/complete`, { status: 422, code, title: '', errors }, 422);
    const refused = await send(`/imports/incomplete/${record.id}`, { entryLevel: 'B1.1', registeredElsewhere: '4' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('href="#f-weeklyTimes"');
    answer(`POST ${path}/complete`, { ...record, lacking: [] });
    const times = { 'weekly.mon.from': '09:00', 'weekly.mon.to': '12:15' };
    const form = { entryLevel: 'B1.1', registeredElsewhere: '4', ...times };
    expect((await send(`/imports/incomplete/${record.id}`, form)).status).toBe(303);
    expect(JSON.parse(services.asked.at(-1)?.body ?? '')).toEqual({
      entryLevel: 'B1.1',
      registeredElsewhere: 4,
      weeklyTimes: [{ weekday: 'mon', from: '09:00', to: '12:15' }],
    });
  });

  it('lead from what is missing in a file to where one cancels it, and cancel nothing themselves', async () => {
    answer(`GET ${api}/source-records`, pageOf([missing]));
    const body = await show('/imports/missing');
    expect(body).toContain(`href="/course-starts/${missing.courseStartId}"`);
    expect(body).toContain('kommt nicht mehr vor');
    expect(body).not.toContain('<button type="submit" class="kern-btn kern-btn--primary">');
  });
});
