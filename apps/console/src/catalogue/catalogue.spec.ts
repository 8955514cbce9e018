import { catalogueLanguages, catalogueTexts, languageFacts, languageName, weekdayNamed } from '@app/catalogue-texts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';
import { listPath } from './addresses.js';
import { courseStartId, dividedCourse, publicCourse } from './catalogue.fixtures.js';

const registry = 'GET /api/course-registry/catalogue';
const browser = 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36';

const { services, ask, cookieOf } = consoleUnderTest();

const found = (...items: readonly object[]) =>
  services.answers.set(registry, [200, { items, nextCursor: 'abc', asOf: '2026-11-21T09:00:00Z' }]);
const visit = (path: string) => ask(path, { headers: { 'user-agent': browser } });
const show = (course: object) => services.answers.set(`${registry}/${courseStartId}`, [200, course]);

describe.each(catalogueLanguages.map((language) => [language] as const))('the public list in %s', (language) => {
  it('is open to everybody in that language and its direction, without a cookie', async () => {
    found(publicCourse());
    const { status, body, headers } = await visit(listPath(language));
    const { tag, direction } = languageFacts(language);
    expect([status, headers.get('set-cookie'), headers.get('content-language')]).toEqual([200, null, tag]);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    expect(body).toContain(`<html lang="${tag}" dir="${direction}"`);
    expect(body).toContain(catalogueTexts(language).listIs);
    expect(body).not.toMatch(/<script(?! type="application\/ld\+json")/);
  });

  it('asks in the reader’s language and with the browser’s name, and without anybody’s right', async () => {
    found();
    const { headers } = signedInHeaders();
    await ask(listPath(language), { headers: { ...headers, 'user-agent': browser } });
    const [asked] = services.asked;
    expect(asked?.headers).toMatchObject({ 'accept-language': languageFacts(language).tag, 'user-agent': browser });
    expect(asked?.headers).not.toHaveProperty('authorization');
    expect(asked?.headers).not.toHaveProperty('cookie');
  });
});

const signedInHeaders = () => ({ headers: { cookie: cookieOf('coordinator') } });

describe('the public list', () => {
  it('shows a cancelled course as cancelled, without places, and never as one to register for', async () => {
    found(publicCourse({ status: 'cancelled', cancelReason: 'no-room' }));
    const { body } = await visit('/kurse');
    expect([body.includes('abgesagt'), body.includes('Freie Plätze')]).toEqual([true, false]);
  });

  it('says as of when each course start is known', async () => {
    found(publicCourse());
    expect((await visit('/kurse')).body).toContain('datetime="2026-11-21T09:00:00Z"');
  });

  it('keeps the filter when the language changes, the page is turned or a feed is taken along', async () => {
    found(publicCourse());
    const { body } = await visit('/kurse?level=A1.1&childcare=1');
    expect(body).toContain('href="/ar/kurse?level=A1.1&amp;childcare=1"');
    expect(body).toContain('href="/kurse?level=A1.1&amp;childcare=1&amp;cursor=abc"');
    expect(body).toContain('href="/api/course-registry/catalogue.atom?level=A1.1&amp;childcare=true&amp;language=de"');
    expect(body).toContain('hreflang="fa-AF" href="http://console.example/fa/kurse"');
  });

  it('that is empty says what to leave out', async () => {
    found();
    const { body } = await visit('/en/kurse?level=C2&place=Bochum&radius=5');
    expect(body).toContain('href="/en/kurse?level=C2"');
    expect(body).toContain('href="/en/kurse?place=Bochum&amp;radius=5"');
  });

  it('asks which place is meant instead of guessing, and says when it knows none', async () => {
    const many = await visit('/kurse?place=Neustadt&level=A1.1');
    const none = await visit('/kurse?place=Nirgendwo123');
    expect([many.status, none.status, services.asked]).toEqual([400, 400, []]);
    expect(many.body).toMatch(/href="\/kurse\?level=A1\.1&amp;place=\d{8}"/);
    expect(none.body).toContain('„Nirgendwo123“ kennen wir nicht');
  });

  it('puts nothing that was written by others into the page as markup', async () => {
    found(publicCourse({ title: '</script><img src=x onerror=alert(1)>' }));
    const { body } = await visit('/kurse?place=%3Cimg%20src%3Dx%3E');
    expect(body).not.toContain('<img');
    found(publicCourse({ title: '</script><img src=x onerror=alert(1)>' }));
    expect((await visit('/kurse')).body).not.toContain('<img');
  });

  it('that cannot be reached says so in the reader’s language and nothing of the inside', async () => {
    services.answers.set(registry, [500, { code: 'internal', detail: 'at pool.ts:12' }]);
    const { status, body, headers } = await visit('/ti/kurse');
    expect([status, headers.get('set-cookie'), headers.get('cache-control')]).toEqual([503, null, 'no-store']);
    expect(body).toContain(catalogueTexts('ti').problems.away);
    expect(body).not.toContain('pool.ts');
  });
});

describe('the page of a course start', () => {
  it('is not sent again to somebody who has it', async () => {
    show(publicCourse());
    const { headers } = await visit(`/kurse/${courseStartId}`);
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    const again = await ask(`/kurse/${courseStartId}`, { headers: known });
    expect([again.status, again.body, again.headers.get('content-type')]).toEqual([304, '', null]);
    expect(again.headers.get('cache-control')).toBe('public, max-age=60');
    show(publicCourse({ title: 'Anders' }));
    expect((await ask(`/kurse/${courseStartId}`, { headers: known })).status).toBe(200);
  });

  it('names what somebody needs, how to register, and that a waiting list is no place', async () => {
    show(publicCourse());
    const { body } = await visit(`/kurse/${courseStartId}`);
    for (const said of ['Sprachwerk Bochum', 'Kortumstraße 1', '3 / 20', 'Eine Warteliste ist kein Platz']) {
      expect(body).toContain(said);
    }
    expect(body).toContain(`/api/course-registry/catalogue/${courseStartId}.ics?language=de`);
  });

  it.each(catalogueLanguages)(
    'in %s shows its sections, the next module, who else teaches, and help in languages',
    async (language) => {
      show(dividedCourse());
      const { body } = await visit(`${listPath(language)}/${courseStartId}`);
      const { parts, extra, course } = catalogueTexts(language);
      for (const said of [
        ...[parts.section('1'), parts.section('2'), parts.nextModule, 'Modul 2', '20.01.2127', '20.07.2127'],
        ...[extra.title, 'Sozialdienst', 'Bibliothek', weekdayNamed(language, 'tue'), 'Ehrenamt'],
        ...[course.number, 'SW-1', languageName(language, 'uk')],
      ])
        expect(body).toContain(said);
      expect(body).not.toContain(parts.moduleBefore);
      expect(body).toContain(`href="${listPath(language)}/0199d6a0-0000-7000-8000-00000000c0d2"`);
    },
  );

  it('without sections, chain or help shows none of it', async () => {
    show(publicCourse());
    const { body } = await visit(`/kurse/${courseStartId}`);
    const { parts, extra, course } = catalogueTexts('de');
    for (const unsaid of [parts.title, parts.nextModule, extra.title, course.supportLanguages, course.number])
      expect(body).not.toContain(`${unsaid}<`);
  });

  it('says how the provider is reached, and leads nowhere but to it', async () => {
    const contacts = [{ label: 'Anmeldung', phone: '0234 123-45', mailbox: 'kurse@sprachwerk.example' }];
    show(publicCourse({ contact: { website: 'javascript:alert(1)', contacts } }));
    const { body } = await visit(`/ar/kurse/${courseStartId}`);
    expect(body).toContain('href="tel:023412345"');
    expect(body).toContain('href="mailto:kurse@sprachwerk.example"');
    expect(body).not.toContain('javascript:');
  });

  it('of a cancelled course says so first, and invites nobody to register', async () => {
    show(publicCourse({ status: 'cancelled', cancelReason: 'no-room' }));
    const { body } = await visit(`/kurse/${courseStartId}`);
    expect(body).toContain('Dieser Kurs findet nicht statt.');
    expect([body.includes('kein Raum'), body.includes('So melden Sie sich an')]).toEqual([true, false]);
  });

  it('that has passed its first section says where and until when one can still come in', async () => {
    const sectionEntry = { section: 2, level: 'A1.2', startsOn: '2127-02-03', entryClosesOn: '2127-02-10' };
    show(publicCourse({ status: 'started', entryClosesOn: '2026-01-01', sectionEntry }));
    const { body } = await visit(`/ar/kurse/${courseStartId}`);
    const texts = catalogueTexts('ar');
    expect(body).toContain(texts.register.title);
    expect(body).not.toContain(texts.over);
    expect(body).toContain('10.02.2127');
    expect(body).toContain(`${texts.parts.section('2')}, A1.2`);
  });

  it('of a full course says that no place is free', async () => {
    show(publicCourse({ places: { max: 20, free: 0, asOf: '2026-11-21T09:00:00Z' } }));
    expect((await visit(`/tr/kurse/${courseStartId}`)).body).toContain(catalogueTexts('tr').full.title);
  });

  it('keeps its title German in every language', async () => {
    show(publicCourse());
    const { body } = await visit(`/ar/kurse/${courseStartId}`);
    expect(body).toMatch(/<h1[^>]* lang="de" dir="ltr">Allgemeiner Integrationskurs/);
  });

  it('that is not there answers 404 in the reader’s language', async () => {
    const { status, body } = await visit('/uk/kurse/nowhere');
    expect([status, body.includes(catalogueTexts('uk').problems.notFound)]).toEqual([404, true]);
  });
});

describe('the booklet', () => {
  it('is asked for with a place, a level and languages, and is the registry’s file', async () => {
    const { status, headers } = await visit('/ar/kurse/heft/pdf?place=Bochum&level=A1.1&languages=ar&languages=de');
    expect(status).toBe(303);
    expect(headers.get('location')).toBe(
      '/api/course-registry/catalogue/brochure?languages=ar%2Cde&area=05911000&level=A1.1',
    );
  });

  it('comes back to the form when there are too many languages', async () => {
    const languages = catalogueLanguages.map((language) => `languages=${language}`).join('&');
    const { status, body } = await visit(`/kurse/heft/pdf?${languages}`);
    expect([status, body.includes('role="alert"')]).toEqual([400, true]);
  });
});

describe('search engines', () => {
  it('are told what they may look at', async () => {
    const { body } = await visit('/robots.txt');
    expect(body).toContain('Disallow: /\n');
    expect(body).toContain('Allow: /ti/kurse\n');
    expect(body).toContain('Sitemap: http://console.example/sitemap.xml');
  });

  it('find every course start in every language', async () => {
    services.answers.set(registry, [200, { items: [publicCourse()], asOf: '2026-11-21T09:00:00Z' }]);
    const { body, headers } = await visit('/sitemap.xml');
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(body.match(/<loc>/g)).toHaveLength(2 * catalogueLanguages.length);
    expect(body).toContain(`<loc>http://console.example/fa/kurse/${courseStartId}</loc>`);
    expect(services.asked[0]?.headers['user-agent']).toContain('bot');
  });
});
