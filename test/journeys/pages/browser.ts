import { existsSync } from 'node:fs';
import { describe, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const installed = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const chromiumPath = installed.find((path) => path && existsSync(path));

/** A way of using the pages: all of them have to do. */
export interface Way {
  readonly scripts: boolean;
  /** Of the window, in CSS pixels. */
  readonly width: 1280 | 360;
}

export const ways: readonly Way[] = [
  { scripts: true, width: 1280 },
  { scripts: true, width: 360 },
  { scripts: false, width: 1280 },
  { scripts: false, width: 360 },
];

export const wayName = ({ scripts, width }: Way) => `${scripts ? 'with' : 'without'} JavaScript, ${width} pixels wide`;

/** Runs journeys in a browser. Without a Chromium they are a loud, counted skip; in CI they fail. */
export function inABrowser(suite: () => void): void {
  describe('in a browser', () => {
    if (chromiumPath || process.env['CI']) return suite();
    process.stderr.write('\nNo Chromium: the pages are not tested in a browser. Install chromium, or set CHROMIUM.\n');
    it.todo('NOT TESTED: install chromium to run the journeys through the pages');
  });
}

export function startBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error('There is no Chromium here; install it or set CHROMIUM.');
  return chromium.launch({ executablePath: chromiumPath, args: flags });
}

export async function openPage(browser: Browser, { scripts, width }: Way): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: scripts,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}
