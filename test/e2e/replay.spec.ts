/** From a request that came to the same one sent again, edited, exported and imported. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { expectAccessible } from './accessible';
import { send, userSchema } from './send';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'replay-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Contoso');
  await page.goto(workbench.ui.url);
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const rows = (page: Page) =>
  page.getByRole('listbox', { name: 'Requests, newest first' }).getByRole('option');
const openRequests = (page: Page) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Requests' }).click();
const dialog = (page: Page) => page.locator('.dialog');

async function withAda() {
  const user = { schemas: [userSchema], userName: 'ada@contoso.example', displayName: 'Ada Byron' };
  const { body } = await send(workbench, 'POST', 'Users', user);
  await send(workbench, 'PATCH', `Users/${body.id}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', path: 'title', value: 'Countess' }],
  });
}

test('a request is replayed into a sandbox, edited and sent again, exported and imported', async ({
  page,
}) => {
  await withAda();
  await openRequests(page);
  await expect(rows(page)).toHaveCount(2);

  await test.step('the creation is replayed into a sandbox, which says before whom it reaches', async () => {
    await rows(page).nth(1).click();
    await page.getByRole('button', { name: 'Replay' }).click();
    await expect(dialog(page)).toContainText(
      /It reaches Replay \(0 people, 0 groups\) at http.*token Replay •••• \S{4}/,
    );
    await dialog(page).getByRole('button', { name: 'Send' }).click();
    await expect(dialog(page).getByRole('region', { name: 'Answer' })).toContainText(
      /201\s*Created\s*as before/,
    );
    await expect(dialog(page)).toContainText('The answer says the same.');
    await dialog(page).getByRole('button', { name: 'Close' }).last().click();
    await expect(rows(page)).toHaveCount(2);
  });

  await test.step('a wrong path is named before it is sent, and the mended one changes the person', async () => {
    await rows(page).first().click();
    await page.getByRole('button', { name: 'Edit and resend' }).click();
    await dialog(page).getByRole('radio', { name: 'Contoso' }).check();
    const body = dialog(page).getByRole('textbox', { name: 'Body' });
    const text = (path: string) =>
      JSON.stringify({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [{ op: 'replace', path, value: 'Ada' }],
      });
    await expect(page.locator('.cm-content')).toBeVisible();
    await body.fill(text('nickNme'));
    await expect(dialog(page)).toContainText('A User has no attribute “nickNme”. Is “nickName” meant?');
    await expect(dialog(page).getByRole('button', { name: 'Send all the same' })).toBeEnabled();
    await expectAccessible(page);
    await body.fill(text('nickName'));
    await dialog(page).getByRole('button', { name: 'Send', exact: true }).click();
    await expect(dialog(page).getByRole('row', { name: /nickName — Ada/ })).toBeVisible();
    await dialog(page).getByRole('button', { name: 'Show the new request' }).click();
    await expect(page.getByRole('region', { name: 'Request in detail' })).toContainText('replay');
    await page.keyboard.press('Escape');
  });

  const file = await test.step('what is searched is exported as HAR, without who it is about', async () => {
    await page.getByRole('button', { name: 'Export what is listed' }).click();
    const download = page.waitForEvent('download');
    await dialog(page).getByRole('button', { name: 'Export' }).click();
    const path = await (await download).path();
    const har = JSON.parse(readFileSync(path, 'utf8'));
    expect(har.log.entries).toHaveLength(3);
    expect(JSON.stringify(har)).not.toMatch(/Byron|contoso/i);
    return path;
  });

  await test.step('and imported again, into the sandbox, marked', async () => {
    await page.getByRole('button', { name: 'Import requests' }).click();
    await dialog(page).getByLabel('Or paste its text').fill('{"log": {"entries": [{');
    await expect(dialog(page).getByRole('alert')).toContainText(
      'This is a HAR file that is cut off: it ends within request 1',
    );
    await dialog(page).getByLabel('Choose a file').setInputFiles(file);
    await expect(dialog(page)).toContainText('HAR with 3 requests to a SCIM endpoint');
    await dialog(page).getByRole('button', { name: 'Import' }).click();
    await expect(dialog(page).getByRole('status')).toContainText('3 of 3 imported');
    await dialog(page).getByRole('button', { name: 'Show them' }).click();
    await expect(rows(page)).toHaveCount(4);
    await rows(page).first().click();
    await expect(page.getByRole('region', { name: 'Request in detail' })).toContainText('imported');
  });
});
