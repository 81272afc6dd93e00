/** A baseline from the door of demos to the reset by one key, out as a file and in again; a demo that the workbench ended under. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'baseline-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso');
});
test.afterEach(async () => {
  await workbench.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('is saved, begun by one press, brought back by one key, handed on as a file, and begun again after the workbench was closed', async ({
  page,
}) => {
  await page.goto(`${workbench.ui.url}`);
  await test.step('what is chosen is saved under a name', async () => {
    await page.getByRole('button', { name: /Show a demo/ }).click();
    await expect(page.getByRole('checkbox', { name: /First day/ })).toBeDisabled();
    await page.getByRole('button', { name: 'Save as baseline…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Monday');
    await expectAccessible(page, 'saving');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('region', { name: /Baselines/ })).toContainText('Monday');
    await expectAccessible(page, 'door');
  });

  await test.step('it begins on stage; the key asks with numbers, and everything is back', async () => {
    await page.getByRole('button', { name: 'Start Monday on stage' }).click();
    const told = page.getByRole('list', { name: 'Chapters' }).locator('[aria-current=step]');
    await expect(told).toContainText('Connect');
    await page.keyboard.press('ArrowRight');
    await expect(told).toContainText('First day');
    await expect(page.getByRole('main')).toContainText(/People\s*[1-9]/, { timeout: 20_000 });
    await page.keyboard.press('0');
    const question = page.getByRole('dialog', { name: /Reset to .*Monday/ });
    await expect(question).toContainText(/\d+ (person|people)/);
    await expectAccessible(page, 'question');
    await question.getByRole('button', { name: 'Reset' }).click();
    await expect(question).toBeHidden();
    await expect(told).toContainText('Connect');
    await expect(page.getByRole('main')).toContainText(/People\s*0/);
  });

  const file = await test.step('it goes out as a file, and comes in again under another name', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Demo', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Told at present' })).toContainText('chapter 1 of');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'More about Monday' }).click();
    await page.getByRole('menuitem', { name: 'Export' }).click();
    const path = join(dataDir, 'Monday.json');
    await (await download).saveAs(path);
    return path;
  });
  await test.step('what it holds is shown before it is taken', async () => {
    await page.getByRole('button', { name: 'Import a baseline…' }).click();
    await page.getByLabel('Choose a file').setInputFiles(file);
    const dialog = page.getByRole('dialog', { name: 'Import a baseline' });
    await expect(dialog).toContainText('Connect · First day');
    await expect(dialog.getByRole('button', { name: 'Replace it' })).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Tuesday');
    await expectAccessible(page, 'import');
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('region', { name: /Baselines/ })).toContainText('Tuesday');
  });

  await test.step('after the workbench was closed it is begun again by one press', async () => {
    await workbench.stop();
    workbench = await startWorkbench(dataDir);
    await page.goto(workbench.ui.url);
    const left = page.getByRole('region', { name: 'A demo that ended' });
    await left.getByRole('button', { name: 'Begin it again' }).click();
    await expect(page.getByRole('region', { name: 'Demo', exact: true })).toContainText('simulated');
    await expect(left).toBeHidden();
  });
});
