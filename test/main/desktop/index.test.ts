/** The real entry against a mocked Electron: what it does before and after ready, and how it ends. */
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const done: string[] = [];
const note = (name: string) =>
  vi.fn(() => {
    done.push(name);
  });

class FakeContents extends EventEmitter {
  setWindowOpenHandler = vi.fn();
  send = vi.fn();
}

class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = [];
  static getAllWindows = () => FakeWindow.all;
  readonly options: { webPreferences?: Record<string, unknown>; icon?: string };
  readonly webContents = new FakeContents();
  show = vi.fn();
  focus = vi.fn();
  restore = vi.fn();
  maximize = vi.fn();
  isDestroyed = () => false;
  isMinimized = () => true;
  isMaximized = () => false;
  getNormalBounds = () => ({ x: 0, y: 0, width: 1280, height: 800 });
  loadURL = vi.fn(async (url: string) => void done.push(`load ${url}`));
  constructor(options: FakeWindow['options']) {
    super();
    this.options = options;
    done.push('window');
    FakeWindow.all.push(this);
    fakeApp.emit('web-contents-created', {}, this.webContents);
  }
}

let ready: () => void = () => {};
const switches = new Set<string>();

function createFakeApp() {
  return Object.assign(new EventEmitter(), {
    isPackaged: false,
    getAppPath: () => '/application',
    commandLine: { hasSwitch: (name: string) => switches.has(name) },
    enableSandbox: note('sandbox'),
    setPath: vi.fn((name: string) => void done.push(`path ${name}`)),
    requestSingleInstanceLock: vi.fn(() => true),
    whenReady: () =>
      new Promise<void>((resolve) => {
        ready = resolve;
      }),
    exit: vi.fn((code: number) => void done.push(`exit ${code}`)),
    quit: vi.fn(() => void fakeApp.emit('before-quit', { preventDefault: note('quit held') })),
  });
}
let fakeApp = createFakeApp();

const fakeSession = {
  setPermissionRequestHandler: note('permission requests'),
  setPermissionCheckHandler: note('permission checks'),
  setDevicePermissionHandler: note('device permissions'),
  webRequest: { onBeforeRequest: note('requests') },
  protocol: { handle: vi.fn((scheme: string, _answer: unknown) => void done.push(`protocol ${scheme}`)) },
};
const powerMonitor = new EventEmitter();
const registerSchemes = note('scheme');
const showErrorBox = vi.fn();
const ipcHandle = vi.fn();

vi.mock('electron', () => ({
  get app() {
    return fakeApp;
  },
  BrowserWindow: FakeWindow,
  Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn() },
  dialog: { showErrorBox },
  ipcMain: { handle: ipcHandle },
  powerMonitor,
  powerSaveBlocker: {},
  safeStorage: { isEncryptionAvailable: () => false },
  nativeTheme: { shouldUseDarkColors: false },
  protocol: { registerSchemesAsPrivileged: registerSchemes },
  screen: { getAllDisplays: () => [] },
  session: { defaultSession: fakeSession },
  shell: { openExternal: vi.fn() },
}));

const workbench = {
  handleApi: async () => new Response(),
  scim: { baseUrl: 'http://127.0.0.1:7643/scim', address: '127.0.0.1:7643' },
  ensureSetting: vi.fn(),
  close: vi.fn(async () => void done.push('workbench closed')),
};
const createWorkbench = vi.fn(async (options: { host: string; onWake(listener: () => void): void }) => {
  done.push(`workbench ${options.host}`);
  return workbench;
});
vi.mock('../../../src/server/workbench', () => ({ createWorkbench }));

let dataDir = '';
const stderr = vi.fn();
const stdout = vi.fn();

async function launch(...args: string[]) {
  process.argv = ['electron', '/application', '--', ...args];
  await import('../../../src/main/desktop/index');
}

async function launchAndShow(...args: string[]) {
  await launch('--data-dir', dataDir, ...args);
  ready();
  await vi.waitFor(() => expect(done).toContain('load app://workbench/'));
}

const argv = process.argv;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'desktop-'));
  done.length = 0;
  switches.clear();
  FakeWindow.all = [];
  fakeApp = createFakeApp();
  vi.resetModules();
  vi.clearAllMocks();
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(stderr(String(text))) || true);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(stdout(String(text))) || true);
});
afterEach(() => {
  process.argv = argv;
  process.removeAllListeners('SIGINT');
  process.removeAllListeners('SIGTERM');
  rmSync(dataDir, { recursive: true });
});

describe('before Electron is ready', () => {
  test('the scheme, the sandbox and the profile are settled, and nothing else is begun', async () => {
    await launch('--data-dir', dataDir);
    expect(done).toEqual(['scheme', 'sandbox', 'path userData']);
    expect(fakeApp.setPath).toHaveBeenCalledWith('userData', join(dataDir, 'desktop'));
    expect(createWorkbench).not.toHaveBeenCalled();
  });

  test('--no-sandbox is respected, or nothing would start as root', async () => {
    switches.add('no-sandbox');
    await launch('--data-dir', dataDir);
    expect(fakeApp.enableSandbox).not.toHaveBeenCalled();
  });

  test('a second instance leaves at once, before it could touch the data', async () => {
    fakeApp.requestSingleInstanceLock.mockReturnValue(false);
    await launch('--data-dir', dataDir);
    expect(done.at(-1)).toBe('exit 0');
    expect(stderr.mock.calls.flat().join('')).toContain('already runs');
  });

  test('a wrong option is one sentence and exit code 2', async () => {
    await launch('--nope');
    expect(fakeApp.exit).toHaveBeenCalledWith(2);
    expect(stderr.mock.calls.flat().join('')).toMatch(/^Unknown option '--nope'.*\n$/);
  });

  test('a data folder that can’t be made is one sentence and exit code 2', async () => {
    writeFileSync(join(dataDir, 'file'), '');
    await launch('--data-dir', join(dataDir, 'file', 'below'));
    expect(fakeApp.exit).toHaveBeenCalledWith(2);
    expect(stderr.mock.calls.flat().join('')).toContain("can't be written");
  });

  test('--version is printed and the program ends', async () => {
    await launch('--version');
    expect(stdout.mock.calls.flat().join('')).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(done).toEqual(['exit 0']);
  });
});

describe('when Electron is ready', () => {
  test('the policy and the protocol stand before the first window opens', async () => {
    await launchAndShow();
    const window = done.indexOf('window');
    for (const step of [
      'workbench desktop',
      'permission requests',
      'permission checks',
      'device permissions',
      'requests',
      'protocol app',
    ]) {
      expect(done.indexOf(step), step).toBeGreaterThan(-1);
      expect(done.indexOf(step), step).toBeLessThan(window);
    }
    expect(ipcHandle.mock.calls.map(([channel]) => channel)).toEqual([
      'open-external',
      'keep-awake',
      'fill-screen',
    ]);
  });

  test('the core is told when the computer wakes', async () => {
    await launchAndShow();
    const onWake = vi.fn();
    createWorkbench.mock.calls[0]?.[0].onWake(onWake);
    powerMonitor.emit('resume');
    expect(onWake).toHaveBeenCalledOnce();
  });

  test('the window is confined: sandboxed, no other page, no other window, no webview', async () => {
    await launchAndShow();
    const [window] = FakeWindow.all;
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
    const contents = window?.webContents;
    const handler = contents?.setWindowOpenHandler.mock.calls[0]?.[0] as
      | ((details: { url: string }) => unknown)
      | undefined;
    expect(handler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
    expect(handler?.({ url: 'app://workbench/stage' })).toEqual({ action: 'deny' });
    for (const event of ['will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      const preventDefault = vi.fn();
      contents?.emit(event, { preventDefault, url: 'https://example.com/' });
      expect(preventDefault, event).toHaveBeenCalledOnce();
    }
    const preventDefault = vi.fn();
    contents?.emit('will-frame-navigate', { preventDefault, url: 'app://workbench/live' });
    expect(preventDefault).not.toHaveBeenCalled();
  });

  test('the window has the icon that comes with the program', async () => {
    await launchAndShow();
    const [window] = FakeWindow.all;
    expect(window?.options.icon).toMatch(/resources[\\/]icon\.png$/);
  });

  test('--json writes one line, after the page is there', async () => {
    await launchAndShow('--json');
    await vi.waitFor(() => expect(stdout).toHaveBeenCalled());
    expect(stdout.mock.calls).toHaveLength(1);
    const line = String(stdout.mock.calls[0]?.[0]);
    expect(line.endsWith('\n')).toBe(true);
    expect(JSON.parse(line)).toMatchObject({ ui: { url: 'app://workbench/' }, setting: null, dataDir });
  });

  test('starting it again brings the window to the front', async () => {
    await launchAndShow();
    await vi.waitFor(() => expect(fakeApp.listenerCount('second-instance')).toBe(1));
    fakeApp.emit('second-instance');
    const [window] = FakeWindow.all;
    expect(window?.restore).toHaveBeenCalled();
    expect(window?.focus).toHaveBeenCalled();
  });

  test('a start that fails is explained and ends with exit code 2', async () => {
    createWorkbench.mockRejectedValueOnce(
      Object.assign(new Error('Port 7643 is taken.'), { code: 'PORT_TAKEN' }),
    );
    await launch('--data-dir', dataDir);
    ready();
    await vi.waitFor(() => expect(fakeApp.exit).toHaveBeenCalledWith(2));
    expect(stderr.mock.calls.flat().join('')).toContain('Port 7643 is taken.');
    expect(showErrorBox).not.toHaveBeenCalled();
  });
});

describe('quitting', () => {
  test('waits until the workbench has closed', async () => {
    await launchAndShow();
    fakeApp.emit('window-all-closed');
    await vi.waitFor(() => expect(fakeApp.quit).toHaveBeenCalledTimes(2));
    expect(done.slice(-2)).toEqual(['quit held', 'workbench closed']);
    expect(workbench.close).toHaveBeenCalledOnce();
  });

  test('twice does not close twice', async () => {
    await launchAndShow();
    fakeApp.quit();
    fakeApp.quit();
    await vi.waitFor(() => expect(fakeApp.quit).toHaveBeenCalledTimes(3));
    expect(workbench.close).toHaveBeenCalledOnce();
  });

  test('happens on SIGTERM', async () => {
    await launchAndShow();
    process.emit('SIGTERM');
    await vi.waitFor(() => expect(workbench.close).toHaveBeenCalledOnce());
  });

  test('that can’t save says so with exit code 1', async () => {
    await launchAndShow();
    workbench.close.mockRejectedValueOnce(new Error('disk full'));
    fakeApp.quit();
    await vi.waitFor(() => expect(fakeApp.exit).toHaveBeenCalledWith(1));
    expect(stderr.mock.calls.flat().join('')).toContain('disk full');
  });
});
