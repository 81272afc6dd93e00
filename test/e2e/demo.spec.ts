/** A demo, and rehearsals: from the door to the first person, told at the speaker's pace, to the result and away again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { searchOrRun } from './search-or-run';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'demo-'));
});
test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function open(page: Page, ...args: string[]): Promise<void> {
  workbench = await startWorkbench(dataDir, ...args);
  await page.goto(workbench.ui.url);
}

const demoBar = (page: Page) => page.getByRole('region', { name: 'Demo', exact: true });
const rehearsalBar = (page: Page) => page.getByRole('region', { name: 'Rehearsal', exact: true });
/** The dot, which says how the listener is, has a name that begins alike. */
const switcher = (page: Page) =>
  page.getByRole('button', { name: /^Connection: (?!Listening|Not connected)/ });
const firstCreated = (page: Page) =>
  page
    .getByRole('main')
    .getByText(/ was created/)
    .first();

test('three clicks to the first person, at the speaker’s pace to the result, once more with another provider, and away', async ({
  page,
}) => {
  await open(page, '--setting', 'Contoso');
  await test.step('door, start, Next: somebody arrives', async () => {
    await page.getByRole('button', { name: /Show a demo/ }).click();
    await expect(page.getByRole('checkbox', { name: /First day/ })).toBeDisabled();
    await page.getByRole('button', { name: 'Start in Live' }).click();
    await expect(page).toHaveURL(/\/live$/);
    await expect(demoBar(page)).toContainText('simulated');
    await demoBar(page).getByRole('button', { name: 'Next: First day' }).click();
    await expect(firstCreated(page)).toBeVisible({ timeout: 20_000 });
    await expect(switcher(page)).toContainText('Simulated');
  });
  await test.step('it is held, goes on by the key of a presenter remote, and is jumped about in', async () => {
    await demoBar(page).getByRole('button', { name: 'Pause' }).click();
    await expect(demoBar(page).getByRole('button', { name: 'One request further' })).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(demoBar(page).getByRole('button', { name: 'Next: Joiner' })).toBeVisible();
    await demoBar(page).getByRole('button', { name: 'Chapters' }).click();
    await page.getByRole('menuitem', { name: 'A mistake: no e-mail' }).click();
    await expect(demoBar(page)).toContainText('Wrong value:', { timeout: 30_000 });
    await demoBar(page).getByRole('button', { name: 'Next: Why' }).click();
    await expect(demoBar(page)).toContainText('Why:');
    await demoBar(page).getByRole('button', { name: 'Stop the demo' }).click();
  });
  await test.step('a sandbox has no token to paste and nothing to set', async () => {
    await page.getByRole('link', { name: 'Set up' }).click();
    await expect(page.getByText('A sandbox needs no set-up')).toBeVisible();
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByText('A sandbox has nothing to set')).toBeVisible();
    await page.getByRole('link', { name: 'Live', exact: true }).click();
  });
  await test.step('the result says who arrived, also after a reload', async () => {
    await page.getByRole('link', { name: 'Show the result' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/people arrived/);
    await expect(page.getByText('not touched: nothing sent, no step ticked')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'What was seen' })).toBeVisible();
  });
  await test.step('once more with another provider, then everything is cleared away', async () => {
    await page.getByRole('button', { name: 'Try another provider' }).click();
    await page.getByRole('menuitem', { name: 'JumpCloud' }).click();
    await expect(demoBar(page)).toContainText('JumpCloud calls for the first time');
    await demoBar(page).getByRole('button', { name: 'Stop the demo' }).click();
    await page.getByRole('link', { name: 'Show the result' }).click();
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(page.getByRole('heading', { name: 'What do you want to do?' })).toBeVisible();
    await switcher(page).click();
    await expect(page.getByRole('menuitemradio')).toHaveText([/Contoso/]);
  });
});

test('a story is composed of a chapter of one’s own and one that is ready, kept, and told', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: /Show a demo/ }).click();
  await page.getByRole('button', { name: 'Every chapter' }).click();
  await page.getByRole('menuitem', { name: 'Compose a story…' }).click();
  const preview = page.getByRole('region', { name: 'What will be sent' });
  await test.step('who fits is offered, and what will be sent is seen', async () => {
    await page.getByLabel('Name of the story').fill('The merger');
    await expect(preview).toContainText('“Who” is not filled in yet.');
    await page.getByText('Who fits here:').locator('xpath=..').getByRole('button').first().click();
    await expect(preview).toContainText('leaves the company');
    await page.getByLabel('Add a chapter that is ready').selectOption({ label: 'Joiner' });
    await page.getByRole('button', { name: 'Joiner: earlier' }).click();
    await expect(preview.getByRole('heading', { level: 3 })).toHaveText([
      ...['Connect', 'First day', 'Joiner', 'Our chapter'],
    ]);
    await expectAccessible(page);
  });
  await test.step('it is kept across a reload, and told like the ready one', async () => {
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(page).toHaveURL(/own-story\/the-merger$/);
    await page.reload();
    await expect(page.getByLabel('Name of the story')).toHaveValue('The merger');
    await page.getByRole('button', { name: 'Use in a demo' }).click();
    await expect(page.getByRole('button', { name: 'The merger' })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /Our chapter/ })).toBeChecked();
    await page.getByRole('button', { name: 'Start in Live' }).click();
    await demoBar(page).getByRole('button', { name: 'Chapters' }).click();
    await page.getByRole('menuitem', { name: 'Our chapter' }).click();
    await expect(demoBar(page)).toContainText('leaves the company', { timeout: 30_000 });
    await demoBar(page).getByRole('button', { name: 'Stop the demo' }).click();
  });
});

test('into one’s own connection it plays only when that is chosen, and says what it adds', async ({
  page,
}) => {
  await open(page, '--setting', 'Contoso');
  await searchOrRun(page, 'rehearse', 'Rehearse…');
  const dialog = page.getByRole('dialog', { name: 'Rehearse without a tenant' });
  await expect(dialog.getByRole('radio', { name: 'In a sandbox' })).toBeChecked();
  await expect(dialog).toContainText('Adds the company’s people and groups to it');
  await dialog.getByRole('radio', { name: 'Into Contoso' }).click();
  await dialog.getByRole('button', { name: 'Start rehearsal' }).click();
  await expect(firstCreated(page)).toBeVisible({ timeout: 20_000 });
  await expect(switcher(page)).toContainText('Contoso');
  await rehearsalBar(page).getByRole('button', { name: 'Pause' }).click();
  await expect(rehearsalBar(page)).toContainText('paused');
  await rehearsalBar(page).getByRole('button', { name: 'Stop the rehearsal' }).click();
  await expect(page.getByRole('link', { name: 'Show the result' })).toBeVisible();
});
