/** Tokens: one is renewed without a request refused, under the eyes of the admin. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type RunningWorkbench, startWorkbench } from './a-running-workbench';
import { createUsers, userSchema } from './send';

let dataDir = '';
let workbench: RunningWorkbench;

test.beforeEach(async ({ page, context }) => {
  dataDir = mkdtempSync(join(tmpdir(), 'tokens-'));
  workbench = await startWorkbench(dataDir, '--setting', 'Alderpoint');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(workbench.ui.url);
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
});

test.afterEach(async () => {
  await workbench?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const main = (page: Page) => page.getByRole('main');
const title = (page: Page) => main(page).getByRole('heading', { level: 1 });
const go = (page: Page, path: string) => page.goto(`${new URL(workbench.ui.url).origin}${path}`);

async function ask(token: string): Promise<number> {
  const filter = encodeURIComponent('userName eq "user-001@contoso.example"');
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${workbench.scim.baseUrl}/Users?filter=${filter}`, { headers });
  return response.status;
}

test('a token is renewed while requests go on; the old one is named once it is revoked', async ({ page }) => {
  const old = workbench.setting?.token ?? '';
  let renewed = '';
  await createUsers(workbench, 1);
  await test.step('make and copy it', async () => {
    await go(page, '/settings/tokens');
    await main(page).getByRole('button', { name: 'Renew the token' }).click();
    await expect(title(page)).toHaveText('Make a new token');
    await page.getByRole('button', { name: '180 days' }).click();
    await page.getByRole('button', { name: 'Make the new token' }).click();
    await page.getByRole('button', { name: 'Copy the new token' }).click();
    renewed = await page.evaluate(() => navigator.clipboard.readText());
    await expect(title(page)).toHaveText('Paste it at Entra');
  });
  await test.step('leave the task, with the old token in use, and take it up again after a restart', async () => {
    await page.getByRole('link', { name: 'Finish later' }).click();
    await expect(main(page)).toContainText('Renewing the token, step 2 of 4');
    expect(await ask(old)).toBe(200);
    const { token } = workbench.setting ?? {};
    await workbench.stop();
    workbench = await startWorkbench(dataDir);
    expect(token).toBe(old);
    await page.goto(workbench.ui.url);
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
    await go(page, '/settings/tokens');
    await main(page).getByRole('button', { name: 'Go on' }).click();
    await expect(main(page)).toContainText('Secret Token');
    await page.getByRole('button', { name: 'I have pasted and saved it' }).click();
    await expect(title(page)).toHaveText('Waiting for its first request');
    await expect(main(page)).toContainText('by hand');
  });
  await test.step('the first request with it moves the task on', async () => {
    expect([await ask(old), await ask(renewed), await ask(renewed)]).toEqual([200, 200, 200]);
    await expect(title(page)).toHaveText('The new token is in use');
    await expect(main(page)).toContainText('None was refused in between.');
    await expect(main(page)).toContainText('2 requests since, all with the new token');
    await expect(main(page).locator('time').first()).toBeVisible();
  });
  await test.step('the old one is revoked; who still sends it is named', async () => {
    await page.getByRole('button', { name: 'Revoke the old token' }).click();
    await expect(title(page)).toHaveText('The old token is revoked');
    expect([await ask(renewed), await ask(old)]).toEqual([200, 401]);
    await expect(main(page)).toContainText(`A request came with •••• ${old.slice(-4)} and was refused`);
    await expect(page.getByRole('log', { name: 'Notices' })).toContainText(
      'was refused: that token was revoked',
    );
  });
});

test('time zones have a guide of their own, which names who is left out until nobody is', async ({
  page,
}) => {
  const send = (userName: string, timezone?: string) =>
    fetch(`${workbench.scim.baseUrl}/Users`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${workbench.setting?.token}`,
        'content-type': 'application/scim+json',
      },
      body: JSON.stringify({ schemas: [userSchema], userName, displayName: userName, timezone }),
    });
  await go(page, '/setup/finish');
  await main(page)
    .getByRole('link', { name: /Time zone from usage location/ })
    .click();
  await expect(title(page)).toHaveText('Time zone from usage location');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(title(page)).toHaveText('Map usageLocation to timezone');
  await page.getByRole('button', { name: /The mapping is saved, go on/ }).click();
  await page.getByRole('button', { name: /Everybody has one, go on/ }).click();
  await expect(title(page)).toHaveText('Stop, start, restart provisioning');
  await send('ada', 'GB');
  await expect(title(page)).toHaveText(/Time zones arrive|Everybody has a time zone/);
  const { id } = await (await send('bo')).json();
  await go(page, '/setup/time-zones/time-zones-told');
  await expect(main(page).getByRole('alert')).toContainText('bo has none');
  await fetch(`${workbench.scim.baseUrl}/Users/${id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${workbench.setting?.token}` },
  });
  await expect(title(page)).toHaveText('Everybody has a time zone');
  await page.getByRole('button', { name: /^Finish/ }).click();
  await expect(main(page)).toContainText('Expected, not documented');
  await expect(main(page)).toContainText('Windows names');
});
