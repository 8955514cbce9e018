import type { HoldOutView, MissedClocksView, NextOffersView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const id = '0199d6a0-0000-7000-8000-0000000000aa';
const ending = '0199d6a0-0000-7000-8000-0000000000bb';
const course = (more: object) => ({
  id,
  title: 'Kurs A2.2',
  status: 'published',
  provider: { id: 'p', key: 'p', name: 'Sprachwerk' },
  startsOn: '2027-01-11',
  endsOn: '2027-04-30',
  places: { free: 5, max: 20 },
  ...more,
});
const holdOut: HoldOutView = {
  id: '0199d6a0-0000-7000-8000-0000000000cc',
  version: 2,
  courseStartId: id,
  kind: 'cohort',
  fromCourseStartId: ending,
  places: 3,
  until: '2027-01-04',
  position: 0,
  source: 'coordinator',
};
const next: NextOffersView = {
  asOf: '2026-11-21T10:00:00Z',
  region: 'all',
  regions: ['all', 'north'],
  offers: 1_234,
  batch: {
    id: '0199d6a0-0000-7000-8000-0000000000dd',
    version: 4,
    state: 'held',
    offers: 1_200,
    heldAt: '2026-11-21T08:00:00Z',
    releasesAt: '2026-11-21T12:00:00Z',
  },
  courseStarts: [
    { courseStartId: id, title: 'Kurs A2.2', providerName: 'Sprachwerk', startsOn: '2027-01-11', offers: 9 },
  ],
};
const missed: MissedClocksView = {
  asOf: '2026-11-21T10:00:00Z',
  minimumCell: 5,
  code: 'start-within-six-weeks',
  total: { suppressed: false, missed: 24 },
  cells: [
    { county: '05911', month: '2026-08', suppressed: false, missed: 12 },
    { county: '05911', month: '2026-09', suppressed: true },
  ],
};

const { services, visit, send } = consoleUnderTest('coordinator');

const answered = (request: string, body: unknown, status = 200) => services.answers.set(request, [status, body]);
const get = async (path: string) => (await visit(path)).body;
const sent = () => services.asked.find(({ method }) => method !== 'GET');

it.each(['/places-kept', `/places-kept/${id}`, '/offer-batches', '/missed-clocks', '/missed-clocks.csv'])(
  '%s is for coordinators alone',
  async (path) => {
    for (const role of ['case_manager', 'provider_staff', 'dpo']) expect((await visit(path, role)).status).toBe(403);
    expect(services.asked).toEqual([]);
  },
);

describe('places kept for some', () => {
  const before = course({ id: ending, title: 'Kurs A2.1', startsOn: '2026-11-01', endsOn: '2027-01-08' });
  const show = () => {
    answered(`GET /api/course-registry/course-starts/${id}`, course({}));
    answered('GET /api/course-registry/course-starts', {
      items: [before, course({}), course({ id: 'late', title: 'Kurs danach', endsOn: '2027-09-01' })],
      asOf: '2026-11-21T10:00:00Z',
    });
    answered('GET /api/waiting-list/hold-outs', { items: [holdOut], asOf: '2026-11-21T10:00:00Z' });
    return get(`/places-kept/${id}`);
  };

  it('are shown by whom they are for; only courses that end before can be chosen', async () => {
    const body = await show();
    expect(body).toContain('Personen aus: Kurs A2.1');
    expect(body).toContain(`<option value="${ending}">`);
    expect(body).not.toContain('Kurs danach');
  });

  it('are kept once for one key, for a group of the order', async () => {
    answered('POST /api/waiting-list/hold-outs', holdOut, 201);
    const form = { kind: 'tier', maxTier: '0', places: '2', until: '2027-01-04', once: 'the-key' };
    expect((await send(`/places-kept/${id}`, form)).status).toBe(303);
    expect(sent()?.headers['idempotency-key']).toBe('the-key');
    expect(JSON.parse(sent()?.body ?? '')).toEqual({
      courseStartId: id,
      kind: 'tier',
      maxTier: 0,
      places: 2,
      until: '2027-01-04',
    });
  });

  it('that are too many are refused at the field', async () => {
    await show();
    const detail = 'The course has fewer places.';
    const errors = [{ pointer: '/places', code: 'hold-out.more-than-there-are', detail }];
    answered('POST /api/waiting-list/hold-outs', { status: 422, code: 'x', title: 'Nein', errors }, 422);
    const refused = await send(`/places-kept/${id}`, { kind: 'tier', maxTier: '0', places: '99', until: '2027-01-04' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('href="#f-places"');
    expect(refused.body.match(/id="f-places"/g)).toHaveLength(1);
  });

  it('are ended by keeping none, at the version that was seen', async () => {
    answered(`PATCH /api/waiting-list/hold-outs/${holdOut.id}`, { ...holdOut, places: 0 });
    await send(`/places-kept/${id}/${holdOut.id}`, { seen: '2', places: '0' });
    expect(sent()).toMatchObject({ body: '{"places":0}', headers: { 'if-match': '"2"' } });
  });
});

describe('the next offers', () => {
  it('are counted by course start, with those held back and until when', async () => {
    answered('GET /api/waiting-list/offer-batches/next', next);
    const body = await get('/offer-batches');
    for (const text of ['Anstehende Platzangebote: 1.234', 'Zurückgehalten: 1.200', '13:00 Uhr', 'region=north'])
      expect(body).toContain(text);
    expect(body).toContain(`action="/offer-batches/${next.batch?.id}/release"`);
  });

  it('are let go at the version that was seen, and lead back to their region', async () => {
    answered(`POST /api/waiting-list/offer-batches/${next.batch?.id}/release`, { ...next.batch, state: 'released' });
    const { headers } = await send(`/offer-batches/${next.batch?.id}/release`, { seen: '4', region: 'north' });
    expect(headers.get('location')).toBe('/offer-batches?region=north');
    expect(sent()?.headers['if-match']).toBe('"4"');
  });

  it('ask for nothing while none is held', async () => {
    const { batch: _, ...quiet } = { ...next, offers: 0, courseStarts: [] };
    answered('GET /api/waiting-list/offer-batches/next', quiet);
    const body = await get('/offer-batches');
    expect(body).toContain('Zurzeit geht kein Platzangebot hinaus.');
    expect(body).not.toContain('/release');
  });
});

describe('missed time limits', () => {
  it('are counts by county and month; what is withheld stays so, in the file too', async () => {
    answered('GET /api/waiting-list/missed-clocks', missed);
    const body = await get('/missed-clocks?from=2026-08');
    for (const text of ['Bochum', '<strong>24</strong>', '>12<', '/missed-clocks.csv?from=2026-08'])
      expect(body).toContain(text);
    const rows = (await get('/missed-clocks.csv')).replace('\uFEFF', '').trim().split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatch(/2026-08;12$/);
    expect(rows[2]).not.toMatch(/;\d+$/);
  });
});

describe('the navigation', () => {
  it('folds away what is not of every day, and says where one is', async () => {
    answered('GET /api/waiting-list/missed-clocks', missed);
    const body = await get('/missed-clocks');
    expect(body).toContain('<summary class="is-here">Weiteres: Versäumte Fristen</summary>');
    const top = body.slice(body.indexOf('<nav'), body.indexOf('<details class="top__more"'));
    expect(top.match(/<a /g)?.length).toBeLessThanOrEqual(6);
  });
});
