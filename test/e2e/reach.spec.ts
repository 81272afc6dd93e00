/** From no public address to a proved one that stands in every value, and on to another one that is told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { aFreePort } from '../server/tunnel/a-free-port';
import { openTlsProxy, type TlsProxy } from '../server/tunnel/tls-proxy';
import { missingElectron, startDesktop } from './a-running-desktop';
import { startHost } from './a-running-workbench';
import { buildHost } from './build-host';
import { EntraTraffic } from './recorded-exchanges';
import { surroundingsVariable } from './surroundings-given';

const first = 'https://seasonal-deck-organisms-sf.trycloudflare.com/scim';
const second = 'https://keen-lemur-rational.ngrok-free.app/scim';
const played = resolve(import.meta.dirname, '../server/tunnel/programs');

let dataDir = '';
let proxy: TlsProxy;

test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'reach-'));
  proxy = await openTlsProxy();
});
test.afterEach(async () => {
  await proxy.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The tunnel programs are played, and the proxy of the test is the internet. */
const environment = () => ({
  PATH: [played, dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
  ...surroundingsVariable(proxy.surroundings),
});

const main = (page: Page) => page.getByRole('main');
const title = (page: Page) => main(page).getByRole('heading', { level: 1 });
const card = (page: Page) => main(page).getByRole('region', { name: 'Public address', exact: true });
const note = (page: Page) => main(page).getByRole('region', { name: 'What changed for the public address' });
const values = (page: Page) => main(page).getByRole('region', { name: 'Values for this step' });
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();
const open = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();

/** From the first page of the guide to the values to paste. */
async function proveFirstAddress(page: Page): Promise<void> {
  await press(page, 'Begin');
  await expect(title(page)).toHaveText('Make it reachable');
  await expect(card(page)).toBeHidden();
  await press(page, 'Start cloudflared');
  await expect(card(page)).toContainText('Entra can reach this workbench');
  await expect(card(page)).toContainText(first);
  await press(page, 'Next: copy base URL and token');
  await expect(values(page)).toContainText(first);
}

/** Through the steps that follow, of which none shows the address of this computer. The values with an address, by step. */
async function valuesOnward(page: Page): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const step of ['Create the application', 'Enter URL and token', 'Test Connection']) {
    await page.keyboard.press(']');
    await expect(title(page)).toHaveText(step);
    await expect(main(page)).not.toContainText(/127\.0\.0\.1|localhost/);
    const copy = values(page).getByRole('button', { name: 'Copy Tenant URL' });
    if (!(await copy.isVisible())) continue;
    await copy.click();
    seen[step] = await page.evaluate(() => navigator.clipboard.readText());
  }
  return seen;
}

/** Another program lends another address. */
async function changeAddress(page: Page): Promise<void> {
  await press(page, 'Stop cloudflared');
  await press(page, 'Start ngrok');
  await expect(main(page).getByRole('button', { name: 'Stop ngrok' })).toBeVisible();
  await expect(card(page)).toContainText(second);
  await expect(card(page)).toContainText('Entra can reach this workbench');
}

test('a tunnel’s address is proved and stands in every value; its change is told with the field to change', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const program = join(await buildHost('reach-browser'), 'main.mjs');
  const workbench = await startHost(program, environment(), dataDir, '--setting', 'Pilot');
  try {
    const { port, origin: local } = new URL(workbench.scim.baseUrl);
    proxy.target.port = Number(port);
    await page.goto(workbench.ui.url);
    await open(page, 'Set up');
    await test.step('from no address to a proved one', () => proveFirstAddress(page));
    await test.step('every value carries it', async () => {
      expect(await valuesOnward(page)).toEqual({ 'Enter URL and token': first });
    });
    await test.step('the provider calls', async () => {
      const entra = new EntraTraffic(`${local}/scim`, workbench.setting?.token ?? '');
      expect(await entra.play('test-connection-user')).toBe(200);
      await expect(title(page)).toHaveText('Entra is connected');
    });
    await test.step('another address is told at once, with the field that still has the old one', async () => {
      await page.goto(`${new URL(workbench.ui.url).origin}/setup/make-reachable`);
      await changeAddress(page);
      await expect(page.getByRole('log', { name: 'Notices' })).toContainText(
        `The public address is now ${second}. ${first} leads here no more: change Tenant URL of “Pilot” at Microsoft Entra ID.`,
      );
      await open(page, 'SCIM Workbench');
      await expect(note(page)).toContainText(`The address changed: paste ${second} as Tenant URL in Entra.`);
    });
    await test.step('until it is changed there', async () => {
      await press(page, 'It is changed');
      await expect(note(page)).toBeHidden();
      await page.goto(`${new URL(workbench.ui.url).origin}/setup/copy-values`);
      await expect(values(page)).toContainText(second);
    });
  } finally {
    await workbench.stop();
  }
});

test('the desktop goes the same way', async () => {
  test.skip(missingElectron !== undefined, `No desktop to test: ${missingElectron}`);
  const port = await aFreePort();
  proxy.target.port = port;
  const { application, page } = await startDesktop({
    folder: await buildHost('reach-desktop'),
    options: ['--data-dir', dataDir, '--port', String(port)],
    env: environment(),
  });
  try {
    await page.getByRole('link', { name: /Connect a provider/ }).click();
    await page.getByRole('textbox', { name: 'Name of the connection' }).fill('Pilot');
    await page.getByRole('button', { name: 'Create and set up' }).click();
    await test.step('from no address to a proved one', () => proveFirstAddress(page));
    await test.step('the provider calls with the token that was copied', async () => {
      await press(page, 'Copy Token');
      await expect(page.getByText('was copied')).toBeVisible();
      const token = await application.evaluate(({ clipboard }) => clipboard.readText());
      const entra = new EntraTraffic(`http://127.0.0.1:${port}/scim`, token);
      expect(await entra.play('test-connection-user')).toBe(200);
    });
    await test.step('another address is told', async () => {
      await press(page, 'Step back');
      await changeAddress(page);
      await expect(note(page)).toContainText(`The address changed: paste ${second} as Tenant URL in Entra.`);
    });
  } finally {
    await application.close();
  }
});
