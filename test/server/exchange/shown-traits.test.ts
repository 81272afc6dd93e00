import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

async function send({ scim }: Workbench, token: string, path: string): Promise<void> {
  const response = await fetch(`http://${scim.address}/scim${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(200);
}

const recognised = async (workbench: Workbench, settingId: string) => {
  const events = await liveEvents(workbench, settingId, (event) => Boolean(sliceIn('recognition', event)));
  return sliceIn('recognition', events.at(-1));
};

describe('the provider whose requests come', () => {
  it('is recognised, still after a restart, and no more when the journal was cleared', async () => {
    const dataDir = await aDataFolder();
    const workbench = await aWorkbench(dataDir);
    const { setting, token } = await workbench.ensureSetting('One');
    await send(workbench, token ?? '', '/Users?aadOptscim062020');
    expect(await recognised(workbench, setting.id)).toMatchObject({ idp: 'entra', confidence: 'certain' });
    await workbench.close();

    const again = await aWorkbench(dataDir);
    expect(await recognised(again, setting.id)).toMatchObject({ idp: 'entra', confidence: 'certain' });
    await call(again, 'journal.clear', { settingId: setting.id });
    const [now] = await liveEvents(again, setting.id, ({ type }) => type === 'snapshot');
    expect(sliceIn('recognition', now)).toBeNull();
  });

  it('is nothing that our own simulation shows', async () => {
    const workbench = await aWorkbench();
    const { setting } = await workbench.ensureSetting('One');
    const { token } = await workbench.settings.issueSimulationToken(setting.id);
    await send(workbench, token, '/Users?aadOptscim062020');
    await send(workbench, token, '/Users?aadOptscim062020');
    const [now] = await liveEvents(workbench, setting.id, ({ type }) => type === 'snapshot');
    expect(sliceIn('recognition', now)).toBeNull();
  });
});
