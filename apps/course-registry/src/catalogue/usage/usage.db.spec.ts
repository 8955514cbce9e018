import type { CatalogueUsageView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, type Registry, startRegistry } from '../../course-registry.fixtures.js';
import { Tally } from './count-uses/tally.js';
import { usesOf } from './domain/use.js';

let registry: Registry;
let courseStartId: string;

beforeAll(async () => {
  registry = await startRegistry();
  const { body } = await registry.call('provider-staff', 'POST', 'course-starts', {
    body: aBody(),
    headers: { 'idempotency-key': 'usage-1' },
  });
  courseStartId = body.id;
});
afterAll(() => registry?.close());

const usage = (query = '') => registry.call<CatalogueUsageView>('coordinator', 'GET', `catalogue-usage${query}`);
const tally = () => registry.app.get(Tally, { strict: false });

describe('a coordinator', () => {
  it('sees by day, page, language, filter and course start how often the catalogue was used', async () => {
    tally().count(usesOf({ page: 'list', languages: ['ti'], query: { level: 'A1.1', area: '05911000' } }));
    tally().count(usesOf({ page: 'course-start', languages: ['ar'], query: {}, courseStartId }));
    await tally().write();
    tally().count(usesOf({ page: 'course-start', languages: ['ar'], query: {}, courseStartId }));
    await tally().write();
    const { status, body } = await usage();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      to: '2026-11-21',
      days: [{ value: '2026-11-21', uses: 3 }],
      pages: [
        { value: 'course-start', uses: 2 },
        { value: 'list', uses: 1 },
      ],
      languages: [
        { value: 'ar', uses: 2 },
        { value: 'ti', uses: 1 },
      ],
      filters: [
        { value: 'area', uses: 1 },
        { value: 'level:A1.1', uses: 1 },
      ],
      courseStarts: [{ courseStartId, title: 'Allgemeiner Integrationskurs A1.1', uses: 2 }],
    });
  });

  it('is told when the period cannot be', async () => {
    const { status, body } = await usage('?from=2026-11-21&to=2026-11-01');
    expect([status, body.errors[0]?.pointer]).toEqual([422, '/from']);
  });

  it.each(['from=2026-W45-1', 'to=2026-W45-1', 'to=2026-325', 'from=0001-01-01'])(
    'names a day of the calendar, not %s',
    async (query) => {
      const { status, body } = await usage(`?${query}`);
      expect([status, body.errors[0]]).toMatchObject([400, { pointer: `/${query.split('=')[0]}` }]);
      expect(body.errors[0]?.code).toBe('value.not-a-date');
    },
  );

  it('alone is shown it', async () => {
    expect((await registry.call('provider-staff', 'GET', 'catalogue-usage')).status).toBe(403);
  });
});

describe('counting', () => {
  it('adds up when several processes write the same things at once', async () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ page: at % 2 ? 'csv' : 'atom', at }) as const);
    await Promise.all(
      many.map(async ({ page }) => {
        tally().count(usesOf({ page, languages: ['de', 'tr'], query: { free: 'true' } }));
        await tally().write();
      }),
    );
    const { body } = await usage();
    const uses = Object.fromEntries(
      body.pages.map(({ value, uses: count }: { value: string; uses: number }) => [value, count]),
    );
    expect([uses.csv, uses.atom]).toEqual([40, 40]);
  });

  it('happens where people ask, and leaves out robots and what was refused', async () => {
    const look = (path: string, userAgent: string) =>
      fetch(`${registry.base}/${path}`, { headers: { 'user-agent': userAgent, 'accept-language': 'prs, de;q=0.5' } });
    const phone = 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36';
    await look('catalogue?childcare=true', phone);
    await look(`catalogue/${courseStartId}`, phone);
    await look('catalogue?level=Z9', phone);
    await look('catalogue', 'Mozilla/5.0 (compatible; Googlebot/2.1)');
    await tally().write();
    const counted = await registry.dataSource.query(
      "select kind, value, uses::int from course_registry.catalogue_use where language = 'fa' order by kind, value",
    );
    expect(counted).toEqual([
      { kind: 'course-start', value: courseStartId, uses: 1 },
      { kind: 'filter', value: 'childcare', uses: 1 },
      { kind: 'page', value: 'course-start', uses: 1 },
      { kind: 'page', value: 'list', uses: 1 },
    ]);
  });

  it('takes a filter by languages of help for no language of the reader', async () => {
    const looking = { headers: { 'user-agent': 'Mozilla/5.0 Firefox/133.0', 'accept-language': 'uk' } };
    await fetch(`${registry.base}/catalogue?languages=ru`, looking);
    await fetch(`${registry.base}/catalogue.atom?language=ru&languages=tr`, looking);
    await tally().write();
    const counted = await registry.dataSource.query(
      `select language, kind, value, uses::int from course_registry.catalogue_use
        where language in ('uk', 'ru') order by language, kind, value`,
    );
    expect(counted).toEqual([
      { language: 'ru', kind: 'filter', value: 'languages:tr', uses: 1 },
      { language: 'ru', kind: 'page', value: 'atom', uses: 1 },
      { language: 'uk', kind: 'filter', value: 'languages:ru', uses: 1 },
      { language: 'uk', kind: 'page', value: 'list', uses: 1 },
    ]);
  });

  it('has no column for anybody who asked', async () => {
    const columns: { name: string }[] = await registry.dataSource.query(
      `select column_name as name from information_schema.columns where table_name = 'catalogue_use' order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['day', 'kind', 'language', 'uses', 'value']);
  });
});
