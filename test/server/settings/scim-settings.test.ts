import { open as openOnDisk, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openScimSettings, type ScimSettings } from '../../../src/server/settings/scim-settings';
import type { OpenFile } from '../../../src/server/store/durable-file';
import { openWorkbenchState, type WorkbenchState } from '../../../src/server/store/workbench-state';
import { createFolder } from '../store/a-store';

const start = new Date('2026-01-31T12:00:00.000Z');

interface Opened {
  folder: string;
  state: WorkbenchState;
  settings: ScimSettings;
  clock: { now: Date };
}

async function open(folder?: string): Promise<Opened> {
  const place = folder ?? (await createFolder());
  const clock = { now: start };
  const file = join(place, 'workbench.json');
  const state = await openWorkbenchState({ file, onNotice: () => {} });
  const settings = await openScimSettings({ state, now: () => clock.now });
  return { folder: place, state, settings, clock };
}

async function openWithSetting() {
  const opened = await open();
  const created = await opened.settings.create({ name: 'Contoso', idp: 'entra' });
  return { ...opened, ...created, id: created.setting.id, token: created.revealed.token };
}

test('a new setting has one token, revealed once and found again by its header', async () => {
  const { settings, setting, revealed } = await openWithSetting();
  expect(setting).toMatchObject({
    name: 'Contoso',
    idp: 'entra',
    preset: 'tolerant',
    tolerances: {},
    schemas: [],
    resourceTypes: [],
    createdAt: start.toISOString(),
    tokens: [
      {
        id: revealed.tokenId,
        lastFour: revealed.token.slice(-4),
        purpose: 'identity provider',
        expiresAt: null,
        lastUsedAt: null,
        revokedAt: null,
      },
    ],
  });
  expect(revealed.token).toMatch(/^scimwb_[\w-]{43}$/);
  expect(settings.authenticate(`Bearer ${revealed.token}`)).toMatchObject({
    ok: true,
    setting: { id: setting.id },
    tokenId: revealed.tokenId,
    simulated: false,
    tolerances: [],
  });
});

test('no token and no hash ever leaves, and no token is on disk', async () => {
  const { folder, state, settings, id, token } = await openWithSetting();
  const rotated = await settings.rotateToken(id);
  settings.authenticate(`Bearer ${token}`);
  await state.close();
  const names = await readdir(folder);
  const disk = (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join();
  expect(disk).not.toContain(token.slice(7));
  expect(disk).not.toContain(rotated.token.slice(7));
  expect(disk).toContain('"hash"');
  expect(JSON.stringify(settings.list())).not.toMatch(/hash|[0-9a-f]{64}/);
});

test('settings and tokens are there after a restart', async () => {
  const { folder, id, token } = await openWithSetting();
  const { settings } = await open(folder);
  expect(settings.get(id)?.name).toBe('Contoso');
  expect(settings.authenticate(`Bearer ${token}`).ok).toBe(true);
});

test.each([['contoso'], [' CONTOSO '], ['Ｃｏｎｔｏｓｏ']])(
  'the name %j is taken by Contoso',
  async (name) => {
    const { settings } = await openWithSetting();
    await expect(settings.create({ name, idp: 'entra' })).rejects.toMatchObject({
      code: 'name taken',
      message: 'There is a SCIM setting named “Contoso” already. Choose another name.',
    });
    expect(settings.list()).toHaveLength(1);
  },
);

test('two settings of one name created at once: one is refused', async () => {
  const { settings } = await open();
  const results = await Promise.allSettled([
    settings.create({ name: 'Contoso', idp: 'entra' }),
    settings.create({ name: 'contoso', idp: 'entra' }),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('a setting can be renamed, also to its own name in other letters', async () => {
  const { settings, id } = await openWithSetting();
  await settings.create({ name: 'Fabrikam', idp: 'entra' });
  expect((await settings.change(id, { name: 'CONTOSO' })).name).toBe('CONTOSO');
  await expect(settings.change(id, { name: 'fabrikam' })).rejects.toMatchObject({ code: 'name taken' });
  await expect(settings.change(id, { name: '  ' })).rejects.toMatchObject({ code: 'invalid name' });
  const changed = await settings.change(id, { preset: 'strict', tolerances: { 'bare-token': true } });
  expect(changed).toMatchObject({ name: 'CONTOSO', preset: 'strict', tolerances: { 'bare-token': true } });
});

test('a setting that is gone can not be changed', async () => {
  const { settings, id } = await openWithSetting();
  await settings.delete(id);
  await expect(settings.change(id, { name: 'x' })).rejects.toMatchObject({ code: 'unknown setting' });
  await expect(settings.rotateToken(id)).rejects.toMatchObject({ code: 'unknown setting' });
  await expect(settings.delete(id)).rejects.toMatchObject({ code: 'unknown setting' });
});

test('two tokens live at once until the old one is revoked', async () => {
  const { settings, id, token, revealed } = await openWithSetting();
  const rotated = await settings.rotateToken(id);
  expect(settings.authenticate(`Bearer ${token}`).ok).toBe(true);
  expect(settings.authenticate(`Bearer ${rotated.token}`).ok).toBe(true);
  const changed = await settings.revokeToken(id, revealed.tokenId);
  expect(changed.tokens.map(({ revokedAt }) => revokedAt)).toEqual([start.toISOString(), null]);
  expect(settings.authenticate(`Bearer ${rotated.token}`).ok).toBe(true);
  expect(settings.authenticate(`Bearer ${token}`)).toEqual({
    ok: false,
    reason: 'revoked',
    settingId: id,
    tokenId: revealed.tokenId,
    detail: `The token ending in ${token.slice(-4)} of the SCIM setting “Contoso” was revoked on ${start.toISOString().slice(0, 10)} at ${start.toISOString().slice(11, 16)} UTC. Paste a current token into the identity provider, or create a new one.`,
  });
  await expect(settings.revokeToken(id, 'none')).rejects.toMatchObject({ code: 'unknown token' });
});

test('a token is good until the moment it expires', async () => {
  const { settings, id, clock } = await openWithSetting();
  const { token } = await settings.rotateToken(id, { expiresAt: '2026-02-01T00:00:00.000Z' });
  clock.now = new Date('2026-01-31T23:59:59.999Z');
  expect(settings.authenticate(`Bearer ${token}`).ok).toBe(true);
  clock.now = new Date('2026-02-01T00:00:00.000Z');
  expect(settings.authenticate(`Bearer ${token}`)).toMatchObject({
    ok: false,
    reason: 'expired',
    settingId: id,
  });
});

test('a token of a deleted setting is recognised, also after a restart', async () => {
  const { folder, settings, id, token } = await openWithSetting();
  await settings.delete(id);
  expect(settings.list()).toEqual([]);
  for (const { authenticate } of [settings, (await open(folder)).settings].map(bound)) {
    expect(authenticate(`Bearer ${token}`)).toMatchObject({
      ok: false,
      reason: 'setting deleted',
      settingId: null,
      detail: expect.stringContaining('“Contoso”, which was deleted'),
    });
  }
});

function bound(settings: ScimSettings) {
  return { authenticate: (header: string) => settings.authenticate(header) };
}

test('deleting a setting takes its guide ticks and its selection along', async () => {
  const { state, settings, id } = await openWithSetting();
  const tick = { at: start.toISOString(), exchange: 1, simulated: false, byHand: false, detail: null };
  await state.update((data) => {
    data.guideTicks[id] = { 'test-connection': tick };
    data.preferences.selectedSettingId = id;
  });
  await settings.delete(id);
  expect(state.data.guideTicks).toEqual({});
  expect(state.data.preferences.selectedSettingId).toBeNull();
});

test.each([
  [undefined, 'missing'],
  ['Bearer', 'malformed'],
  ['Bearer two words', 'malformed'],
  ['Bearer "quoted"', 'malformed'],
  ['Digest username="hunter2"', 'wrong scheme'],
  ['Basic YWRhOnNlY3JldA==', 'unknown'],
  ['Basic YWRh', 'malformed'],
  ['Bearer hunter2', 'unknown'],
  [`Bearer scimwb_${'A'.repeat(43)}`, 'unknown'],
  ['Bearer eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL3N0cy53aW5kb3dzLm5ldC8ifQ.c2ln', 'json web token'],
])('%j is refused as %s, and the refusal gives no secret away', async (header, reason) => {
  const { settings } = await openWithSetting();
  const answer = settings.authenticate(header);
  expect(answer).toMatchObject({ ok: false, reason, settingId: null });
  const detail = answer.ok ? '' : answer.detail;
  expect(detail).toMatch(/^[A-Z].*\.$/);
  expect(detail).not.toMatch(/YWRh|hunter2|AAAAA|eyJ|two words/);
});

test('the end of an unknown token is named, since it distinguishes one from another', async () => {
  const { settings, token } = await openWithSetting();
  const cut = token.slice(0, -1);
  const answer = settings.authenticate(`Bearer ${cut}`);
  expect(answer).toMatchObject({
    reason: 'unknown',
    detail: expect.stringContaining(`ending in ${cut.slice(-4)}`),
  });
});

test('tolerances of the header are named', async () => {
  const { settings, token } = await openWithSetting();
  expect(settings.authenticate(`Bearer Bearer ${token}`)).toMatchObject({
    ok: true,
    tolerances: ['doubled-bearer'],
  });
  expect(settings.authenticate(token)).toMatchObject({ ok: true, tolerances: ['bare-token'] });
});

test('what arrives with a simulation token is simulated, until the rehearsal ends', async () => {
  const { settings, id } = await openWithSetting();
  const { token } = await settings.issueSimulationToken(id);
  expect(settings.authenticate(`Bearer ${token}`)).toMatchObject({ ok: true, simulated: true });
  await settings.endSimulationTokens(id);
  expect(settings.authenticate(`Bearer ${token}`)).toMatchObject({ ok: false, reason: 'unknown' });
  expect(settings.get(id)?.tokens).toHaveLength(1);
});

test('a replay token is marked, may call a sandbox too, and is the only one of its kind that stays in the list', async () => {
  const { settings, id } = await openWithSetting();
  const first = await settings.issueReplayToken(id);
  expect(settings.authenticate(`Bearer ${first.token}`)).toMatchObject({
    ok: true,
    isReplay: true,
    simulated: false,
  });
  await settings.revokeToken(id, first.tokenId);
  expect(settings.authenticate(`Bearer ${first.token}`)).toMatchObject({ ok: false, reason: 'revoked' });
  await settings.issueReplayToken(id);
  expect(settings.get(id)?.tokens.map(({ purpose }) => purpose)).toEqual(['identity provider', 'replay']);
  const sandbox = await settings.renewSandbox({ name: 'Sandbox', idp: 'entra' });
  await expect(settings.issueReplayToken(sandbox.id)).resolves.toMatchObject({ settingId: sandbox.id });
});

test('a rehearsal may end after its setting was deleted', async () => {
  const { settings, id } = await openWithSetting();
  await settings.issueSimulationToken(id);
  await settings.delete(id);
  await settings.endSimulationTokens(id);
});

test('simulation tokens that a killed run left behind are gone after a restart', async () => {
  const { folder, settings, id } = await openWithSetting();
  const { token } = await settings.issueSimulationToken(id);
  const again = await open(folder);
  expect(again.settings.authenticate(`Bearer ${token}`)).toMatchObject({ ok: false });
  expect(again.settings.get(id)?.tokens).toHaveLength(1);
});

test('the time of last use is noted every few seconds, shown at once and kept', async () => {
  const { folder, state, settings, id, token, clock } = await openWithSetting();
  let told = 0;
  settings.subscribe(() => {
    told += 1;
  });
  for (let count = 0; count < 100; count += 1) settings.authenticate(`Bearer ${token}`);
  expect(told).toBe(1);
  expect(settings.get(id)?.tokens[0]?.lastUsedAt).toBe(start.toISOString());
  clock.now = new Date(start.getTime() + 6_000);
  settings.authenticate(`Bearer ${token}`);
  expect(told).toBe(2);
  await state.close();
  const again = await open(folder);
  expect(again.settings.get(id)?.tokens[0]?.lastUsedAt).toBe(clock.now.toISOString());
});

test('subscribers hear of every change, until they unsubscribe', async () => {
  const { settings, id, revealed } = await openWithSetting();
  const heard: number[] = [];
  const unsubscribe = settings.subscribe(() => heard.push(settings.get(id)?.tokens.length ?? 0));
  await settings.rotateToken(id);
  await settings.revokeToken(id, revealed.tokenId);
  await settings.delete(id);
  expect(heard).toEqual([2, 2, 0]);
  unsubscribe();
  await settings.create({ name: 'Contoso', idp: 'entra' });
  expect(heard).toHaveLength(3);
});

test('a change that the disk refuses shows nowhere, also when a token is used meanwhile', async () => {
  const folder = await createFolder();
  const waiting: (() => void)[] = [];
  let full = false;
  const openFile: OpenFile = async (path, flags, mode) => {
    if (!full) return openOnDisk(path, flags, mode);
    await new Promise<void>((resolve) => waiting.push(resolve));
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  const state = await openWorkbenchState({
    file: join(folder, 'workbench.json'),
    onNotice: () => {},
    openFile,
  });
  const settings = await openScimSettings({ state });
  const { setting, revealed } = await settings.create({ name: 'Contoso', idp: 'entra' });
  full = true;
  const creating = settings.create({ name: 'Fabrikam', idp: 'entra' });
  creating.catch(() => {});
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  expect(settings.authenticate(`Bearer ${revealed.token}`).ok).toBe(true);
  waiting[0]?.();
  await expect(creating).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(settings.list().map(({ id }) => id)).toEqual([setting.id]);
});

test('a token is noted as copied once, and an unknown one is refused', async () => {
  const { settings, id, revealed, clock } = await openWithSetting();
  await settings.noteCopied(id, revealed.tokenId);
  clock.now = new Date('2026-02-01T12:00:00.000Z');
  await settings.noteCopied(id, revealed.tokenId);
  expect(settings.get(id)?.tokens[0]?.copiedAt).toBe(start.toISOString());
  await expect(settings.noteCopied(id, 'unknown')).rejects.toMatchObject({ code: 'unknown token' });
});
