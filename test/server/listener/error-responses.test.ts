import { expect, it, vi } from 'vitest';
import { StoreError } from '../../../src/server/store/store-error';
import { createTestListener } from './test-listener';

const payload = JSON.stringify({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: 'u@example.com',
});
const post = { method: 'POST', url: '/scim/Users', payload } as const;

it('an unexpected error is an opaque 500 with an id; the full text stands in the journal under it', async () => {
  const { send, listener } = await createTestListener({
    directories: {
      find: () => {
        throw new Error('secret of the house', { cause: new Error('the reason') });
      },
    },
  });
  const { status, body, text, exchange } = await send({ method: 'GET', url: '/scim/Users' });
  expect(status).toBe(500);
  expect(body).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '500' });
  expect(text).not.toMatch(/secret|reason|\.ts/);
  const id = /error ([0-9a-f-]{36})/.exec(body.detail)?.[1];
  expect(id).toBeDefined();
  expect(exchange.errorText).toContain(id);
  expect(exchange.errorText).toContain('secret of the house');
  expect(exchange.errorText).toContain('the reason');
  await listener.close();
});

it('a disk that refuses is said to have changed nothing, and nothing has changed', async () => {
  const { send, store, directory, listener } = await createTestListener();
  store.refuse = new StoreError('No space left in /home/x', 'ENOSPC');
  const { status, body } = await send(post);
  expect(status).toBe(500);
  expect(body.detail).toContain('nothing was changed');
  expect(body.detail).not.toContain('/home');
  expect(directory.size('User')).toBe(0);
  store.refuse = null;
  expect((await send(post)).status).toBe(201);
  await listener.close();
});

it('a SCIM setting that is deleted under a request is said to be gone; that is no fault of the server', async () => {
  const gone = {
    status: 404,
    body: { detail: expect.stringContaining('was deleted while the request was under way') },
  };
  const before = await createTestListener({ directories: { find: () => undefined } });
  const { settings, setting } = before;
  const authenticate = settings.authenticate.bind(settings);
  vi.spyOn(settings, 'authenticate').mockImplementationOnce((authorization) => {
    const admitted = authenticate(authorization);
    void settings.delete(setting.id);
    return admitted;
  });
  expect(await before.send(post)).toMatchObject(gone);
  await before.listener.close();

  const { send, store, listener } = await createTestListener();
  store.refuse = new StoreError('The store in /home/x is closed.', 'CLOSED');
  expect(await send(post)).toMatchObject(gone);
  await listener.close();
});

it('the journal records the detail of a SCIM error', async () => {
  const { send, listener } = await createTestListener();
  await send(post);
  const { status, body, exchange } = await send(post);
  expect(status).toBe(409);
  expect(body.scimType).toBe('uniqueness');
  expect(exchange.errorDetail).toBe(body.detail);
  await listener.close();
});
