import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openDirectory, Writer } from '../store/a-large-directory';
import { createTestListener } from './test-listener';

const users = 8_000;

it('right after a start, a read by id gets its response before requests that wait for the indexes; all responses are right', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scim-workbench-after-start-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const before = await openDirectory(folder);
  await new Writer(folder, before).fill(users);
  await before.directory.checkpoint();
  await before.directory.close();

  const { directory, state } = await openDirectory(folder);
  onTestFinished(() => directory.close());
  state.makeOrders();
  const [first] = directory.slice('User', 'created', 0, 1);
  const { listener, token } = await createTestListener({ directories: { find: () => directory } });
  onTestFinished(() => listener.close());

  const lookUps = vi.spyOn(directory, 'idsWith').mockImplementation((...asked) => {
    expect(state.areIndexesFilled).toBe(true);
    return state.collection(asked[0]).indexes.find(asked[1], asked[2]);
  });
  const order: string[] = [];
  const send = async (name: string, method: 'GET' | 'POST', path: string, payload?: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
    const answer = await listener.app.inject({
      method,
      url: `/scim${path}`,
      headers,
      ...(payload && { payload }),
    });
    order.push(name);
    return { status: answer.statusCode, body: answer.json() };
  };
  const taken = directory.slice('User', 'created', users - 1, 1)[0]?.attributes.userName;
  const [lookUp, conflict, read] = await Promise.all([
    send('look-up', 'GET', `/Users?filter=${encodeURIComponent(`userName eq "${taken}"`)}`),
    send('conflict', 'POST', '/Users', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: taken,
    }),
    send('read', 'GET', `/Users/${first?.id}`),
  ]);
  expect(lookUps).toHaveBeenCalled();
  expect(order[0]).toBe('read');
  expect([lookUp.status, lookUp.body.totalResults, conflict.status, read.status]).toEqual([200, 1, 409, 200]);
  expect(read.body.userName).toBe(first?.attributes.userName);
});
