import type { Page } from 'playwright-core';
import type { SampleLogin, System } from '../system.js';

/** Signs in as a person would: from the start page, at the issuer, and back. */
export async function signIn(page: Page, { consoleUrl }: System, { username, password }: SampleLogin): Promise<void> {
  await page.goto(consoleUrl);
  await page.locator('main').getByRole('link', { name: 'Anmelden' }).click();
  await page.fill('#username', username);
  await page.fill('#password', password);
  await page
    .locator('form', { has: page.locator('#username') })
    .getByRole('button')
    .click();
  await page.getByRole('heading', { level: 1, name: 'Guten Tag' }).waitFor();
}
