import { once } from 'node:events';
import { expect, it, vi } from 'vitest';
import { openRaw, statusOf } from './raw-connection';
import { createTestListener } from './test-listener';

it('a request that comes while the port closes is refused as a SCIM error, and recorded for its SCIM setting', async () => {
  const { listener, setting, token, exchanges } = await createTestListener();
  const address = await listener.listen();
  const { server } = listener.app;
  const connected = once(server, 'connection');
  const client = openRaw(address);
  // Its head has begun, so that the connection is waited for.
  client.write(`GET /scim/Users HTTP/1.1\r\nHost: x\r\n`);
  const [socket] = await connected;
  await vi.waitFor(() => expect(socket.bytesRead).toBeGreaterThan(0));
  const closing = listener.close();
  await vi.waitFor(() => expect(server.listening).toBe(false));
  client.write(`Authorization: Bearer ${token}\r\n\r\n`);
  const received = await client.received;
  await closing;
  expect(statusOf(received)).toBe(503);
  expect(received).toMatch(/^content-type: application\/scim\+json/im);
  expect(received).toMatch(/^connection: close/im);
  expect(JSON.parse(received.slice(received.indexOf('{')))).toEqual({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: '503',
    detail: expect.stringContaining('is closing'),
  });
  expect(exchanges).toHaveLength(1);
  expect(exchanges[0]).toMatchObject({ status: 503, settingId: setting.id, url: '/scim/Users' });
});
