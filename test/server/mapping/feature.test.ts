import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { identityProviderOf } from '../../../src/shared/idp';
import type { Mapping } from '../../../src/shared/idp/common/attribute-mapping';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

const mapping: Mapping = {
  users: [{ source: 'mail', type: 'direct', target: 'userName', matching: 1 }],
  groups: [],
};
const byDefault = (idp: string) => ({
  mapping: identityProviderOf(idp).simulation.mapping,
  origin: { kind: 'default', variant: null },
});

async function inForce(workbench: Workbench, settingId: string) {
  const [event] = await liveEvents(workbench, settingId, ({ type }) => type === 'snapshot');
  return sliceIn('mapping', event);
}

describe('the mapping in force', () => {
  it('is the one of the provider until another is taken, which survives a restart and goes with a reset', async () => {
    const dataDir = await aDataFolder();
    const workbench = await aWorkbench(dataDir);
    const { setting } = await workbench.ensureSetting('One', 'entra');
    const { setting: other } = await workbench.ensureSetting('Other', 'okta');
    const settingId = setting.id;
    expect(await inForce(workbench, settingId)).toEqual(byDefault('entra'));
    const origin = { kind: 'imported', fileName: 'schema.json', at: '2026-11-30T12:00:00.000Z' } as const;
    const taken = await call(workbench, 'mapping.take', { settingId, mapping, origin });
    expect(taken).toEqual({ mapping, origin });
    await workbench.close();

    const again = await aWorkbench(dataDir);
    expect(await inForce(again, settingId)).toEqual({ mapping, origin });
    expect(await inForce(again, other.id)).toEqual(byDefault('okta'));
    expect(await call(again, 'mapping.reset', { settingId })).toEqual(byDefault('entra'));
    expect(await inForce(again, settingId)).toEqual(byDefault('entra'));
  });

  it('may be a variant of the provider, told by its id; one that it does not have changes nothing', async () => {
    const workbench = await aWorkbench();
    const { setting } = await workbench.ensureSetting('One', 'entra');
    const [, variant] = identityProviderOf('entra').simulation.mappings ?? [];
    const settingId = setting.id;
    await call(workbench, 'mapping.reset', { settingId, variant: variant?.id ?? '' });
    await expect(call(workbench, 'mapping.reset', { settingId, variant: 'nope' })).rejects.toThrow(
      '422 Microsoft Entra ID has no mapping “nope”.',
    );
    expect(await inForce(workbench, settingId)).toEqual({
      mapping: variant?.mapping,
      origin: { kind: 'default', variant: variant?.id },
    });
  });

  it('falls back to the default when another provider is chosen, and the page is told', async () => {
    const workbench = await aWorkbench();
    const { setting } = await workbench.ensureSetting('One', 'entra');
    const settingId = setting.id;
    await call(workbench, 'mapping.take', { settingId, mapping, origin: { kind: 'edited' } });
    const told = liveEvents(
      workbench,
      settingId,
      (event) => sliceIn('mapping', event)?.mapping.users[0]?.source === 'user.login',
    );
    await call(workbench, 'settings.change', { settingId, name: 'Two' });
    expect((await inForce(workbench, settingId))?.origin.kind).toBe('edited');
    await call(workbench, 'settings.change', { settingId, idp: 'okta' });
    await told;
    expect(await inForce(workbench, settingId)).toEqual(byDefault('okta'));
  });

  it('goes with its SCIM setting, and is refused for one that is gone or where it is none', async () => {
    const dataDir = await aDataFolder();
    const workbench = await aWorkbench(dataDir);
    const { setting } = await workbench.ensureSetting('One', 'entra');
    const take = { settingId: setting.id, mapping, origin: { kind: 'edited' } } as const;
    await call(workbench, 'mapping.take', take);
    const rows = Array.from({ length: 1_001 }, () => ({ source: 'a', type: 'direct', target: 'b' }) as const);
    const tooMany = { ...take, mapping: { users: rows, groups: [] } };
    await expect(call(workbench, 'mapping.take', tooMany)).rejects.toThrow('422');
    await call(workbench, 'settings.delete', { settingId: setting.id });
    await expect(call(workbench, 'mapping.take', take)).rejects.toThrow('does not exist any more');
    await expect(call(workbench, 'mapping.reset', { settingId: setting.id })).rejects.toThrow(
      'does not exist',
    );
  });

  it('is what a rehearsal in the SCIM setting itself is played with', async () => {
    const workbench = await aWorkbench();
    const { setting } = await workbench.ensureSetting('One', 'entra');
    const settingId = setting.id;
    await call(workbench, 'mapping.take', { settingId, mapping, origin: { kind: 'edited' } });
    await call(workbench, 'simulation.start', { settingId, dialect: 'default', speed: 20, clean: true });
    // The first person whom a cycle brings, not the one of the test of the connection.
    const [event] = (
      await liveEvents(workbench, settingId, (one) => one.type === 'resources' && one.resources.length > 0)
    ).slice(-1);
    const [first] = event?.type === 'resources' ? event.resources : [];
    expect(first?.after?.name).toMatch(/@/);
    expect(first?.after?.title).toBeUndefined();
    await call(workbench, 'simulation.stop', {});
  });

  it('of a sandbox is what is played into it', async () => {
    const workbench = await aWorkbench();
    const play = { idp: 'entra', dialect: 'default', speed: 20 } as const;
    const { settingId } = await call(workbench, 'simulation.startInSandbox', { ...play, mapping });
    expect(await inForce(workbench, settingId)).toMatchObject({ mapping, origin: { kind: 'edited' } });
    await call(workbench, 'simulation.startInSandbox', { ...play, mapping: 'country' });
    expect((await inForce(workbench, settingId))?.origin).toEqual({ kind: 'default', variant: 'country' });
    await call(workbench, 'simulation.startInSandbox', play);
    expect(await inForce(workbench, settingId)).toEqual(byDefault('entra'));
  });
});
