import { expect, it } from 'vitest';
import { aWorkbench, call } from '../a-workbench';

it('the traffic of a SCIM setting is graded from what its journal keeps', async () => {
  const workbench = await aWorkbench();
  const { setting, revealed } = await call(workbench, 'settings.create', {
    name: 'Alderpoint',
    idp: 'entra',
  });
  const send = (method: string, path: string, body?: unknown) =>
    fetch(`${workbench.scim.baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${revealed.token}`, 'content-type': 'application/scim+json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
  await send('POST', '/Users', { schemas, userName: 'ada@alderpoint.example', active: 'True' });
  await send('GET', '/Users');

  const read = () => call(workbench, 'grade.read', { settingId: setting.id });
  await expect.poll(async () => (await read()).requests).toBe(2);
  const grade = await read();
  expect(grade).toMatchObject({ idp: 'Microsoft Entra ID', requests: 2, simulated: 0 });
  expect(grade.habits.map(({ id }) => id)).toEqual(['string-boolean', 'lists-whole']);
  expect(grade.habits[0]?.remedy).toContain('?aadOptscim062020');
  await expect(call(workbench, 'grade.read', { settingId: 'nobody' })).rejects.toThrow('404');
});
