import { expect, it } from 'vitest';
import { aWorkbench, call } from '../a-workbench';

it('whom a test of the connection made and deleted is not among those who left', async () => {
  const workbench = await aWorkbench();
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'A', idp: 'jumpcloud' });
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${workbench.scim.baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${revealed.token}`, 'content-type': 'application/scim+json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return response.status === 204 ? null : response.json();
  };
  for (const displayName of ['firstname lastname', 'Ada Byron']) {
    const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
    const { id } = await send('POST', '/Users', {
      schemas,
      userName: `${displayName.slice(0, 3)}@a.example`,
      displayName,
    });
    await send('DELETE', `/Users/${id}`);
  }
  const asked = {
    settingId: setting.id,
    offset: 0,
    limit: 10,
    descending: false,
    having: [],
    status: 'deleted',
  } as const;
  const deleted = async () =>
    (await call(workbench, 'platform.users', { ...asked, having: [] })).users.map(
      ({ person }) => person.displayName,
    );
  await expect.poll(deleted).toEqual(['Ada Byron']);
});
