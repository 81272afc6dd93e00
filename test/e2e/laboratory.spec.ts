/** Expressions tried before a provider sees them, in the editor that stands in a shadow root. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { searchOrRun } from './search-or-run';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'laboratory-'));
  workbench = await startWorkbench(dataDir);
  await page.goto(workbench.ui.url);
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const editor = (page: Page) => page.getByRole('textbox', { name: 'Expression' });
const outcome = (page: Page) => page.getByRole('region', { name: 'Values of everybody' });
const trace = (page: Page) => page.getByRole('region', { name: 'How it comes about' });

const people =
  'displayName,usageLocation,state,shoe size\nMarta Lindqvist,US,MA,38\nElif Aydin,TR,,40\nNobody,,,41';

/** What the policy of the page forbids is told on the console. */
function refusalsOn(page: Page): string[] {
  const refusals: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refusals.push(message.text());
  });
  return refusals;
}

test('an expression is written, tried on a company and on pasted people, and traced', async ({ page }) => {
  const refusals = refusalsOn(page);
  await test.step('it is found by search, and begins with an example on a company', async () => {
    await searchOrRun(page, 'Expression sandbox');
    await expect(page.getByRole('heading', { name: 'Expression sandbox', level: 1 })).toBeVisible();
    await expect(editor(page)).toContainText('Switch([usageLocation]');
    await expect(outcome(page)).toContainText('Europe/Istanbul');
    await expect(trace(page)).toContainText('usageLocation');
  });

  await test.step('what is typed stays in the editor; attributes and functions are offered', async () => {
    await editor(page).click();
    await page.keyboard.press('Control+a');
    // Typing over coloured text has Chromium itself try to keep its look by an inline style, which the policy refuses.
    await page.keyboard.press('Backspace');
    await page.keyboard.type('Switch([usageLoc');
    await page.getByRole('option', { name: '[usageLocation]' }).click();
    await page.keyboard.type(
      ', , "US", Switch([state], , "MA", "America/New_York"), "TR", "Europe/Istanbul")',
    );
    await page.keyboard.press('Escape');
    await expect(editor(page)).toContainText('Switch([usageLocation], , "US"');
    await expect(page).toHaveURL(/\/mapping\/sandbox$/);
  });

  await test.step('a mistake is told with its place, and marked', async () => {
    await page.keyboard.press('Backspace');
    await expect(page.getByText('Position 7, Switch: This parenthesis is not closed.')).toBeVisible();
    await expect(page.locator('.cm-problem')).toHaveText('(');
    await page.keyboard.type(')');
    await expect(page.locator('.cm-problem')).toHaveCount(0);
  });

  await test.step('pasted people get values at once, and what is no attribute is named', async () => {
    await page.getByLabel('Tried on').selectOption('pasted');
    await page.getByLabel('People as JSON or CSV').fill(people);
    await expect(page.getByText('no such attribute: shoe size')).toBeVisible();
    await expect(page.getByText('On all 3 people:')).toBeVisible();
    await expect(outcome(page).getByRole('listitem')).toHaveText([
      /America\/New_York.*Marta Lindqvist/,
      /Europe\/Istanbul.*Elif Aydin/,
      /nothing is sent.*Nobody/,
    ]);
  });

  await test.step('the value of one person comes about step by step, and can be tried with another', async () => {
    await outcome(page).getByRole('button', { name: 'Marta Lindqvist' }).click();
    await expect(trace(page).getByRole('listitem').last()).toHaveText(/Is sent.*America\/New_York/);
    await page.getByLabel('Value of state to try').fill('CA');
    await expect(trace(page).getByRole('listitem').last()).toHaveText(/nothing$/);
    await trace(page).getByRole('button', { name: 'Take back' }).click();
    await expect(trace(page).getByRole('listitem').last()).toHaveText(/America\/New_York/);
  });

  await test.step('Tab leaves the editor; help is told of the function under the caret', async () => {
    await editor(page).click();
    await page.keyboard.press('Control+Home');
    await expect(page.getByRole('region', { name: 'Help of Switch' })).toContainText('Empty attribute');
    await page.keyboard.press('Tab');
    await expect(editor(page)).not.toBeFocused();
  });

  await test.step('another language has another editor; the page is accessible and keeps its policy', async () => {
    await page.getByLabel('Language of').selectOption('okta');
    await expect(editor(page)).toContainText('user.countryCode');
    // Before axe looks, which writes styles of its own.
    expect(refusals).toEqual([]);
    await expectAccessible(page);
  });
});
