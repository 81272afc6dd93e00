/** RFC 9112 section 9.3.2: requests that come without waiting for an answer. */
import { expect, it, vi } from 'vitest';
import { openRaw } from './raw-connection';
import { createTestListener } from './test-listener';

const head = (token: string) => `Host: x\r\nAuthorization: Bearer ${token}\r\n`;

function creation(token: string, userName: string): string {
  const body = JSON.stringify({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName });
  const type = 'Content-Type: application/json\r\n';
  return `POST /scim/Users HTTP/1.1\r\n${head(token)}${type}Content-Length: ${body.length}\r\n\r\n${body}`;
}

it('are carried out one after the other: a read right behind a create finds it', async () => {
  const { listener, token, store } = await createTestListener();
  let release = () => {};
  store.hold = new Promise<void>((resolve) => {
    release = resolve;
  });
  const connection = openRaw(await listener.listen());
  const look = `GET /scim/Users?filter=userName%20eq%20%22two%22 HTTP/1.1\r\n${head(token)}`;
  connection.write(`${creation(token, 'one')}${creation(token, 'two')}${look}Connection: close\r\n\r\n`);
  await vi.waitFor(() => expect(store.committed).toHaveLength(1));
  const { port } = listener.app.server.address() as { port: number };
  const other = await fetch(`http://127.0.0.1:${port}/scim/Users?filter=userName%20eq%20%22two%22`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(await other.json()).toMatchObject({ totalResults: 0 });
  expect(store.committed).toHaveLength(1);
  release();
  const received = await connection.received;
  await listener.close();
  expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 201', 'HTTP/1.1 200']);
  expect(received).toContain('"totalResults":1');
});

it('all get their responses in their order, however many come in one go', async () => {
  const { listener, token, exchanges } = await createTestListener();
  const connection = openRaw(await listener.listen());
  const ids = Array.from({ length: 3_000 }, (_, index) => `nobody-${index}`);
  const requests = ids.map((id) => `GET /scim/Users/${id} HTTP/1.1\r\n${head(token)}\r\n`);
  connection.write(`${requests.join('')}GET /scim/Users HTTP/1.1\r\n${head(token)}Connection: close\r\n\r\n`);
  const received = await connection.received;
  await listener.close();
  expect([...received.matchAll(/with the id “?.{0,3}(nobody-\d+)/g)].map(([, id]) => id)).toEqual(ids);
  expect(exchanges).toHaveLength(3_001);
});
