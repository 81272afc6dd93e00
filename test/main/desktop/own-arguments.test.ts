import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ownArguments } from '../../../src/main/desktop/own-arguments';

const own = (argv: string[], application: string | null) =>
  ownArguments(argv, application, (path) => resolve('/', path));

test('our options come after the application when Electron was given which one to run', () => {
  expect(own(['electron', '--no-sandbox', '/app', '--', '--port', '1'], '/app')).toEqual(['--port', '1']);
  expect(own(['electron', '-r', '/loader.js', '/app', '--json'], '/app')).toEqual(['--json']);
  expect(own(['electron', '/app'], '/app')).toEqual([]);
});

test('our options come first in a packaged program', () => {
  expect(own(['scim-workbench', '--data-dir', '/d'], null)).toEqual(['--data-dir', '/d']);
});

test('switches of the runtime are left to it', () => {
  expect(own(['scim-workbench', '--no-sandbox', '--disable-gpu', '--json'], null)).toEqual(['--json']);
});

test('an option that nobody knows stays, to be refused', () => {
  expect(own(['electron', '/app', '--nope'], '/app')).toEqual(['--nope']);
});
