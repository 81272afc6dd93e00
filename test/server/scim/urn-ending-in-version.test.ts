/** Schemas whose URN has no name behind its version, as many vendors write them: nothing but their place tells such a URN from a path. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { declaredRegistry } from '../../../src/shared/scim/schemas/declared-registry';
import { settingFileSchema } from '../../../src/shared/setting-file';
import { createTestListener, type TestListener } from '../listener/test-listener';
import { patchOp, senderTo, user } from './resource-client';

const device = 'urn:contoso:scim:Device:1.0';
const care = 'urn:contoso:scim:extension:Care:1.0';
const foreign = 'urn:scim:schemas:extension:atlassian-external:1.0';
const declared = settingFileSchema.parse({
  name: 'Contoso',
  schemas: [
    { id: device, name: 'Device', attributes: [{ name: 'serial', type: 'string' }] },
    { id: care, name: 'Care', attributes: [{ name: 'owner', type: 'string' }] },
  ],
  resourceTypes: [
    { name: 'Device', endpoint: '/Devices', schema: device, schemaExtensions: [{ schema: care }] },
  ],
});

let test: TestListener;
beforeAll(async () => {
  test = await createTestListener();
  await test.directory.redeclare(declaredRegistry(declared));
});
afterAll(() => test.listener.close());

const send = senderTo(() => test);
let path: string;
beforeEach(async () => {
  const created = await send('POST', '/Devices', { schemas: [device], serial: 'S-1' });
  path = `/Devices/${created.body.id}`;
});

it('an extension is set, asked for, found and removed as a whole', async () => {
  const set = await send('PATCH', path, patchOp({ op: 'add', path: care, value: { owner: 'Ada' } }));
  expect(set.body[care]).toEqual({ owner: 'Ada' });
  const asked = await send('GET', `${path}?attributes=${care}`);
  expect(Object.keys(asked.body)).toEqual(['schemas', 'id', care]);
  const without = await send('GET', `${path}?excludedAttributes=${care}`);
  expect(without.body[care]).toBeUndefined();
  const found = await send('GET', `/Devices?filter=${encodeURIComponent(`${care} pr`)}`);
  expect(found.body.totalResults).toBe(1);
  const removed = await send('PATCH', path, patchOp({ op: 'remove', path: care }));
  expect(removed.body.schemas).toEqual([device]);
});

it('one that nobody declared is stored under its whole URN, and a value alone is none', async () => {
  const created = await send('POST', '/Users', user);
  const of = `/Users/${created.body.id}`;
  const set = await send('PATCH', of, patchOp({ op: 'add', path: foreign, value: { product: 'Jira' } }));
  expect(set.body[foreign]).toEqual({ product: 'Jira' });
  const refused = await send('PATCH', of, patchOp({ op: 'add', path: `${foreign}.1`, value: 'Jira' }));
  expect(refused.body).toMatchObject({ status: '400', scimType: 'invalidPath' });
});

it('that of the enterprise extension of SCIM 1.1 is its successor', async () => {
  const created = await send('POST', '/Users', { ...user, userName: 'grace' });
  const whole = 'urn:scim:schemas:extension:enterprise:1.0';
  const change = patchOp({ op: 'replace', path: whole, value: { department: 'Research' } });
  const { body } = await send('PATCH', `/Users/${created.body.id}`, change);
  expect(body).toMatchObject({
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Research' },
  });
});
