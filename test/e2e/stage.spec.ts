/** The stage: reached from the demo, told by the keys of a presenter, with notes in a window of their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { send, userSchema } from './send';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'stage-'));
});
test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a story is told on the stage: keys, people and groups, a mistake in four captions, notes, and back to Live', async ({
  page,
}) => {
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso');
  await page.goto(workbench.ui.url);
  const people = page.getByRole('region', { name: 'People' });
  const groups = page.getByRole('region', { name: 'Groups' });
  const chapters = page.getByRole('list', { name: 'Chapters' });
  await test.step('a real connection waits on stage: what comes, and the first one when it has come', async () => {
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The first person is awaited');
    await expect(page.getByRole('region', { name: 'What comes next' })).toContainText('Provision on demand');
    await expectAccessible(page);
    await send(workbench, 'POST', 'Users', {
      schemas: [userSchema],
      userName: 'marta',
      displayName: 'Marta Lindqvist',
    });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Marta Lindqvist has arrived');
    await expect(people.getByRole('listitem')).toHaveCount(1);
    await expect(page.getByRole('timer')).toHaveText(/arriving now|next in 3\d:\d\d/);
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/live$/);
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: 'SCIM Workbench' })
      .click();
  });
  await test.step('from the Demo page, without rail and bars', async () => {
    await page.getByRole('button', { name: /Show a demo/ }).click();
    await page.getByRole('button', { name: 'Start on stage' }).click();
    await expect(page).toHaveURL(/\/stage$/);
    await expect(chapters.getByText('First day')).toBeAttached();
    await expect(page.getByRole('navigation')).toHaveCount(0);
  });
  await test.step('the arrow goes on: people and groups arrive', async () => {
    await page.keyboard.press('ArrowRight');
    await expect(people.getByRole('listitem')).toHaveCount(7, { timeout: 20_000 });
    await page.keyboard.press('PageDown');
    await expect(groups.getByRole('heading', { level: 3 })).not.toHaveCount(0, { timeout: 20_000 });
    await expect(groups).toContainText('simulated');
    await expectAccessible(page);
  });
  await test.step('F5 does not lose the stage, B makes it black, a click brings it back and then goes on', async () => {
    const caption = await page.getByRole('heading', { level: 1 }).textContent();
    await page.evaluate(() => Reflect.set(window, 'notReloaded', true));
    await page.keyboard.press('F5');
    await page.keyboard.press('b');
    await page.getByRole('button', { name: 'Show the stage again (B)' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(caption ?? '');
    await people.click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(caption ?? '');
    expect(await page.evaluate(() => Reflect.get(window, 'notReloaded'))).toBe(true);
  });
  await test.step('notes stand in a window of their own, which goes on too', async () => {
    await page.mouse.move(300, 300);
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Speaker notes (n)' }).click();
    const notes = await opened;
    await expect(notes.getByText(/min since the start/)).toBeVisible();
    await expect(notes.getByRole('region', { name: 'Next' })).toBeVisible();
    await notes.close();
  });
  await test.step('a mistake has four captions, the third with what is entered', async () => {
    await page.getByRole('button', { name: 'Chapters' }).click();
    await page.getByRole('menuitem', { name: 'A mistake: no e-mail' }).click();
    const steps = page.getByRole('list', { name: 'Captions' });
    await expect(steps.getByRole('listitem').first()).toHaveAttribute('aria-current', 'step', {
      timeout: 30_000,
    });
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('region', { name: 'Why' })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('region', { name: 'The fix' })).toBeVisible();
  });
  await test.step('one key brings the request, Esc puts it away and then ends', async () => {
    await page.keyboard.press('i');
    await expect(page.getByRole('complementary', { name: 'Request of the latest change' })).toContainText(
      'schemas',
    );
    const seen = `${await page.title()} ${await page.locator('body').textContent()}`;
    for (const hidden of ['http://', '127.0.0.1', workbench.setting?.token ?? 'no token', workbench.dataDir])
      expect(seen).not.toContain(hidden);
    await expect(page.getByRole('log', { name: 'Notices' })).toHaveCount(0);
    await expect(page.locator('.toasts')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/live$/);
    await page.getByRole('button', { name: 'Stage', exact: true }).click();
    await expect(page).toHaveURL(/\/stage$/);
  });
});
