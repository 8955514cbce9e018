import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MailStatusView, SentMailLookView, SentMailView } from '@app/contracts';
import { mailRetentionRuleNames, retentionRuleNames } from '@app/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser } from 'playwright-core';
import {
  member,
  type Services,
  settingsFor,
  signedIn,
  startedConsole,
  startServices,
} from '../../apps/console/src/web/console.fixtures.js';
import { inABrowser, startBrowser } from '../journeys/pages/browser.js';
import { barriers, pixelsTooWide } from '../journeys/pages/soundness.js';

const at = '2026-11-21T06:30:00.000Z';
const address = 'vertretung-der-sachgebietsleitung.integration@jobcenter-ennepe-ruhr-kreis.example';
const mail: SentMailView = {
  id: 'mail-1',
  createdAt: at,
  address,
  organisationName: 'Jobcenter Ennepe-Ruhr-Kreis',
  what: 'digest',
  subject: 'Kursbrücke, Sa., 21.11.2026: 10 Antworten nötig, 1 gesetzliche Frist, 14 neu',
  itemCount: 25,
  state: 'rejected',
  attempts: 3,
  lastReply: 550,
  reportStatus: '5.1.1',
};
const look: SentMailLookView = {
  id: 'look-1',
  at,
  memberName: 'Eva Beispiel',
  organisationName: 'Ennepe-Ruhr-Kreis',
  purpose: 'complaint',
  recipient: address,
  mails: 4,
};
const status: MailStatusView = {
  asOf: at,
  held: false,
  waiting: 1_234,
  oldestWaitingSince: at,
  servers: [
    {
      name: 'postausgang.rechenzentrum-ennepe-ruhr.example:587',
      since: at,
      pausedUntil: at,
      strikes: 3,
      lastReply: 421,
    },
  ],
  lately: [{ state: 'sent', count: 4_711 }],
};
const kept = (rules: readonly string[]) => rules.map((rule) => ({ rule, months: 6, removedLately: 0 }));
const answers: Readonly<Record<string, object>> = {
  'GET /api/notification/mails': { items: [mail], asOf: at, nextCursor: 'next' },
  'GET /api/notification/mails/looks': { items: [look], asOf: at },
  'GET /api/notification/mail-status': status,
  'GET /api/notification/retention': { items: kept(mailRetentionRuleNames) },
  'GET /api/waiting-list/retention': { items: kept(retentionRuleNames) },
};

inABrowser(() => {
  let services: Services;
  let app: NestFastifyApplication;
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    services = await startServices();
    for (const [route, body] of Object.entries(answers)) services.answers.set(route, [200, body]);
    app = await startedConsole(settingsFor(services.url));
    url = await app.getUrl();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await services?.stop();
  });

  const folder = process.env['MAIL_PICTURES'];
  const pages = [
    ['sent-mails', 'dpo'],
    ['sent-mails/looks', 'dpo'],
    ['retention', 'dpo'],
    ['mail-status', 'county_admin'],
  ] as const;
  const seen = pages.flatMap(([path, role]) => [1280, 360].map((width) => ({ path, role, width })));

  it.each(seen)('/$path is without barriers and not too wide at $width pixels', async ({ path, role, width }) => {
    const page = await browser.newPage({
      viewport: { width, height: 800 },
      locale: 'de-DE',
      extraHTTPHeaders: { cookie: signedIn(app, member(role)) },
    });
    const answer = await page.goto(`${url}/${path}`);
    if (folder) {
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: resolve(folder, `page-${path.replace('/', '-')}-${width}.png`), fullPage: true });
    }
    expect({
      status: answer?.status(),
      barriers: await barriers(page),
      tooWide: await pixelsTooWide(page),
    }).toEqual({ status: 200, barriers: [], tooWide: 0 });
    await page.close();
  });
});
