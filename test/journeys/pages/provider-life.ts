import type { CourseStartView, WebhookPayload } from '@app/contracts';
import { eventually } from '@app/testing';
import { expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { quiet } from '../database.js';
import { mailsTo } from '../mailbox.js';
import type { System } from '../system.js';
import type { WebhookReceiver } from '../webhook-receiver.js';
import { openPage, type Way } from './browser.js';
import { soon } from './days.js';
import { signIn } from './sign-in.js';
import { expectSound } from './soundness.js';

export interface ProviderWorld {
  readonly system: System;
  readonly browser: Browser;
  readonly receiver: WebhookReceiver;
}

/** A login that nobody has taken yet. */
export const newcomer = { username: 'nele.marten', password: 'kursbruecke' } as const;
const mailbox = 'kontakt@lernwerkstatt.example';
const way: Way = { scripts: true, width: 360 };

/** From "we would like to join" to a message about one's own course, on a phone. */
export function comesInAsAProvider(world: () => ProviderWorld): void {
  const on = async (
    login: { username: string; password: string } | undefined,
    visit: (page: Page) => Promise<void>,
  ) => {
    const page = await openPage(world().browser, way);
    try {
      if (login) await signIn(page, world().system, login);
      await visit(page);
    } finally {
      await page.context().close();
    }
  };
  const go = (page: Page, path: string) => page.goto(`${world().system.consoleUrl}${path}`);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const shownOnce = (page: Page) => page.locator('#shown-once').inputValue();
  let key: string;
  let secret: string;

  it('asks to be let in, confirms by mail, and is let in by the county', async () => {
    const { system } = world();
    await on(undefined, async (page) => {
      await go(page, '/');
      await page.getByRole('link', { name: 'Als Kursträger mitmachen' }).click();
      await expectSound(page, way);
      await page.getByLabel('Name der Einrichtung').fill('Lernwerkstatt');
      await page.getByLabel('Art der Einrichtung').selectOption('association');
      await page.getByLabel('Postfach der Einrichtung').fill(mailbox);
      await page.getByLabel('Ort', { exact: true }).fill('Bochum');
      await page.getByLabel('Wer fragt an?').fill('Nele Marten');
      await press(page, 'Anmeldung absenden');
      await page.getByRole('heading', { name: 'Bitte sehen Sie in Ihr Postfach' }).waitFor();
      const link = await eventually(async () => {
        const found = /http\S+\/providers\/confirm\/\S+/.exec((await mailsTo(system, mailbox))[0]?.text ?? '')?.[0];
        if (!found) throw new Error('No mail with a link yet.');
        return found;
      });
      await page.goto(link);
      await expectSound(page, way);
      await press(page, 'Ja, das waren wir');
      await page.getByRole('heading', { name: 'Bestätigt' }).waitFor();
    });
    await on(system.accounts.county_admin, async (page) => {
      await go(page, '/provider-requests');
      await expectSound(page, way);
      await page.locator('tbody').getByRole('link', { name: 'Lernwerkstatt' }).click();
      await page.getByLabel('Kennung des Kontos').fill(newcomer.username);
      await expectSound(page, way);
      await press(page, 'Aufnehmen');
      expect(await page.getByRole('status').textContent()).toMatch(/aufgenommen/);
    });
  }, 60_000);

  it('enters a house, a key for its software and where to tell it', async () => {
    await on(newcomer, async (page) => {
      await go(page, '/venues/new');
      await page.getByLabel('Name', { exact: true }).fill('Werkhaus');
      await page.getByLabel('Straße und Hausnummer').fill('Beispielweg 4');
      await page.getByLabel('Ort', { exact: true }).fill('Bochum');
      await page.getByLabel('Räume').fill('1.01; 18\nSaal Nord');
      await press(page, 'Speichern');
      await page.getByRole('link', { name: 'Werkhaus' }).waitFor();
      await go(page, '/api-keys');
      await page.getByLabel('Wofür').fill('Kursverwaltung');
      await page.getByLabel('Kursbeginne ankündigen und ändern').check();
      await press(page, 'Schlüssel erzeugen');
      key = await shownOnce(page);
      await expectSound(page, way);
      await go(page, '/webhooks');
      await page.getByLabel('Adresse').fill(world().receiver.url);
      await page.getByLabel('Postfach für Störungen').fill('edv@lernwerkstatt.example');
      await press(page, 'Webhook anlegen');
      secret = await shownOnce(page);
      await expectSound(page, way);
    });
  }, 60_000);

  it('announces a course with the key, and its software is told so under its signature', async () => {
    const { system, receiver } = world();
    const answer = await fetch(`${system.consoleUrl}/api/course-registry/course-starts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': 'first' },
      body: JSON.stringify({
        title: 'Deutsch A1.1 in der Werkstatt',
        courseType: 'county',
        entryLevels: ['A1.1'],
        startsOn: soon(60),
        endsOn: soon(120),
        weeklyTimes: [{ weekday: 'tue', from: '09:00', to: '12:15' }],
        venue: { place: 'Bochum' },
        maxParticipants: 12,
      }),
    });
    const course = (await answer.json()) as CourseStartView;
    expect([answer.status, course.provider?.name]).toEqual([201, 'Lernwerkstatt']);
    const told = await eventually(() => {
      const found = receiver.received.find(({ body }) => body.includes(course.id));
      if (!found) throw new Error('Nothing has been received.');
      return found;
    });
    const said = new Webhook(secret).verify(told.body, told.headers as Record<string, string>) as WebhookPayload;
    expect([said.type, said.data['courseStartId']]).toEqual(['course-start.published', course.id]);
    await quiet(system);
    await on(newcomer, async (page) => {
      await go(page, `/course-starts/${course.id}/history`);
      expect(await page.locator('tbody').textContent()).toContain('Kursverwaltung');
      await go(page, '/webhooks');
      await page.locator('tbody a').click();
      expect(await page.locator('tbody').textContent()).toContain('angekündigt');
      await expectSound(page, way);
    });
  }, 60_000);
}
