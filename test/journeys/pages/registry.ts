import { eventually } from '@app/testing';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { System } from '../system.js';
import type { Way } from './browser.js';
import { soon } from './days.js';
import { expectSound } from './soundness.js';

export interface RegistryWorld {
  readonly system: System;
  /** Of the provider that has just come in, signed in. */
  readonly page: Page;
}

const german = (day: string) => day.split('-').reverse().join('.');
const headings = 'Kursnummer;Titel;Kursart;Niveau;Beginn;Ende;Wochentage;Uhrzeit von;Uhrzeit bis;Höchstzahl;Ort';
const row = (number: string, level: string, place: string) =>
  `${number};Kurs;Landkreiskurs;${level};${german(soon(40))};${german(soon(90))};Mo;09:00;12:15;12;${place}`;
const table = (...rows: readonly string[]) => ({
  name: 'kurse.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([headings, ...rows].join('\r\n'), 'utf8'),
});

/** A provider at its daily work: files with bad records, courses like others', what strikes about them. */
export function looksAfterItsCourses(world: () => RegistryWorld, way: Way): void {
  const number = `${way.scripts ? 's' : 'n'}${way.width}`;
  const go = (path: string) => world().page.goto(`${world().system.consoleUrl}${path}`);
  const press = (name: string) => world().page.getByRole('button', { name, exact: true }).click();
  const said = () => world().page.getByRole('status').first().textContent();
  const upload = async (...rows: readonly string[]) => {
    const { page } = world();
    await go('/imports');
    await page.getByLabel('Datei').setInputFiles(table(...rows));
    await press('Einlesen');
    await eventually(async () => {
      await page.reload();
      expect(await page.locator('#progress .kern-badge').first().textContent()).toMatch(/^(fertig|zurückgehalten)$/);
    });
  };

  it('is told what to mend in a file, adds what it leaves open, and decides on one that has nothing in it', async () => {
    const { page } = world();
    await upload(row(`${number}-1`, 'A1.1', 'Bochum'), row(`${number}-2`, '', 'Bochum'), row('X', 'A1.1', 'Nirgends'));
    await expectSound(page, way);
    await page.getByRole('link', { name: /^Fehlende Angaben ergänzen/ }).click();
    await expectSound(page, way);
    await page
      .locator('tbody tr', { hasText: `${number}-2` })
      .getByRole('link')
      .click();
    await expectSound(page, way);
    await page.getByLabel('Niveau').selectOption('A2.1');
    await press('Als Kursbeginn übernehmen');
    expect(await said()).toBe('Der Kurs ist übernommen.');
    await upload();
    await page.getByText('Diese Datei ist zurückgehalten').waitFor();
    await expectSound(page, way);
    await press('Die Datei verwerfen');
    expect(await said()).toBe('Die Datei ist verworfen. Es hat sich nichts geändert.');
    await go('/imports');
    await expectSound(page, way);
  }, 90_000);

  it('asks who offers the like, publishes in a room of its own, and says that a finding is meant so', async () => {
    const { page } = world();
    await go('/course-starts/new');
    await page.getByLabel('Titel').fill(`Kurs ${number}`);
    await page.getByLabel('A1.1', { exact: true }).check();
    await page.getByRole('textbox', { name: 'Erster Tag' }).first().fill(soon(35));
    await page.getByRole('textbox', { name: 'Letzter Tag' }).first().fill(soon(100));
    await page.getByLabel('Montag, von').fill('09:00');
    await page.getByLabel('Montag, bis').fill('12:15');
    await page.getByLabel('Eigener Kursort').selectOption({ label: 'Werkhaus, Bochum: Raum 1.01' });
    await press('Prüfen, wer Ähnliches anbietet');
    await page.getByRole('heading', { name: 'Wer Ähnliches anbietet' }).waitFor();
    await expectSound(page, way);
    await page.getByLabel('Plätze höchstens').fill('30');
    await press('Veröffentlichen');
    expect(await said()).toBe('Der Kursbeginn ist veröffentlicht.');
    expect(await page.locator('main').textContent()).toContain('Werkhaus, Raum 1.01');
    const finding = page.locator('li', { hasText: 'das Regelwerk sieht für diese Kursart höchstens 25 vor' });
    expect(await finding.textContent()).toContain('IntV');
    await finding.locator('summary').click();
    await expectSound(page, way);
    await finding.getByLabel('Grund').selectOption('agreed-with-participants');
    await finding.getByRole('button').click();
    expect(await said()).toBe('Bestätigt: Das ist so gewollt.');
    expect(await finding.textContent()).toContain('So gewollt seit');
    await go('/findings');
    await expectSound(page, way);
  }, 60_000);

  it.each([
    '/course-starts/plans',
    '/imports/missing',
    '/findings?state=all',
    '/provider',
    '/venues',
    '/venues/new',
    '/api-keys',
    '/webhooks',
  ])(
    'finds nothing in the way at %s',
    async (path) => {
      const answer = await go(path);
      expect(answer?.status()).toBe(200);
      await expectSound(world().page, way);
    },
    30_000,
  );
}
