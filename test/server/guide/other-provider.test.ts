/** Another identity provider is chosen for a connection: its guide begins anew and is ticked by what has come. */
import { expect, it } from 'vitest';
import { aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

it('the guide of the other provider is ticked by the requests that have come, and by nothing else', async () => {
  const workbench = await aWorkbench();
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const settingId = setting.id;
  const recorded = liveEvents(workbench, settingId, ({ type }) => type === 'exchange');
  await call(workbench, 'guide.tick', { settingId, stepId: 'check-mappings', done: true });
  await fetch(`${workbench.scim.baseUrl}/Users`, {
    method: 'POST',
    headers: { authorization: `Bearer ${revealed.token}`, 'content-type': 'application/scim+json' },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'ada@example.com',
      externalId: '65a1b2c3d4e5f60718293a4b',
    }),
  });
  await recorded;

  const anew = liveEvents(workbench, settingId, (event) =>
    Boolean(
      sliceIn('guide', event)?.steps.some(
        ({ stepId, state }) => stepId === 'bind-groups' && state === 'seen',
      ),
    ),
  );
  await call(workbench, 'settings.change', { settingId, idp: 'jumpcloud' });
  const guide = sliceIn('guide', (await anew).at(-1));
  const done = guide?.steps.filter(({ state }) => state === 'seen' || state === 'by hand');
  expect(done?.map(({ stepId }) => stepId)).toEqual(
    expect.arrayContaining(['create-setting', 'enter-url-and-token', 'bind-groups', 'users-arrive']),
  );
  expect(guide?.steps.find(({ stepId }) => stepId === 'disable-sso')?.state).not.toBe('by hand');

  await call(workbench, 'settings.change', { settingId, idp: 'entra' });
  const [back] = await liveEvents(workbench, settingId, () => true);
  const mappings = sliceIn('guide', back)?.steps.find(({ stepId }) => stepId === 'check-mappings');
  expect(mappings?.state).not.toBe('by hand');
});
