import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caniemail } from 'caniemail';
import type { Browser } from 'playwright-core';
import {
  logoSource,
  readCountyTemplates,
  templateFor,
} from '../../apps/notification/src/digest/letter/county-template.js';
import { letterView } from '../../apps/notification/src/digest/letter/letter-view.js';
import { LetterWriter } from '../../apps/notification/src/digest/letter/letter-writer.js';
import { Notices } from '../../apps/notification/src/digest/letter/notices.js';
import { sampleDigests } from '../../apps/notification/src/digest/letter/sample-digests.fixtures.js';
import { sampleNotices } from '../../apps/notification/src/notice/sample-notices.fixtures.js';
import { inABrowser, startBrowser } from '../journeys/pages/browser.js';
import { barriers, pixelsTooWide } from '../journeys/pages/soundness.js';

const countyTemplates = readCountyTemplates(resolve(import.meta.dirname, 'county-templates.json'));
const template = templateFor(countyTemplates, ['05911']);
const notices = new Notices({ countyTemplates });
beforeAll(() => notices.onModuleInit());
const writer = new LetterWriter();
beforeAll(() => writer.onModuleInit());

const at = new Date('2026-11-21T06:30:00Z');
const urls = {
  consoleUrl: 'https://kursbruecke.example',
  preferencesUrl: 'https://kursbruecke.example/p/3f8a',
  unsubscribeUrl: 'https://kursbruecke.example/u/3f8a',
};
const mails = (['de', 'en'] as const).flatMap((language) => [
  ...Object.entries(sampleDigests).map(([name, digest]) => ({
    name: `${name}-${language}`,
    language,
    write: () =>
      writer.write(letterView(digest, { language, at, template, immediate: name.startsWith('at-once'), ...urls })),
  })),
  ...Object.entries(sampleNotices(language)).map(([name, notice]) => ({
    name: `${name}-${language}`,
    language,
    write: () => notices.write(notice, ['05911']),
  })),
]);
const written = ({ write }: Pick<(typeof mails)[number], 'write'>) => write();
/** Mail programs show the logo from within the mail; a browser is given it in place. */
const pictured = (html: string) =>
  html.replace(logoSource, `data:image/png;base64,${template.logo?.content.toString('base64') ?? ''}`);

/** What offices and phones read mail with, as far as there is data of all that we use. */
const clients = ['outlook.*', 'gmail.*', 'apple-mail.*'] as const;
/**
 * What some of them ignore and a letter stays whole without: the style sheet and everything in it (headings, lists and links
 * say the same without), the line that previews show, marks for names that run from right to left.
 */
const ornament = new Set([
  '<style> element',
  '@media',
  'Chaining selectors',
  'Class selector',
  'Descendant combinator',
  'ID selector',
  'Type selector',
  'border-radius',
  'display:none',
  'opacity',
  'outline',
  'overflow',
  'overflow-wrap',
  'word-break',
  'word-spacing',
  '<bdi> element',
  '<body> element',
  'aria-label attribute',
  'role attribute',
]);

describe.each(mails)('the mail $name', (mail) => {
  it('uses nothing that mail programs cannot do, but ornament', () => {
    const { issues } = caniemail({ clients: [...clients], html: written(mail).html });
    const titles = [...issues.errors.values()].flat().map(({ title }) => title);
    expect([...new Set(titles)].filter((title) => !ornament.has(title)).sort()).toEqual([]);
  });

  it('is small enough for Gmail not to cut it off', () => {
    expect(Buffer.byteLength(written(mail).html)).toBeLessThan(102_000);
  });
});

inABrowser(() => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const looks = [
    { look: 'desktop', width: 1024, colorScheme: 'light' },
    { look: 'phone', width: 360, colorScheme: 'light' },
    { look: 'dark', width: 1024, colorScheme: 'dark' },
  ] as const;
  const folder = process.env['MAIL_PICTURES'];
  // German words are the longer ones: the English mails are looked at when pictures are wanted
  const seen = mails.filter(({ language }) => folder || language === 'de');

  it.each(seen.flatMap((mail) => looks.map((look) => ({ ...mail, ...look }))))(
    '$name is without barriers and not too wide ($look)',
    async ({ look, width, colorScheme, ...mail }) => {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
      await page.setContent(pictured(written(mail).html));
      if (folder) {
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: resolve(folder, `${mail.name}-${look}.png`), fullPage: true });
      }
      expect({ barriers: await barriers(page), tooWide: await pixelsTooWide(page) }).toEqual({
        barriers: [],
        tooWide: 0,
      });
      await page.close();
    },
  );
});
