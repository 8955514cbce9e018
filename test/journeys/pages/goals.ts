import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { System } from '../system.js';
import type { Way } from './browser.js';
import { expectSound } from './soundness.js';

export interface GoalWorld {
  readonly system: System;
  /** Of a coordinator, signed in. */
  readonly page: Page;
}

/** A coordinator says how long people are to wait at most, and sees whether it is so. These pages have no scripts of their own. */
export function steersByGoals(world: () => GoalWorld, way: Way): void {
  const press = (name: string) => world().page.getByRole('button', { name, exact: true }).click();
  const follow = (name: string) =>
    world().page.locator('main').getByRole('link', { name, exact: true }).first().click();
  const said = () => world().page.getByRole('status').first().textContent();
  const facts = () => world().page.locator('dl').first().textContent();

  it('sets a goal, sees at once how it stands, changes it and ends it', async () => {
    const { page, system } = world();
    await page.goto(`${system.consoleUrl}/waiting-times`);
    await follow('Ziele zur Wartezeit ansehen');
    await follow('Ziel setzen');
    await page.getByLabel('Höchstens').fill('1');
    await page.getByLabel('Einheit').selectOption('days');
    await page.getByLabel('Grund').fill('Beschluss des Kreistags');
    await page.getByLabel('Gilt ab').fill('2020-01-01');
    await press('Ziel setzen');
    expect(await page.locator('#error-summary').textContent()).toContain('Ein Ziel gilt frühestens ab heute.');
    await expectSound(page, way);
    await page.getByLabel('Gilt ab').fill('');
    await press('Ziel setzen');
    expect(await said()).toBe('Das Ziel ist gesetzt. Es wird jeden Tag verglichen.');
    expect(await facts()).toMatch(/verfehlt.*\d+ Tage \(\d+ Personen\)/);
    await expectSound(page, way);
    await page.getByLabel('Höchstens').fill('100');
    await page.getByLabel('Einheit').selectOption('weeks');
    await press('Änderung speichern');
    expect(await facts()).toMatch(/erreicht.*700 Tage \(100 Wochen\)/);
    await page.goto(`${system.consoleUrl}/goals`);
    expect(await page.locator('tbody').textContent()).toContain('erreicht');
    await expectSound(page, way);
    await page.locator('tbody th a').first().click();
    await press('Ziel beenden');
    expect(await said()).toBe('Das Ziel ist beendet.');
  }, 60_000);
}
