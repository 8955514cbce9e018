import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { quiet } from './database.js';
import { inABrowser, openPage, startBrowser, type Way, wayName, ways } from './pages/browser.js';
import { findsACourse } from './pages/catalogue.js';
import { soon } from './pages/days.js';
import { steersByGoals } from './pages/goals.js';
import { comesInAsAProvider, newcomer } from './pages/provider-life.js';
import { looksAfterItsCourses } from './pages/registry.js';
import { signIn } from './pages/sign-in.js';
import { expectSound as soundOf } from './pages/soundness.js';
import { type SampleLogin, type SampleRole, type System, startSystem } from './system.js';
import { startReceiver, type WebhookReceiver } from './webhook-receiver.js';

const realExport = resolve(import.meta.dirname, '../../../shared/data/kufer-xml/provider-export-moved.xml');

inABrowser(() => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let receiver: WebhookReceiver;

  beforeAll(async () => {
    receiver = await startReceiver();
    system = await startSystem({ queue: 'postgres', environment: { WEBHOOK_ALLOWED_HOSTS: receiver.host } });
    browser = await startBrowser();
    await quiet(system);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    await receiver?.stop();
  }, 60_000);

  const asLogin = async (login: SampleLogin, way: Way) => {
    await page?.context().close();
    page = await openPage(browser, way);
    await signIn(page, system, login);
  };
  const as = (role: SampleRole, way: Way) => asLogin(system.accounts[role], way);
  const go = (path: string) => page.goto(`${system.consoleUrl}${path}`);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const follow = (name: string) => page.locator('main').getByRole('link', { name }).first().click();
  const heading = () => page.getByRole('heading', { level: 1 }).textContent();
  const said = () => page.getByRole('status').textContent();
  const expectSound = (way: Way) => soundOf(page, way);

  describe('an organisation that nobody knows yet', () => comesInAsAProvider(() => ({ system, browser, receiver })));

  describe.each(ways.map((way) => [wayName(way), way] as const))('%s', (_, way) => {
    describe('a provider', () => {
      beforeAll(() => as('provider_staff', way), 60_000);

      it('is led to what is wrong with a course start, mends it and publishes it', async () => {
        await go('/course-starts/new');
        await page.getByLabel('Titel').fill('Abendkurs A1.1');
        await page.getByLabel('A1.1', { exact: true }).check();
        await page.getByRole('textbox', { name: 'Erster Tag' }).fill(soon(30));
        await page.getByRole('textbox', { name: 'Letzter Tag' }).fill(soon(10));
        await page.getByLabel('Montag, von').fill('18:00');
        await page.getByLabel('Montag, bis').fill('20:15');
        await page.getByLabel('Ort', { exact: false }).and(page.locator('[name="venue.place"]')).fill('Bochum');
        await page.getByLabel('Plätze höchstens').fill('12');
        await press('Veröffentlichen');
        await expectSound(way);
        await follow('Letzter Tag');
        await page.waitForURL(/#f-endsOn$/);
        await page.getByRole('textbox', { name: 'Letzter Tag' }).fill(soon(120));
        await press('Veröffentlichen');
        expect([await said(), await heading()]).toEqual(['Der Kursbeginn ist veröffentlicht.', 'Abendkurs A1.1']);
        await expectSound(way);
      }, 60_000);

      it('sees who is offered a place, by number and never by name', async () => {
        await go('/course-starts?provider=mine');
        await expectSound(way);
        await page.locator('tbody a').first().click();
        await follow('Teilnehmende und Platzangebote');
        expect(await page.locator('tbody tr').first().textContent()).toMatch(/W-[0-9A-Z]{6}/);
        await expectSound(way);
      }, 60_000);

      (existsSync(realExport) ? it : it.skip)(
        'reads in an export and is told of every record that was refused, with field and reason',
        async () => {
          await go('/imports');
          await page.getByLabel('Datei').setInputFiles(realExport);
          await press('Einlesen');
          await page.getByText('fertig', { exact: true }).first().waitFor({ timeout: 60_000 });
          expect(await page.locator('.counts').textContent()).toMatch(/890|übernommen/);
          await follow('ausgelassen');
          expect(await page.locator('tbody tr').count()).toBe(16);
          await expectSound(way);
        },
        120_000,
      );
    });

    describe('a provider that has come in', () => {
      beforeAll(() => asLogin(newcomer, way), 60_000);
      looksAfterItsCourses(() => ({ system, page }), way);
    });

    describe('a case manager', () => {
      beforeAll(() => as('case_manager', way), 60_000);

      it('sees on the first page which offers wait for an answer, and answers one', async () => {
        await go('/');
        expect(await page.getByText('warten auf Antwort').count()).toBe(1);
        await expectSound(way);
        await page
          .getByText(/^W-[0-9A-Z]{6}: /)
          .first()
          .click();
        await expectSound(way);
        if (way.scripts) {
          await press('Platz annehmen');
          expect(await said()).toMatch(/^Angenommen/);
        } else {
          await page.getByLabel('Grund').selectOption('wrong-time');
          await press('Platz ablehnen');
          expect(await said()).toMatch(/^Abgelehnt/);
        }
      }, 60_000);

      it('registers a person, learns why there is no offer yet, and reads the name for a purpose', async () => {
        await go('/waiting-entries/new');
        await page.getByLabel('Familienname').fill('Beispiel-Łukasz');
        await page.getByLabel('Kann beginnen mit Niveau').selectOption('C2');
        await page.getByLabel('Berechtigung', { exact: true }).selectOption('jobcenter');
        await page.getByLabel('Gemeinde', { exact: true }).selectOption({ label: 'Bochum' });
        await press('Aufnehmen');
        await expectSound(way);
        for (const day of ['Montag', 'Dienstag', 'Mittwoch']) await page.getByLabel(`${day} vormittags`).check();
        await press('Aufnehmen');
        expect(await said()).toMatch(/^Aufgenommen\. .* noch keinen Platz/);
        await expectSound(way);
        const person = page.url();
        await follow('Warum noch kein Angebot?');
        expect(await page.getByRole('heading', { name: 'Woran es liegt' }).count()).toBe(1);
        await expectSound(way);
        await page.goto(person);
        await page.getByLabel('Wozu?').selectOption('contact');
        await press('Name und Kontakt anzeigen');
        expect(await page.locator('main').textContent()).toContain('Beispiel-Łukasz');
        await expectSound(way);
      }, 60_000);

      it('chooses when the digest comes', async () => {
        await go('/subscription');
        await page.getByLabel('Uhrzeit').fill('06:45');
        await press(await page.getByRole('button', { name: /^(Speichern|Abonnieren)$/ }).innerText());
        expect(await page.getByLabel('Uhrzeit').inputValue()).toBe('06:45');
        await expectSound(way);
      }, 60_000);

      it('cannot open what belongs to another task', async () => {
        const answer = await go('/waiting-times');
        expect([answer?.status(), await heading()]).toEqual([403, 'Das gehört zu einer anderen Aufgabe']);
        await expectSound(way);
      }, 60_000);
    });

    describe('somebody without a login', () => findsACourse(() => ({ system, browser }), way));

    describe('a coordinator', () => {
      beforeAll(() => as('coordinator', way), 60_000);

      it('sees what strikes about courses, answers for none of it, and reads what became of a course', async () => {
        await go('/findings?state=all');
        expect(await page.locator('tbody').count()).toBe(1);
        expect(await page.getByText('So gewollt', { exact: true }).count()).toBe(0);
        await expectSound(way);
        await page.locator('tbody th a').first().click();
        await follow('Verlauf');
        expect(await page.locator('tbody').textContent()).toMatch(/veröffentlicht.*Uhr/);
        await expectSound(way);
      }, 60_000);

      it('sees how long people wait, as a figure, a chart and a table, and never a small group', async () => {
        await go('/waiting-times');
        expect(await page.locator('.totals').textContent()).toMatch(/Median\s*\d+ Tage/);
        expect(await page.getByRole('img', { name: /Wartezeit in Tagen/ }).count()).toBe(1);
        expect(await page.locator('tbody').first().textContent()).toContain('nicht gezeigt, zu wenige Personen');
        await expectSound(way);
      }, 60_000);

      if (!way.scripts) steersByGoals(() => ({ system, page }), way);

      it('groups by course type, and takes the figures along as a file', async () => {
        await go('/waiting-times');
        await page.getByText('Auswahl', { exact: true }).click();
        await page.getByLabel('Niveau').first().uncheck();
        await page.getByLabel('Kursart').first().check();
        await press('Auswahl anwenden');
        await page.waitForURL(/groupBy=courseType/);
        await expectSound(way);
        const [file] = await Promise.all([page.waitForEvent('download'), follow('Als CSV herunterladen')]);
        expect(file.suggestedFilename()).toMatch(/^wartezeiten-\d{4}-\d\d-\d\d\.csv$/);
      }, 60_000);
    });
  });

  it('goes with a person from the accepted place to the end of the course and the consent to be handed over', async () => {
    const way = { scripts: false, width: 1280 } as const;
    await as('case_manager', way);
    await go('/seat-offers?state=open');
    await page.locator('tr', { hasText: 'Sprachwerk' }).locator('th a').first().click();
    const reference = /W-[0-9A-Z]{6}/.exec((await heading()) ?? '')?.[0] ?? '';
    const course = (await page.locator('dd a').first().getAttribute('href')) ?? '';
    await press('Platz annehmen');
    expect(await said()).toMatch(/^Angenommen/);
    await quiet(system);

    await as('provider_staff', way);
    await go(course);
    await follow('Kurs hat begonnen');
    await press('Ja, der Kurs hat begonnen');
    expect(await said()).toMatch(/als begonnen gemeldet/);
    await quiet(system);
    await go(`${course}/participants`);
    await press(`hat begonnen für ${reference}`);
    expect(await said()).toBe('Gemeldet: hat begonnen.');
    await go(`${course}/end`);
    await page.getByRole('group', { name: reference }).getByLabel('geht weiter', { exact: true }).check();
    await press('Ergebnisse melden und Kurs beenden');
    if (/^Noch ein Schritt/.test((await said()) ?? '')) {
      await quiet(system);
      await press('Ergebnisse melden und Kurs beenden');
    }
    expect(await said()).toMatch(/^Der Kurs ist beendet/);

    await as('case_manager', way);
    await go('/handovers');
    await press(`Person ist einverstanden für ${reference}`);
    const handover = page.locator('tr', { hasText: reference });
    expect(await handover.textContent()).toContain('Einverständnis vom');
  }, 120_000);

  it('speaks English when asked to, on every page from then on', async () => {
    await as('case_manager', { scripts: true, width: 1280 });
    await page.getByRole('link', { name: 'Switch to English' }).click();
    await go('/waiting-entries');
    expect([await page.getAttribute('html', 'lang'), await heading()]).toEqual(['en', 'My people']);
  }, 60_000);

  it('lets nobody in any more after signing out', async () => {
    await as('case_manager', { scripts: false, width: 360 });
    await press('Abmelden');
    await page.getByRole('button').first().click();
    const answer = await go('/waiting-entries');
    expect(answer?.url()).not.toContain('/waiting-entries');
  }, 60_000);
});
