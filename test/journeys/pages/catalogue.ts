import { expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { System } from '../system.js';
import { openPage, type Way } from './browser.js';
import { barriers, pixelsTooWide } from './soundness.js';

/** Somebody without a login looks for a course, in German and from right to left. */
export function findsACourse(world: () => { readonly system: System; readonly browser: Browser }, way: Way): void {
  const sound = async (page: Page) => {
    expect(await pixelsTooWide(page)).toBe(0);
    if (way.scripts) expect(await barriers(page)).toEqual([]);
  };

  it.each([
    ['German', '/kurse', 'ltr'],
    ['Arabic', '/ar/kurse', 'rtl'],
    ['Tigrinya', '/ti/kurse', 'ltr'],
  ] as const)(
    'finds a course in %s, and keeps the filter in another language',
    async (_, path, direction) => {
      const { system, browser } = world();
      const page = await openPage(browser, way);
      try {
        await page.goto(`${system.consoleUrl}${path}`);
        expect(await page.getAttribute('html', 'dir')).toBe(direction);
        await sound(page);
        await page.fill('#place', 'Bochum');
        await page.selectOption('#radius', '50');
        await page.locator('form button[type=submit]').click();
        await page.waitForURL(/radius=50/);
        await sound(page);
        const title = await page.locator('.course h3').first().textContent();
        expect(await page.locator('.chosen li').count()).toBe(2);
        await page.locator('.course a').first().click();
        await page.waitForURL(/\/kurse\/[0-9a-f-]{36}/);
        await sound(page);
        await page.goBack();
        await page.locator('.languages a[hreflang=tr]').click();
        await page.waitForURL(/\/tr\/kurse\?.*radius=50/);
        await page.locator('.course a').first().click();
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
        await sound(page);
        const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
        expect([data['@type'], data.name]).toEqual(['Course', title]);
        expect(await page.context().cookies()).toEqual([]);
      } finally {
        await page.context().close();
      }
    },
    60_000,
  );

  it('takes the list along on paper', async () => {
    const { system, browser } = world();
    const page = await openPage(browser, way);
    try {
      await page.goto(`${system.consoleUrl}/ar/kurse/heft`);
      await sound(page);
      await page.check('#language-de');
      const chosen = await page.locator('input[name=languages]:checked').evaluateAll((boxes) => boxes.length);
      expect(chosen).toBe(2);
      const answer = await fetch(`${system.consoleUrl}/ar/kurse/heft/pdf?languages=ar&languages=de`);
      const pdf = Buffer.from(await answer.arrayBuffer());
      expect([answer.status, pdf.subarray(0, 5).toString('latin1')]).toEqual([200, '%PDF-']);
      expect(answer.headers.get('content-disposition')).toContain('deutschkurse-ar-de.pdf');
    } finally {
      await page.context().close();
    }
  }, 60_000);
}
