import { expect, it } from 'vitest';
import type { Workbench } from '../../src/server/workbench';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from './a-workbench';

const rehearsal = { idp: 'entra', dialect: 'default', speed: 20 };

/** Rehearses in the sandbox until so many people have arrived. */
async function rehearse(workbench: Workbench, people = 3): Promise<string> {
  const arrived = liveEvents(workbench, null, (event) => {
    return (sliceIn('simulation', event)?.outcome.people ?? 0) >= people;
  });
  const { settingId } = await call(workbench, 'simulation.startInSandbox', rehearsal);
  await arrived;
  return settingId;
}

async function anOwnSetting(workbench: Workbench) {
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  return { own: setting, ...revealed };
}

async function now(workbench: Workbench, settingId: string) {
  const [snapshot] = await liveEvents(workbench, settingId, () => true);
  return {
    counts: sliceIn('counts', snapshot),
    guide: sliceIn('guide', snapshot),
    simulation: sliceIn('simulation', snapshot),
    settings: sliceIn('settings', snapshot) ?? [],
    exchanges: snapshot?.type === 'snapshot' ? snapshot.snapshot.exchanges : [],
    shown: snapshot?.type === 'snapshot' ? snapshot.snapshot.settingId : null,
  };
}

it('is filled by a rehearsal, while the own SCIM setting stays as it was', async () => {
  const workbench = await aWorkbench();
  const { own, settingId } = await anOwnSetting(workbench);
  const before = await now(workbench, settingId);
  const sandbox = await rehearse(workbench);
  await call(workbench, 'simulation.stop', {});

  const inside = await now(workbench, sandbox);
  expect(inside.counts?.users).toBeGreaterThanOrEqual(3);
  expect(inside.simulation).toMatchObject({ settingId: sandbox, state: 'stopped' });
  expect(inside.exchanges.every(({ simulated }) => simulated)).toBe(true);
  expect(inside.guide?.steps.filter(({ state }) => state === 'seen')).not.toEqual([]);

  const after = await now(workbench, settingId);
  expect(after).toMatchObject({ counts: before.counts, guide: before.guide, exchanges: [] });
  expect(after.settings.find(({ id }) => id === own.id)).toEqual(own);
});

it('needs no SCIM setting of one’s own, and gives way to the first there is', async () => {
  const workbench = await aWorkbench();
  const sandbox = await rehearse(workbench);
  const [alone] = await liveEvents(workbench, null, () => true);
  expect(alone?.type === 'snapshot' && alone.snapshot.settingId).toBe(sandbox);
  const { settingId } = await anOwnSetting(workbench);
  const [beside] = await liveEvents(workbench, null, () => true);
  expect(beside?.type === 'snapshot' && beside.snapshot.settingId).toBe(settingId);
});

it('is emptied by the next rehearsal and stays the same one', async () => {
  const workbench = await aWorkbench();
  const first = await rehearse(workbench, 5);
  await call(workbench, 'settings.change', { settingId: first, preset: 'strict', tolerances: {} });
  const again = await call(workbench, 'simulation.startInSandbox', { ...rehearsal, speed: 0.5 });
  expect(again.settingId).toBe(first);
  const emptied = await now(workbench, first);
  expect(emptied.counts).toMatchObject({ users: 0, groups: 0, requests: 0 });
  expect(emptied.guide?.steps.filter(({ simulated }) => simulated)).toEqual([]);
  expect(emptied.simulation).toMatchObject({ state: 'running', outcome: { people: 0, left: 0, groups: 0 } });
  expect(emptied.settings).toMatchObject([{ sandbox: true, preset: 'tolerant' }]);
});

it('is gone with all that it held when it is cleared', async () => {
  const workbench = await aWorkbench();
  const { settingId: own } = await anOwnSetting(workbench);
  const sandbox = await rehearse(workbench);
  await call(workbench, 'settings.delete', { settingId: sandbox });
  const { settings, simulation, shown } = await now(workbench, sandbox);
  expect([settings.map(({ id }) => id), simulation, shown]).toEqual([[own], null, own]);
  await expect(
    call(workbench, 'directory.list', { settingId: sandbox, resourceType: 'User' }),
  ).rejects.toThrow(/404/);
});

it('stays after a restart as the rehearsal left it, and nobody can call it any more', async () => {
  const folder = await aDataFolder();
  const workbench = await aWorkbench(folder);
  const sandbox = await rehearse(workbench);
  await workbench.close();
  const again = await aWorkbench(folder);
  const { counts, settings } = await now(again, sandbox);
  expect(counts?.users).toBeGreaterThanOrEqual(3);
  expect(settings).toMatchObject([{ id: sandbox, sandbox: true, tokens: [] }]);
});

it('hands out no token and is not exported', async () => {
  const workbench = await aWorkbench();
  const settingId = await rehearse(workbench);
  for (const name of ['settings.rotateToken', 'settings.createClientSecret', 'settings.export'] as const)
    await expect(call(workbench, name, { settingId })).rejects.toThrow(/409 A sandbox/);
});

it('has a name that files and other SCIM settings are free to have', async () => {
  const workbench = await aWorkbench();
  const sandbox = await rehearse(workbench);
  const { settings } = await now(workbench, sandbox);
  const name = settings[0]?.name ?? '';
  const { setting } = await call(workbench, 'settings.import', { file: { name } });
  expect(setting).toMatchObject({ name, sandbox: false });
  expect(setting.id).not.toBe(sandbox);
});

it('is called by the company that is played, and is not remembered as the connection used last', async () => {
  const workbench = await aWorkbench();
  const { settingId } = await anOwnSetting(workbench);
  await call(workbench, 'preferences.change', { selectedSettingId: settingId });
  const sandbox = await rehearse(workbench);
  const { settings } = await now(workbench, sandbox);
  const { stories } = await call(workbench, 'simulation.stories', { idp: 'entra', dialect: 'default' });
  expect(settings.at(-1)?.name).toBe(stories[0]?.company);
  const kept = await call(workbench, 'preferences.change', { selectedSettingId: sandbox, theme: 'dark' });
  expect(kept).toMatchObject({ selectedSettingId: settingId, theme: 'dark' });
});

it('is not concerned by refusals that belong to no SCIM setting', async () => {
  const workbench = await aWorkbench();
  const settingId = await rehearse(workbench);
  await call(workbench, 'simulation.stop', {});
  const before = await now(workbench, settingId);
  const refused = liveEvents(workbench, settingId, (event) => {
    return event.type === 'exchange' && event.exchange.status === 401;
  });
  await fetch(`${workbench.scim.baseUrl}/Users`, { headers: { authorization: 'Bearer wrong' } });
  await refused;
  expect((await now(workbench, settingId)).guide).toEqual(before.guide);
});

it('refuses a dialect that the identity provider does not have', async () => {
  const unknown = { ...rehearsal, dialect: 'none' };
  await expect(call(await aWorkbench(), 'simulation.startInSandbox', unknown)).rejects.toThrow(/422/);
});
