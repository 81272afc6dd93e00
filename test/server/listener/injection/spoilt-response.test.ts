/** Failures on purpose after the request was carried out. */
import { expect, it } from 'vitest';
import { call } from '../../a-workbench';
import { aConnection, injectionOn, person } from '../../injection/a-connection';

it('the answer breaks off in the middle', async () => {
  const { send, inject, recorded } = await aConnection();
  await inject({ kind: 'cut' }, { next: 1 });
  const broken = send('POST', '/Users', person('kim')).then((response) => response.json());
  await expect(broken).rejects.toThrow();
  await expect.poll(recorded).toHaveLength(1);
  expect((await recorded())[0]).toMatchObject({ status: 201, findings: [] });
  expect((await send('POST', '/Users', person('kim'))).status).toBe(409);
});

it('the answer is empty, and its record too', async () => {
  const { workbench, send, inject, recorded } = await aConnection();
  await inject({ kind: 'empty-body' }, { methods: ['POST'] });
  const response = await send('POST', '/Users', person('kim'));
  expect([response.status, await response.text()]).toEqual([201, '']);
  await expect.poll(recorded).toHaveLength(1);
  const [{ sequence = 0 } = {}] = await recorded();
  expect((await call(workbench, 'journal.get', { sequence }))?.response.body).toBe('');
  expect(await (await send('GET', '/Users')).json()).toMatchObject({ totalResults: 1 });
});

it('it comes later, and at once when the failure is ended', async () => {
  const { workbench, settingId, send, inject } = await aConnection();
  await inject({ kind: 'delay', seconds: 120 });
  const slow = send('POST', '/Users', person('kim'));
  await expect.poll(async () => (await injectionOn(workbench, settingId))?.met).toBe(1);
  await call(workbench, 'injection.stop', {});
  expect((await slow).status).toBe(201);
});
