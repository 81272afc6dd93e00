import { expect, it } from 'vitest';
import type { LiveEvent } from '../../../src/shared/live-event';
import { messageUrns } from '../../../src/shared/scim/messages';
import { aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

async function aConnection() {
  const workbench = await aWorkbench();
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const send = async (method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${revealed.token}`, 'content-type': 'application/scim+json' };
    const request = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(`${workbench.scim.baseUrl}${path}`, request);
    const text = await response.text();
    return text === '' ? null : JSON.parse(text);
  };
  return { workbench, settingId: setting.id, send };
}

const resourcesIn = (events: LiveEvent[]) =>
  events.flatMap((event) => (event.type === 'resources' ? event.resources : []));

const tellsOfDeleted = (event: LiveEvent) => resourcesIn([event]).some(({ after }) => after === null);

/** Resolves once the stream has begun, with what is to end it. */
async function follow(
  { workbench, settingId }: Awaited<ReturnType<typeof aConnection>>,
  enough: (event: LiveEvent) => boolean,
): Promise<{ events: Promise<LiveEvent[]> }> {
  let begun = () => {};
  const beginning = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const events = liveEvents(workbench, settingId, (event) => {
    begun();
    return enough(event);
  });
  await beginning;
  return { events };
}

it('a group that got a member reaches the page whole, as what is gone does', async () => {
  const connection = await aConnection();
  const { send } = connection;
  const { events } = await follow(connection, tellsOfDeleted);
  const user = await send('POST', '/Users', { schemas: [userSchema], userName: 'ada', title: 'Countess' });
  const members = [{ value: user.id }];
  const group = await send('POST', '/Groups', { schemas: [groupSchema], displayName: 'Staff', members });
  await send('DELETE', `/Groups/${group.id}`);
  expect(resourcesIn(await events)).toEqual([
    { id: user.id, after: expect.objectContaining({ name: 'ada', title: 'Countess' }) },
    { id: group.id, after: expect.objectContaining({ displayName: 'Staff', memberCount: 1 }) },
    { id: group.id, after: null },
  ]);
});

it('all groups that a deleted user was in are published, more than the exchange names', async () => {
  const connection = await aConnection();
  const { send } = connection;
  const user = await send('POST', '/Users', { schemas: [userSchema], userName: 'ada' });
  const groups = Array.from({ length: 150 }, (_, index) => ({
    method: 'POST',
    path: '/Groups',
    bulkId: `g${index}`,
    data: { schemas: [groupSchema], displayName: `G${index}`, members: [{ value: user.id }] },
  }));
  await send('POST', '/Bulk', { schemas: [messageUrns.bulkRequest], Operations: groups });
  const { events } = await follow(connection, tellsOfDeleted);
  await send('DELETE', `/Users/${user.id}`);
  const told = resourcesIn(await events);
  expect(told).toHaveLength(151);
  expect(told.filter(({ after }) => after?.memberCount === 0)).toHaveLength(150);
  expect(told[0]).toEqual({ id: user.id, after: null });
});

it('a directory that is cleared empties the lists, and nothing from before comes after that', async () => {
  const connection = await aConnection();
  const { workbench, settingId, send } = connection;
  await send('POST', '/Users', { schemas: [userSchema], userName: 'ada' });
  const { events } = await follow(
    connection,
    (event) => sliceIn('counts', event)?.users === 0 && event.type !== 'snapshot',
  );
  await call(workbench, 'directory.clear', { settingId });
  const types = (await events).map(({ type }) => type);
  const after = types.slice(types.lastIndexOf('directory cleared') + 1);
  expect(new Set(after)).toEqual(new Set(['slices']));
});
