import type { CatalogueUsageView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ask,
  member,
  type Services,
  settingsFor,
  signedIn,
  startedConsole,
  startServices,
} from '../web/console.fixtures.js';

const usage: CatalogueUsageView = {
  from: '2026-11-01',
  to: '2026-11-21',
  days: [{ value: '2026-11-21', uses: 12 }],
  pages: [{ value: 'list', uses: 12 }],
  languages: [
    { value: 'ti', uses: 7 },
    { value: 'other', uses: 5 },
  ],
  filters: [{ value: 'courseType:vocational', uses: 3 }],
  courseStarts: [{ courseStartId: '0199d6a0-0000-7000-8000-000000000001', title: '=Formel', uses: 2 }],
  asOf: '2026-11-21T09:00:00Z',
};

let services: Services;
let app: NestFastifyApplication;
beforeAll(async () => {
  services = await startServices();
  services.answers.set('GET /api/course-registry/catalogue-usage', [200, usage]);
  app = await startedConsole(settingsFor(services.url));
});
afterAll(async () => {
  await app?.close();
  await services?.stop();
});

const visit = (path: string, role: string) => ask(app, path, { headers: { cookie: signedIn(app, member(role)) } });

describe('how often the public catalogue is used', () => {
  it('is told a coordinator in words', async () => {
    const { status, body } = await visit('/catalogue-usage', 'coordinator');
    expect(status).toBe(200);
    for (const said of ['ትግርኛ', 'andere Sprache', 'Kursart: Berufssprachkurs', 'Kursliste', '21.11.2026']) {
      expect(body).toContain(said);
    }
  });

  it('can be taken along as a table in which nothing acts as a formula', async () => {
    const { headers, body } = await visit('/catalogue-usage/figures.csv', 'coordinator');
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="nutzung-kursliste-2026-11-01-2026-11-21.csv"',
    );
    expect(body).toContain("'=Formel;2");
  });

  it('is not for everybody', async () => {
    expect((await visit('/catalogue-usage', 'case_manager')).status).toBe(403);
  });
});
