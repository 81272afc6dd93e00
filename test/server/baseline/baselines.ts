/** What tests about baselines ask of a workbench. */
import type { Workbench } from '../../../src/server/workbench';
import type { Demo } from '../../../src/shared/demo/demo-state';
import type { LiveEvent } from '../../../src/shared/live-event';
import { call, liveEvents, sliceIn } from '../a-workbench';

export const quick = { company: 'foxglove', idp: 'generic', chapters: ['joiner'], speed: 20 };

export async function whenDemo(
  workbench: Workbench,
  settingId: string,
  fits: (demo: Demo) => boolean,
): Promise<Demo> {
  let found: Demo | null = null;
  await liveEvents(workbench, settingId, (event) => {
    const demo = sliceIn('demo', event);
    if (demo != null && fits(demo)) found = demo;
    return found !== null;
  });
  if (found === null) throw new Error('The stream ended before.');
  return found;
}

export async function now(workbench: Workbench, settingId: string | null) {
  const [snapshot] = await liveEvents(workbench, settingId, () => true);
  const slice = <Name extends Parameters<typeof sliceIn>[0]>(name: Name) => sliceIn(name, snapshot);
  return {
    counts: slice('counts'),
    baselines: slice('baselines'),
    demo: slice('demo'),
    injection: slice('injection'),
    simulation: slice('simulation'),
    setting: slice('settings')?.find(({ id }) => id === settingId),
    guide: slice('guide'),
    exchanges: exchangesOf(snapshot),
  };
}

function exchangesOf(event: LiveEvent | undefined) {
  return event?.type === 'snapshot' ? event.snapshot.exchanges : [];
}

/** Sends as an identity provider does. @returns the status */
export async function post(workbench: Workbench, token: string, userName: string): Promise<number> {
  const response = await fetch(`${workbench.scim.baseUrl}/Users`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    body: JSON.stringify({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName }),
  });
  return response.status;
}

/** A connection that was saved as it is, with a person who arrived since. */
export async function aSavedSetting(workbench: Workbench, name = 'Contoso') {
  const { setting, revealed } = await call(workbench, 'settings.create', { name, idp: 'entra' });
  await call(workbench, 'settings.change', { settingId: setting.id, preset: 'strict' });
  const from = { kind: 'setting' as const, settingId: setting.id };
  const { id } = await call(workbench, 'baseline.save', { name: 'Before the visit', from });
  await post(workbench, revealed.token, 'ada@contoso.example');
  return { settingId: setting.id, token: revealed.token, id };
}
