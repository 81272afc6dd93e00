import { describe, expect, test } from 'vitest';
import { gatherReady, readyText } from '../../src/main/announce';
import { newPlatformSetting } from '../../src/shared/platform/platform-setting';
import type { ScimSetting } from '../../src/shared/scim-setting';

const ui = { url: 'app://workbench/', version: '1.2.3' };
const setting: ScimSetting = {
  id: 's1',
  name: 'Demo',
  idp: 'entra',
  createdAt: '2026-01-01T00:00:00.000Z',
  sandbox: false,
  preset: 'tolerant',
  tolerances: {},
  schemas: [],
  resourceTypes: [],
  ...newPlatformSetting,
  tokens: [],
};
const workbench = (token: string | null) => ({
  scim: { baseUrl: 'http://127.0.0.1:7643/scim', address: '127.0.0.1:7643' },
  ensureSetting: async () => ({ setting, token }),
  importSetting: async () => ({ setting, token }),
});

describe('what is announced when ready', () => {
  test('has the documented shape and nothing of the setting but id, name and token', async () => {
    const ready = await gatherReady(
      workbench('secret'),
      { settingName: 'Demo', settingFile: null, idp: null, dataDir: '/data' },
      ui,
    );
    expect(ready).toEqual({
      scim: { baseUrl: 'http://127.0.0.1:7643/scim' },
      ui: { url: 'app://workbench/' },
      setting: { id: 's1', name: 'Demo', token: 'secret' },
      dataDir: '/data',
      version: '1.2.3',
    });
  });

  test('names no setting when none was asked for', async () => {
    const ready = await gatherReady(
      workbench('secret'),
      { settingName: null, settingFile: null, idp: null, dataDir: '/data' },
      ui,
    );
    expect(ready.setting).toBeNull();
  });

  test('shows a person the token only when there is a new one', async () => {
    const asked = { settingName: 'Demo', settingFile: null, idp: null, dataDir: '/data' };
    expect(readyText(await gatherReady(workbench('secret'), asked, ui))).toContain('Token     secret');
    expect(readyText(await gatherReady(workbench(null), asked, ui))).not.toContain('Token');
  });
});
