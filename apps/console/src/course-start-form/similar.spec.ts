import type { CollisionsView, DemandView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const asOf = '2026-11-21T09:00:00Z';
const found: CollisionsView = {
  items: [
    {
      id: '0199d6a0-0000-7000-8000-0000000000aa',
      status: 'published',
      title: 'Kurs <B1>',
      provider: { id: 'p', key: 'lernhaus-herne', name: 'Lernhaus Herne' },
      entryLevels: ['B1.1'],
      venue: { place: 'Herne' },
      distanceKm: 6.5,
      startsOn: '2027-01-11',
      endsOn: '2027-02-12',
      entryClosesOn: '2027-01-19',
      times: 'Di 18:00–20:15',
      places: { max: 20, free: 7, asOf },
    },
  ],
  count: 1,
  withinKm: 20,
  around: { municipality: '05911000', name: 'Bochum', county: '05911', countyName: 'Bochum' },
  asOf,
};
const demand: DemandView = {
  county: '05911',
  cells: [{ level: 'B1.1', track: 'general', people: 25 }],
  minimumCell: 5,
  roundedTo: 5,
  asOf,
};
const typed = {
  title: 'Abendkurs "B1"',
  courseType: 'integration',
  track: 'general',
  format: 'presence',
  entryLevels: 'B1.1',
  startsOn: '2027-01-11',
  endsOn: '2027-02-12',
  'venue.place': 'Bochum',
  'weekly.tue.from': '18:00',
  'weekly.tue.to': '20:15',
  once: 'a-key',
};

const { services, visit, send } = consoleUnderTest('provider_staff');

const answering = (collisions: object, waiting: object, [a, b] = [200, 200]) => {
  services.answers.set('GET /api/course-registry/collisions', [a, collisions]);
  services.answers.set('GET /api/waiting-list/demand', [b, waiting]);
};
const check = (form: Readonly<Record<string, string>> = {}, path = '/course-starts/new') =>
  send(path, { ...typed, ...form, check: 'yes' });
const askedPaths = () => services.asked.map(({ method, path }) => `${method} ${path}`);

describe('the form of a course start, asked who offers the like', () => {
  it('has a button for it that sends the form as it stands', async () => {
    const { body } = await visit('/course-starts/new');
    expect(body).toMatch(
      /<button(?=[^>]*name="check")(?=[^>]*formnovalidate)[^>]*>[^/]*Prüfen, wer Ähnliches anbietet/,
    );
  });

  it('says who else does and how many wait, keeps what was typed, and publishes nothing', async () => {
    answering(found, demand);
    const { status, body } = await check();
    expect(status).toBe(200);
    for (const said of [
      'In derselben Zeit bieten andere B1.1 in bis zu 20 km um Bochum an: ein Kursbeginn.',
      'Kurs &lt;B1>',
      'Herne, 6,5 km entfernt',
      'Im Gebiet Bochum warten rund 25 Menschen auf B1.1.',
      'Noch ist nichts gespeichert.',
      'value="Abendkurs &quot;B1&quot;"',
      'value="18:00"',
      'value="a-key"',
    ])
      expect(body).toContain(said);
    expect(askedPaths()).toEqual([
      'GET /api/course-registry/collisions',
      'GET /api/waiting-list/demand',
      'GET /api/course-registry/venues',
    ]);
  });

  it('asks about the house that was chosen, and shows its rooms to choose from', async () => {
    answering(found, demand);
    const venue = { id: 'v1', name: 'Haus <Ost>', place: 'Herne', municipality: '05916000', rooms: [{ name: '1.02' }] };
    services.answers.set('GET /api/course-registry/venues', [200, { items: [venue], asOf: '2026-11-21T10:00:00Z' }]);
    const { body } = await check({ venueId: 'v1|1.02', 'venue.place': '' });
    expect(body).toContain('In derselben Zeit bieten andere');
    expect(body).toMatch(/<option value="v1\|1\.02" selected[^>]*>Haus &lt;Ost>, Herne: Raum 1\.02/);
  });

  it('says when nobody else does, and of few people not how many', async () => {
    answering({ ...found, items: [], count: 0 }, { ...demand, cells: [{ level: 'B1.1', track: 'alpha' }] });
    const { body } = await check();
    expect(body).toContain('In derselben Zeit bietet sonst niemand B1.1 in bis zu 20 km um Bochum an.');
    expect(body).toMatch(/weniger als 5 Menschen auf B1\.1 \([^)]+\), vielleicht niemand/);
  });

  it('names what is still missing instead of asking', async () => {
    const { status, body } = await check({ entryLevels: '', startsOn: '', 'venue.place': '' });
    expect([status, askedPaths()]).toEqual([200, ['GET /api/course-registry/venues']]);
    expect(body).toContain('Zum Vergleichen fehlt noch: ');
    expect(body).toContain('value="Abendkurs &quot;B1&quot;"');
  });

  it('says what the registry does not understand', async () => {
    const errors = [{ pointer: '/place', code: 'place.unknown', detail: 'Dieser Ort ist nicht bekannt.' }];
    answering({ status: 422, code: 'place.unknown', title: 'So nicht', errors }, demand, [422, 200]);
    expect((await check()).body).toContain('Dieser Ort ist nicht bekannt.');
  });

  it('loses nothing that was typed when a service is silent', async () => {
    answering({ code: 'down' }, { code: 'down' }, [503, 503]);
    const silent = (await check()).body;
    expect(silent).toContain('Das lässt sich gerade nicht prüfen.');
    expect(silent).toContain('value="Abendkurs &quot;B1&quot;"');
    answering(found, { code: 'down' }, [200, 503]);
    expect((await check()).body).toContain('Wie viele warten, lässt sich gerade nicht sagen.');
  });

  it('works the same while one is changed', async () => {
    answering(found, demand);
    const { body } = await check({}, '/course-starts/0199d6a0-0000-7000-8000-0000000000bb/revise');
    expect(body).toContain('Im Gebiet Bochum warten rund 25 Menschen auf B1.1.');
    expect(body).toContain('action="/course-starts/0199d6a0-0000-7000-8000-0000000000bb/revise"');
  });
});
