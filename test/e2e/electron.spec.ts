/**
 * The built application in a real Electron: the policy as Chromium enforces it, and the shortened journey.
 * Skipped, with the reason, only where no Electron can be had.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { missingElectron, ROOT, startDesktop } from './a-running-desktop';

test.skip(missingElectron !== undefined, `No desktop to test: ${missingElectron}`);

let application: ElectronApplication;
let page: Page;
let dataDir = '';
const complaints: string[] = [];

async function launch() {
  const options = ['--data-dir', dataDir, '--port', '0'];
  ({ application, page } = await startDesktop({ folder: ROOT, options, onPage: listen }));
}

function listen(opened: Page) {
  opened.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
}

async function relaunch() {
  await application.close();
  await launch();
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'desktop-'));
  await launch();
});
test.afterAll(async () => {
  await application?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('the window shows our page, titled, through the app protocol', async () => {
  expect(page.url()).toMatch(/^app:\/\/workbench\//);
  await expect(page).toHaveTitle(/SCIM Workbench/);
});

test('the page has the bridge and nothing of Node or Electron', async () => {
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window.bridge ?? {}).sort(),
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    module: typeof Reflect.get(window, 'module'),
  }));
  expect(seen).toEqual({
    bridge: ['fillScreen', 'keepAwake', 'onFillScreen', 'openExternal', 'platform'],
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
  });
});

test('the window is sandboxed and isolated', async () => {
  const preferences = await application.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Not declared, but what Electron itself reports; there is no other way to ask a running window.
    return contents === undefined ? null : Reflect.get(contents, 'getLastWebPreferences').call(contents);
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
});

test('the page can’t run inline script, evaluate text or reach the network', async () => {
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.head.append(script);
    // In a turn of its own: what a debugger evaluates is exempt from the policy.
    await new Promise((later) => setTimeout(later));
    let evaluated: unknown = 'refused';
    try {
      evaluated = Reflect.construct(Function, ['return 1'])();
    } catch {}
    const fetched = await fetch('https://example.com/').catch(() => 'refused');
    return { injected: Reflect.has(window, 'injected'), evaluated, fetched };
  });
  expect(outcome).toEqual({ injected: false, evaluated: 'refused', fetched: 'refused' });
});

test('the main process itself stops requests that leave our page', async () => {
  const outcome = await application.evaluate(({ session }) =>
    session.defaultSession.fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  );
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('the window can’t be led to another page', async () => {
  for (const address of ['https://example.com/', 'file:///etc/hostname', 'app://other/']) {
    await page.evaluate((to) => {
      window.location.href = to;
    }, address);
    await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete');
    expect(page.url()).toMatch(/^app:\/\/workbench\//);
  }
});

test('the page can’t open windows', async () => {
  expect(await page.evaluate(() => window.open('app://workbench/') === null)).toBe(true);
  expect(application.windows()).toHaveLength(1);
});

test('the page is granted clipboard writing and nothing else', async () => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const query = (name: string) => navigator.permissions.query({ name: name as PermissionName });
    const refused = await Promise.all(names.map(async (name) => (await query(name)).state));
    return { refused: [...new Set(refused)], write: (await query('clipboard-write')).state };
  });
  expect(states).toEqual({ refused: ['denied'], write: 'granted' });
});

test('the bridge opens https addresses only', async () => {
  const opened = await application.evaluate(({ shell }) => {
    const addresses: string[] = [];
    shell.openExternal = async (address) => void addresses.push(address);
    Reflect.set(globalThis, 'openedAddresses', addresses);
    return addresses.length;
  });
  expect(opened).toBe(0);
  const answers = await page.evaluate(() =>
    Promise.all(
      ['https://example.com/', 'http://example.com/', 'file:///etc/passwd', 'javascript:alert(1)'].map(
        (address) => window.bridge?.openExternal(address),
      ),
    ),
  );
  expect(answers).toEqual([true, false, false, false]);
  expect(await application.evaluate(() => Reflect.get(globalThis, 'openedAddresses'))).toEqual([
    'https://example.com/',
  ]);
});

test('the stage fills its screen and keeps it awake until it ends; its notes are the one further window, on the other screen', async () => {
  // The navigations refused above leave the test driver waiting for their end.
  await relaunch();
  await application.evaluate(({ BrowserWindow, powerSaveBlocker, screen }) => {
    const did: string[] = [];
    Reflect.set(globalThis, 'did', did);
    powerSaveBlocker.start = (type) => did.push(type);
    powerSaveBlocker.stop = () => did.push('let go') > 0;
    const [window] = BrowserWindow.getAllWindows();
    // Without a window manager nothing would fill the screen.
    if (window !== undefined) window.setFullScreen = (on) => void did.push(`full screen ${on}`);
    const [only] = screen.getAllDisplays();
    const workArea = { x: 40, y: 30, width: 900, height: 600 };
    if (only !== undefined) screen.getAllDisplays = () => [only, { ...only, id: only.id + 1, workArea }];
  });
  const did = () => application.evaluate(() => Reflect.get(globalThis, 'did') as string[]);
  await page.getByRole('button', { name: /Show a demo/ }).click();
  await page.getByRole('button', { name: 'Start on stage' }).click();
  await expect(page.getByRole('list', { name: 'Chapters' })).toBeVisible();
  expect(await did()).toEqual(['full screen true', 'prevent-display-sleep']);

  await page.mouse.move(300, 300);
  const opened = application.waitForEvent('window');
  await page.getByRole('button', { name: 'Speaker notes (n)' }).click();
  const notes = await opened;
  await expect(notes.getByText(/min since the start/)).toBeVisible();
  expect(notes.url()).toBe('app://workbench/stage/notes');
  const place = await application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().endsWith('/stage/notes'))
      ?.getBounds(),
  );
  expect(place).toMatchObject({ width: 900, height: 600 });
  expect(await notes.evaluate(() => window.open('app://workbench/stage/notes', 'another') === null)).toBe(
    true,
  );
  await notes.keyboard.press('b');
  await expect(page.getByRole('button', { name: 'Show the stage again (B)' })).toBeAttached();
  await notes.keyboard.press('PageDown');
  await expect(page.getByRole('region', { name: 'People' }).getByRole('listitem')).not.toHaveCount(0);
  await notes.keyboard.press('b');
  await notes.close();

  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/live$/);
  await expect.poll(did).toEqual(['full screen true', 'prevent-display-sleep', 'let go']);
});

test('the admin connects a provider and copies the token; the demo door leads to people and a result, there again after a restart', async () => {
  // Without the demo of the test before.
  await relaunch();
  complaints.length = 0;
  await page.getByRole('link', { name: /Connect a provider/ }).click();
  await page.getByRole('textbox', { name: 'Name of the connection' }).fill('Contoso');
  await page.getByRole('button', { name: 'Create and set up' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Not needed here, go on' }).click();
  await page.getByRole('button', { name: 'Copy Token' }).click();
  await expect(page.getByText('was copied')).toBeVisible();
  const copied = await application.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.length).toBeGreaterThan(40);

  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'SCIM Workbench' }).click();
  await page.getByRole('button', { name: /Show a demo/ }).click();
  await page.getByRole('button', { name: '20×' }).click();
  await page.getByRole('button', { name: 'Start in Live' }).click();
  await page.getByRole('link', { name: 'Show the result' }).click({ timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/people arrived/);

  await relaunch();
  await page
    .getByRole('button', { name: /^Connection: / })
    .first()
    .click();
  await page.getByRole('menuitemradio').filter({ hasText: 'Simulated' }).click();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Live' }).click();
  const people = page.getByRole('region', { name: 'People and groups' }).getByRole('listitem');
  await expect.poll(() => people.count()).toBeGreaterThan(5);
  expect(complaints).toEqual([]);
});
