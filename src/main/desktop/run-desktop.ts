/**
 * What the desktop host does. Electron reads its entry before it is ready and waits for its top level to finish, so nothing here
 * may await `whenReady`: what must come before (scheme, sandbox, profile, single instance) runs at once, the rest then.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  session,
  shell,
} from 'electron';
import { version } from '../../../package.json';
import { FOLDER_MODE } from '../../server/store/durable-file';
import type { Surroundings } from '../../server/surroundings';
import { createWorkbench, type Workbench } from '../../server/workbench';
import { announceReachable } from '../announce';
import { type CommandLine, HELP, parseCommandLine } from '../command-line';
import { readCompanies } from '../companies';
import { middlewareOf } from '../middleware-file';
import { readPlaceTables } from '../place-tables';
import { shutDownSignal } from '../shut-down';
import { explainFailure, StartUpFailure } from '../start-up-failure';
import { contextMenuTemplate, menuTemplate } from './menu';
import { furtherWindow } from './notes-window';
import { ownArguments } from './own-arguments';
import { createPageProtocol } from './page-protocol';
import { servePresenter } from './presenter';
import { applyPolicy, PAGE_ORIGIN, PAGE_SCHEME } from './security';
import { storedToken } from './stored-token';
import { focusWindow, openWindow } from './window';

const rendererDir = fileURLToPath(new URL('../renderer', import.meta.url));
const preload = fileURLToPath(new URL('../preload/index.cjs', import.meta.url));

function main(surroundings: Surroundings): void {
  const applicationPath = app.isPackaged ? null : app.getAppPath();
  const commandLine = parseCommandLine(ownArguments(process.argv, applicationPath, (path) => resolve(path)));
  if (commandLine.ask !== null) {
    leave(process.stdout, commandLine.ask === 'help' ? HELP : `${version}\n`);
    return;
  }
  if (commandLine.rehearsal !== null)
    throw new StartUpFailure('USAGE', '--rehearse needs no window: start SCIM Workbench with npm start.');
  protocol.registerSchemesAsPrivileged([PAGE_SCHEME]);
  // It would override --no-sandbox, without which nothing starts as root.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  const profile = prepareProfile(commandLine.dataDir);
  if (!app.requestSingleInstanceLock()) {
    leave(
      process.stderr,
      'SCIM Workbench already runs with this data folder: its window comes to the front.\n',
    );
    return;
  }
  const signalled = shutDownSignal();
  app
    .whenReady()
    .then(() => start({ commandLine, profile, signalled, surroundings }))
    .catch(fail);
}

function leave(stream: NodeJS.WritableStream, lastWords: string): void {
  stream.write(lastWords);
  app.exit(0);
}

/** Chromium's own files live below the data folder, so that the single instance is one per data folder. */
function prepareProfile(dataDir: string): string {
  const profile = join(dataDir, 'desktop');
  try {
    mkdirSync(profile, { recursive: true, mode: FOLDER_MODE });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartUpFailure('DATA_FOLDER', `The data folder ${dataDir} can't be written: ${reason}.`);
  }
  app.setPath('userData', profile);
  return profile;
}

interface Start {
  commandLine: CommandLine;
  profile: string;
  signalled: Promise<void>;
  surroundings: Surroundings;
}

async function start({ commandLine, profile, signalled, surroundings }: Start): Promise<void> {
  const workbench = await createWorkbench({
    surroundings,
    middleware: await middlewareOf(commandLine),
    dataDir: commandLine.dataDir,
    port: commandLine.scimPort,
    host: 'desktop',
    version,
    readPlaces: readPlaceTables,
    readCompanies,
    tunnelToken: storedToken(safeStorage, join(commandLine.dataDir, 'tunnel-token')),
    onWake: (listener) => powerMonitor.on('resume', listener),
    onNotice: ({ text }) => process.stderr.write(`${text}\n`),
  });
  closeBeforeQuit(workbench);
  void signalled.then(() => app.quit());
  applyPolicy({ app, session: session.defaultSession, ipcMain, shell, furtherWindow });
  servePresenter({ ipcMain, powerSaveBlocker, windowOf: BrowserWindow.fromWebContents });
  const respond = createPageProtocol({ handleApi: workbench.handlePage, rendererDir });
  session.defaultSession.protocol.handle('app', respond);
  const window = await openMainWindow(profile);
  app.on('second-instance', () => focusWindow(window));
  const stopping = new AbortController();
  void signalled.then(() => stopping.abort());
  await announceReachable(workbench, commandLine, { url: `${PAGE_ORIGIN}/`, version }, stopping.signal);
}

async function openMainWindow(profile: string): Promise<BrowserWindow> {
  const opened: { window?: BrowserWindow } = {};
  // Not in the window with the notes, even while that one has the focus.
  const goTo = (path: string) => opened.window?.webContents.send('navigate', path);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, { goTo })));
  // Without its window nobody would see that the listener still runs.
  app.on('window-all-closed', () => app.quit());
  const window = await openWindow({ preload, stateFile: join(profile, 'window.json') });
  opened.window = window;
  window.webContents.on('context-menu', (_event, params) => {
    const items = contextMenuTemplate(params);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
  return window;
}

/** Quitting waits until requests in flight have their responses and everything is on disk. */
function closeBeforeQuit(workbench: Pick<Workbench, 'close'>): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    workbench.close().then(() => {
      state = 'closed';
      app.quit();
    }, fail);
  });
}

function fail(error: unknown): void {
  const { text, exitCode } = explainFailure(error);
  process.stderr.write(`${text}\n`);
  // Started from an icon there is no terminal to read.
  if (app.isPackaged) dialog.showErrorBox('SCIM Workbench can’t start', text);
  app.exit(exitCode);
}

/** @param surroundings where tests stand in for the internet */
export function runDesktop(surroundings: Surroundings = {}): void {
  try {
    main(surroundings);
  } catch (error) {
    fail(error);
  }
}
