import { expect, test } from 'vitest';
import { systemOpener } from '../../../src/main/browser/open-browser';

const url = 'http://127.0.0.1:7644/#token=a&b';

test('every system opens the address its own way, as one argument and without a shell', () => {
  expect(systemOpener(url, 'linux', { DISPLAY: ':0' })).toEqual({ command: 'xdg-open', args: [url] });
  expect(systemOpener(url, 'darwin', {})).toEqual({ command: 'open', args: [url] });
  expect(systemOpener(url, 'win32', {})?.args).toContain(url);
});

test('without a screen nothing is opened, least of all a browser for terminals', () => {
  expect(systemOpener(url, 'linux', {})).toBeNull();
  expect(systemOpener(url, 'linux', { DISPLAY: '' })).toBeNull();
});
