import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { OpenFile } from '../../../src/server/store/durable-file';
import { migrateWorkbenchData, WORKBENCH_VERSION } from '../../../src/server/store/migrate';
import type { NewNotice } from '../../../src/server/store/notice';
import { openWorkbenchState, type WorkbenchStateOptions } from '../../../src/server/store/workbench-state';
import { newPlatformSetting } from '../../../src/shared/platform/platform-setting';
import { createFolder } from './a-store';

async function openState(folder: string, options: Partial<WorkbenchStateOptions> = {}) {
  const file = join(folder, 'workbench.json');
  const notices: NewNotice[] = [];
  const state = await openWorkbenchState({ file, onNotice: (notice) => notices.push(notice), ...options });
  return { file, state, notices };
}

async function themeOnDisk(file: string): Promise<string> {
  return JSON.parse(await readFile(file, 'utf8')).preferences.theme;
}

const refusing: OpenFile = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));

test('begins with defaults and writes nothing until something changes', async () => {
  const folder = await createFolder();
  const { state, notices } = await openState(folder);
  expect(state.data).toEqual({
    version: WORKBENCH_VERSION,
    settings: [],
    guideTicks: {},
    formerTokens: [],
    preferences: { theme: 'system', publicBaseUrl: null, selectedSettingId: null },
  });
  expect(state.saved).toBe(true);
  expect(notices).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

test('an update is on disk when it resolves, readable by the user alone', async () => {
  const folder = await createFolder();
  const { file, state } = await openState(folder);
  await state.update((data) => {
    data.preferences.theme = 'dark';
  });
  expect(await themeOnDisk(file)).toBe('dark');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await openState(folder)).state.data.preferences.theme).toBe('dark');
});

test('updates that come together all count', async () => {
  const folder = await createFolder();
  const { state } = await openState(folder);
  const tick = { at: '2026-01-01T00:00:00Z', exchange: null, simulated: false, byHand: true, detail: null };
  const steps = Array.from({ length: 20 }, (_, count) => `step ${count}`);
  await Promise.all(
    steps.map((step) =>
      state.update(({ guideTicks }) => {
        guideTicks.a = { ...guideTicks.a, [step]: tick };
      }),
    ),
  );
  const again = await openState(folder);
  expect(Object.keys(again.state.data.guideTicks.a ?? {})).toEqual(steps);
});

test('an update that throws changes nothing', async () => {
  const { state } = await openState(await createFolder());
  const update = state.update((data) => {
    data.preferences.theme = 'dark';
    throw new Error('no');
  });
  await expect(update).rejects.toThrow('no');
  expect(state.data.preferences.theme).toBe('system');
});

test('an update that the disk refuses changes nothing and says why', async () => {
  const { file, state } = await openState(await createFolder(), { openFile: refusing });
  const update = state.update((data) => {
    data.preferences.theme = 'dark';
  });
  await expect(update).rejects.toThrow(`${file} could not be saved: the disk is full.`);
  expect(state.data.preferences.theme).toBe('system');
  expect(state.saved).toBe(true);
});

test('says whether everything is saved', async () => {
  const { state } = await openState(await createFolder());
  const told: boolean[] = [];
  const unsubscribe = state.subscribe(() => told.push(state.saved));
  await Promise.all([state.update(() => {}), state.update(() => {})]);
  expect(told).toEqual([false, true]);
  unsubscribe();
  await state.update(() => {});
  expect(told).toEqual([false, true]);
});

test('what may wait is written together, within a while', async () => {
  const folder = await createFolder();
  let writes = 0;
  const openFile: OpenFile = (path, flags, mode) => {
    writes += 1;
    return open(path, flags, mode);
  };
  const { file, state } = await openState(folder, { openFile, soonMilliseconds: 20 });
  for (let count = 0; count < 100; count += 1) {
    state.updateSoon((data) => {
      data.preferences.theme = count === 99 ? 'dark' : 'light';
    });
  }
  expect(state.data.preferences.theme).toBe('dark');
  await vi.waitFor(async () => expect(await themeOnDisk(file)).toBe('dark'));
  expect(writes).toBe(1);
});

test('what may wait is written on closing at the latest', async () => {
  const folder = await createFolder();
  const { file, state } = await openState(folder, { soonMilliseconds: 3_600_000 });
  state.updateSoon((data) => {
    data.preferences.theme = 'dark';
  });
  await state.close();
  expect(await themeOnDisk(file)).toBe('dark');
});

test.each([
  ['cut off', '{"version": 1, "settings": ['],
  ['empty', ''],
  ['not an object', '[]'],
  ['of the wrong shape', '{"version": 1, "settings": {}}'],
  ['without a version', '{"settings": []}'],
])('a file that is %s is set aside, and the rest starts', async (_, text) => {
  const folder = await createFolder();
  await writeFile(join(folder, 'workbench.json'), text);
  const { file, state, notices } = await openState(folder);
  expect(state.data.settings).toEqual([]);
  const [copy = ''] = await readdir(folder);
  expect(copy).toMatch(/^workbench\.damaged-\d{8}-\d{6}\.json$/);
  expect(await readFile(join(folder, copy), 'utf8')).toBe(text);
  expect(notices[0]?.text).toContain(`${file} is damaged and was set aside as ${join(folder, copy)}`);
  await state.update(() => {});
  expect((await readdir(folder)).sort()).toEqual([copy, 'workbench.json']);
});

test('a file of version 1 becomes one of today, with all it held', async () => {
  const folder = await createFolder();
  const text = await readFile(new URL('stored-version-1/workbench.json', import.meta.url), 'utf8');
  await writeFile(join(folder, 'workbench.json'), text);
  const { file, state, notices } = await openState(folder);
  expect(notices).toEqual([]);
  const { settings, ...others } = JSON.parse(text);
  expect(state.data).toEqual({
    ...others,
    version: WORKBENCH_VERSION,
    settings: settings.map((setting: object) => ({
      ...setting,
      ...{ schemas: [], resourceTypes: [], sandbox: false, ...newPlatformSetting },
    })),
  });
  await state.update(() => {});
  expect(JSON.parse(await readFile(file, 'utf8')).version).toBe(WORKBENCH_VERSION);
});

test('a tolerance that was switched under its former id is found under the one of today', () => {
  const setting = {
    ...{ id: 'a', name: 'A', idp: 'entra', createdAt: '2026-01-01T00:00:00Z', preset: 'tolerant' },
    ...{ schemas: [], resourceTypes: [], tokens: [] },
    tolerances: { 'microsoft-group-schema-urn': false, 'empty-filter': false },
  };
  const stored = {
    version: 2,
    settings: [setting],
    guideTicks: {},
    formerTokens: [],
    preferences: { theme: 'system', publicBaseUrl: null, selectedSettingId: null },
  };
  const [migrated] = migrateWorkbenchData(stored, 'workbench.json').settings;
  expect(migrated?.tolerances).toEqual({ 'vendor-schema-urn': false, 'empty-filter': false });
  expect(migrated).toMatchObject({ ...newPlatformSetting, fixedGroup: null, grouping: null });
});

test('a file of a newer version is refused and left alone', async () => {
  const folder = await createFolder();
  const text = `{"version": ${WORKBENCH_VERSION + 1}, "whatever": true}`;
  await writeFile(join(folder, 'workbench.json'), text);
  await expect(openState(folder)).rejects.toThrow('was written by a newer version of SCIM Workbench');
  expect(await readFile(join(folder, 'workbench.json'), 'utf8')).toBe(text);
});
