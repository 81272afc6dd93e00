/** From whatever is at hand to its explanation: samples without a connection, then a mapping of one's own with one. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { searchOrRun } from './search-or-run';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'import-'));
});
test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const sample = (name: string) => join('resources/samples', name);

test('a request, a log and a mapping lead to what is wrong; a mapping is tried, taken and given back corrected', async ({
  page,
}) => {
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso');
  await page.goto(workbench.ui.url);
  const find = async () => {
    await searchOrRun(page, 'Find a mistake in a file');
    await expect(page.getByLabel(/Paste a request, or drop a file here/).first()).toBeVisible();
  };

  await test.step('what can’t be used says what it is', async () => {
    await find();
    await page.getByRole('textbox').fill('{"shoe": 7}');
    await page.getByRole('button', { name: 'Read the text' }).click();
    await expect(page.getByRole('alert')).toContainText('This is other JSON, with “shoe”');
    await expectAccessible(page);
  });

  await test.step('a log says who never arrived, and is kept among the findings', async () => {
    await page.getByRole('button', { name: /Colleagues who never arrived/ }).click();
    await expect(title(page)).toHaveText('5 people never arrived');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show under Findings of Contoso' }).click();
    await expect(page).toHaveURL(/\/findings/);
    await expect(page.getByRole('button', { name: 'Not assigned to the application' })).toBeVisible();
  });

  await test.step('a mapping with people: its faults, counted', async () => {
    await find();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([sample('brightwater-schema.json'), sample('brightwater-people.csv')]);
    await expect(title(page)).toHaveText(/faults in this mapping/);
    await page.getByRole('button', { name: /A country stands in the time zone/ }).click();
    await expect(page.getByRole('heading', { name: 'A country stands in the time zone' })).toBeVisible();
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download corrected file' }).click();
    const path = await (await download).path();
    expect(JSON.parse(readFileSync(path, 'utf8')).synchronizationRules).toHaveLength(1);
  });

  await test.step('is in force for the connection, or tried on those people', async () => {
    await page.getByRole('button', { name: 'Use this mapping' }).click();
    await expect(page).toHaveURL(/\/mapping$/);
    await page.goBack();
    await page.getByRole('button', { name: 'Try it on these people' }).click();
    await expect(page).toHaveURL(/\/findings/);
    await expect(page.getByText('A country stands where a time zone belongs').first()).toBeVisible();
  });

  await test.step('a request that was pasted is answered and diagnosed', async () => {
    await find();
    await page.getByRole('button', { name: /A new office without its time zone/ }).click();
    await expect(page).toHaveURL(/\/findings/);
    await expect(page.getByText('A country stands where a time zone belongs').first()).toBeVisible();
  });
});
