import { expect, test } from 'vitest';
import { defaultDataFolder } from '../../src/main/data-folder';

const home = '/home/ada';

test('Linux keeps data where the XDG specification says', () => {
  const platform = 'linux';
  expect(defaultDataFolder({ platform, env: {}, home })).toBe('/home/ada/.local/share/scim-workbench');
  expect(defaultDataFolder({ platform, env: { XDG_DATA_HOME: '/data' }, home })).toBe('/data/scim-workbench');
});

test('a relative XDG_DATA_HOME counts as not set', () => {
  const env = { XDG_DATA_HOME: 'data' };
  expect(defaultDataFolder({ platform: 'linux', env, home })).toBe('/home/ada/.local/share/scim-workbench');
});

test('macOS and Windows have their own places', () => {
  expect(defaultDataFolder({ platform: 'darwin', env: {}, home })).toContain('Library/Application Support');
  const env = { LOCALAPPDATA: '/local' };
  expect(defaultDataFolder({ platform: 'win32', env, home })).toBe('/local/SCIM Workbench');
});
