import type { CatalogueUsageView } from '@app/contracts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

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

const { services, visit } = consoleUnderTest('coordinator');
beforeEach(() => {
  services.answers.set('GET /api/course-registry/catalogue-usage', [200, usage]);
});

describe('how often the public catalogue is used', () => {
  it('is told a coordinator in words', async () => {
    const { status, body } = await visit('/catalogue-usage');
    expect(status).toBe(200);
    for (const said of ['ትግርኛ', 'andere Sprache', 'Kursart: Berufssprachkurs', 'Kursliste', '21.11.2026']) {
      expect(body).toContain(said);
    }
  });

  it('can be taken along as a table in which nothing acts as a formula', async () => {
    const { headers, body } = await visit('/catalogue-usage/figures.csv');
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="nutzung-kursliste-2026-11-01-2026-11-21.csv"',
    );
    expect(body).toContain("'=Formel;2");
  });

  it('is not for everybody', async () => {
    expect((await visit('/catalogue-usage', 'case_manager')).status).toBe(403);
  });
});
