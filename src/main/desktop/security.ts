/**
 * The desktop's policy (DESIGN section 9): the window shows our own page and nothing else, ever. The page runs in
 * Chromium's sandbox without Node; it may write to the clipboard and ask for https addresses to be opened outside.
 * What the page shows came from the wire, so each rule holds even if a page were taken over: the decisions are pure
 * functions, and `applyPolicy` is the one place that hands them to Electron.
 */
import type {
  App,
  IpcMain,
  Session,
  Shell,
  WebContents,
  WebPreferences,
  WindowOpenHandlerResponse,
} from 'electron';

export const PAGE_ORIGIN = 'app://workbench';

/** How the page's scheme behaves: like https, so that fetch, streams and storage work as they do on the web. */
export const PAGE_SCHEME = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
};

export function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Chromium fetches its dictionaries from the internet.
    spellcheck: false,
  };
}

export function isOwnAddress(address: string): boolean {
  return address === PAGE_ORIGIN || address.startsWith(`${PAGE_ORIGIN}/`);
}

/** The one further window: speaker notes, which show our own page under the same rules. */
export function mayOpenWindow(address: string): boolean {
  return address === `${PAGE_ORIGIN}/stage/notes`;
}

/** Writing text to the clipboard is what copy buttons do; nothing else is needed, so nothing else is granted. */
export function isPermitted(permission: string, requester: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOwnAddress(requester);
}

/** The window's own network: our page, and the pages of the developer tools. */
export function mayRequest(address: string): boolean {
  return isOwnAddress(address) || address.startsWith('devtools://');
}

/** The address to open outside, or null: https only, and no user name to dress it up as another site. */
export function externalAddress(text: unknown): string | null {
  if (typeof text !== 'string' || !URL.canParse(text)) return null;
  const { protocol, username, password, href } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' ? href : null;
}

/** Only the page itself may use the bridge, never a frame inside it. */
export function isTrustedSender(frame: { url: string; parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url);
}

export interface PolicyTargets {
  app: Pick<App, 'on'>;
  session: Session;
  ipcMain: Pick<IpcMain, 'handle'>;
  shell: Pick<Shell, 'openExternal'>;
  /** How the one is opened that may be. @param asking the page that wants it */
  furtherWindow(asking: WebContents): WindowOpenHandlerResponse;
}

/** Hands the policy to Electron. To be called once, before the first window. */
export function applyPolicy({ app, session, ipcMain, shell, furtherWindow }: PolicyTargets): void {
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(isPermitted(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayRequest(url) }));
  app.on('web-contents-created', (_event, contents) => confine(contents, furtherWindow));
  ipcMain.handle('open-external', ({ senderFrame }, url: unknown) =>
    isTrustedSender(senderFrame) ? openExternal(shell, url) : false,
  );
}

function confine(contents: WebContents, furtherWindow: PolicyTargets['furtherWindow']): void {
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) =>
    mayOpenWindow(url) ? furtherWindow(contents) : { action: 'deny' },
  );
}

async function openExternal(shell: Pick<Shell, 'openExternal'>, url: unknown): Promise<boolean> {
  const address = externalAddress(url);
  if (address === null) return false;
  try {
    await shell.openExternal(address);
    return true;
  } catch {
    return false;
  }
}
