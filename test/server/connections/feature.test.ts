import { expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import type { Connection } from '../../../src/shared/features/connections';
import { aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

const user = 'urn:ietf:params:scim:schemas:core:2.0:User';

async function aConnection(workbench: Workbench, name: string) {
  const { setting, revealed } = await call(workbench, 'settings.create', { name, idp: 'entra' });
  const headers = {
    authorization: `Bearer ${revealed.token}`,
    'content-type': 'application/scim+json',
  };
  const create = (body: object) =>
    fetch(`${workbench.scim.baseUrl}/Users`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ schemas: [user], ...body }),
    });
  return { settingId: setting.id, create };
}

/** As soon as it is told so; a page that shows another connection is told as well. */
async function whenTold(workbench: Workbench, settingId: string, wanted: Partial<Connection>) {
  const events = await liveEvents(workbench, null, (event) => {
    const told = sliceIn('connections', event)?.find((connection) => connection.settingId === settingId);
    return (
      told !== undefined &&
      Object.entries(wanted).every(([key, value]) => told[key as keyof Connection] === value)
    );
  });
  return sliceIn('connections', events.at(-1));
}

it('waits at the first step of its guide, and shows people, their findings and the wire once they arrive', async () => {
  const workbench = await aWorkbench();
  const first = await aConnection(workbench, 'Contoso');
  const second = await aConnection(workbench, 'Fabrikam');
  const waiting = await whenTold(workbench, second.settingId, { wire: 'waiting' });
  expect(waiting).toMatchObject([
    { settingId: first.settingId, people: 0, lastRequest: null, step: { number: expect.any(Number) } },
    { settingId: second.settingId, people: 0, willNotArrive: 0, arriveWrong: 0 },
  ]);

  const arrived = whenTold(workbench, second.settingId, { people: 2, willNotArrive: 1 });
  await second.create({ userName: 'ada@contoso.com', emails: [{ value: 'ada@contoso.com', type: 'work' }] });
  await second.create({ userName: 'nobody' });
  const [other, told] = (await arrived) ?? [];
  expect(told).toMatchObject({ wire: 'seen', lastRequest: { simulated: false } });
  expect(other).toMatchObject({ settingId: first.settingId, people: 0, wire: 'waiting' });
});

it('follows a step that is ticked by hand', async () => {
  const workbench = await aWorkbench();
  const { settingId } = await aConnection(workbench, 'Contoso');
  const [before] = (await whenTold(workbench, settingId, {})) ?? [];
  const step = before?.step ?? null;
  const ticked = liveEvents(workbench, settingId, (event) => {
    const [told] = sliceIn('connections', event) ?? [];
    return told?.step?.number === (step?.number ?? 0) + 1;
  });
  await call(workbench, 'guide.tick', { settingId, stepId: step?.id ?? '', done: true });
  const [told] = sliceIn('connections', (await ticked).at(-1)) ?? [];
  expect(told?.step?.of).toBe(step?.of);
  expect(Date.parse(told?.step?.since ?? '')).toBeGreaterThanOrEqual(Date.parse(step?.since ?? ''));
});

it('does not list the sandbox', async () => {
  const workbench = await aWorkbench();
  const { settingId } = await aConnection(workbench, 'Contoso');
  await call(workbench, 'simulation.startInSandbox', { idp: 'entra', dialect: 'default', speed: 20 });
  const [snapshot] = await liveEvents(workbench, null, () => true);
  expect(sliceIn('connections', snapshot)?.map((connection) => connection.settingId)).toEqual([settingId]);
});
