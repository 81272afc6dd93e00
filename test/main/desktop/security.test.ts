import { describe, expect, test } from 'vitest';
import {
  externalAddress,
  isOwnAddress,
  isPermitted,
  isTrustedSender,
  mayOpenWindow,
  mayRequest,
  pagePreferences,
} from '../../../src/main/desktop/security';

test('the page runs in the sandbox, isolated and without Node', () => {
  expect(pagePreferences('/preload.cjs')).toMatchObject({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
});

describe('our own page', () => {
  test.each(['app://workbench', 'app://workbench/', 'app://workbench/live?a=b#c'])('is %s', (address) => {
    expect(isOwnAddress(address)).toBe(true);
  });

  test.each([
    'https://example.com/',
    'app://workbench.evil/',
    'app://other/',
    'file:///etc/passwd',
    'data:text/html,hi',
    'javascript:alert(1)',
    'about:blank',
    '',
    'https://example.com/app://workbench/',
  ])('is not %j', (address) => {
    expect(isOwnAddress(address)).toBe(false);
    expect(mayRequest(address)).toBe(false);
  });
});

describe('permissions', () => {
  test('allow our page to write to the clipboard', () => {
    expect(isPermitted('clipboard-sanitized-write', 'app://workbench/')).toBe(true);
  });

  test.each([
    'clipboard-read',
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'fullscreen',
    'hid',
    'usb',
    'serial',
    'fileSystem',
    'unknown',
  ])('refuse %s', (permission) => {
    expect(isPermitted(permission, 'app://workbench/')).toBe(false);
  });

  test('refuse everything to anyone else', () => {
    expect(isPermitted('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
    expect(isPermitted('clipboard-sanitized-write', '')).toBe(false);
  });
});

describe('addresses opened outside', () => {
  test('are https', () => {
    expect(externalAddress('https://entra.microsoft.com/#home')).toBe('https://entra.microsoft.com/#home');
  });

  test.each([
    'http://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-msdt:/id',
    'smb://host/share',
    'app://workbench/',
    'https://entra.microsoft.com@evil.example/',
    'https://user:secret@example.com/',
    'example.com',
    '',
    undefined,
    { href: 'https://example.com' },
  ])('are never %j', (address) => {
    expect(externalAddress(address)).toBeNull();
  });
});

describe('the bridge', () => {
  test('listens to the page itself', () => {
    expect(isTrustedSender({ url: 'app://workbench/live', parent: null })).toBe(true);
  });

  test('does not listen to a frame within it, to another page, or to one that is gone', () => {
    expect(isTrustedSender({ url: 'app://workbench/', parent: {} })).toBe(false);
    expect(isTrustedSender({ url: 'https://example.com/', parent: null })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
  });
});

describe('a further window', () => {
  test('is allowed for the speaker notes', () => {
    expect(mayOpenWindow('app://workbench/stage/notes')).toBe(true);
  });

  test.each([
    'app://workbench/',
    'app://workbench/stage',
    'app://workbench/stage/notes/../../live',
    'https://example.com/stage/notes',
    'about:blank',
    '',
  ])('is not for %j', (address) => {
    expect(mayOpenWindow(address)).toBe(false);
  });
});
