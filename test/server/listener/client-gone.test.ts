/** Identity providers have time limits: what they asked for is done, and told, whether they wait for it or not. */
import { describe, expect, it, vi } from 'vitest';
import { messageUrns } from '../../../src/shared/scim/messages';
import { user as userType } from '../scim/engine-context';
import { openRaw } from './raw-connection';
import { createTestListener } from './test-listener';

const user = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'] };

describe('a client that does not wait for its response', () => {
  const head = (token: string) => `Host: x\r\nAuthorization: Bearer ${token}\r\n`;
  const creation = (token: string, userName: string) => {
    const body = JSON.stringify({ ...user, userName });
    const type = 'Content-Type: application/json\r\n';
    return `POST /scim/Users HTTP/1.1\r\n${head(token)}${type}Content-Length: ${body.length}\r\n\r\n${body}`;
  };

  it('leaves an exchange of each of its requests: what was begun is done, what was not is given up', async () => {
    const { listener, token, store, exchanges } = await createTestListener();
    let release = () => {};
    store.hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    const connection = openRaw(await listener.listen());
    connection.write(creation(token, 'one') + creation(token, 'two') + creation(token, 'three'));
    await vi.waitFor(() => expect(store.committed).toHaveLength(1));
    connection.reset();
    await connection.received;
    await vi.waitFor(() => expect(exchanges).toHaveLength(2));
    release();
    await vi.waitFor(() => expect(exchanges).toHaveLength(3));
    await listener.close();
    expect(store.committed).toHaveLength(1);
    expect(exchanges.map(({ status, changes }) => [status, changes[0]?.after?.name])).toEqual([
      [499, undefined],
      [499, undefined],
      [201, 'one'],
    ]);
    for (const { findings } of exchanges) expect(findings.map(({ rule }) => rule)).toEqual(['client-gone']);
  });

  it('ends the walk through the directory that it asked for', async () => {
    const { listener, token, directory, exchanges } = await createTestListener();
    const members = { added: [], removed: [] };
    for (let index = 0; index < 3_000; index += 1)
      await directory.create(userType, { attributes: { userName: `u${index}` }, members });
    const walk = vi.spyOn(directory, 'all');
    const connection = openRaw(await listener.listen());
    const filter = Array.from({ length: 400 }, (_, index) => `nobody${index} pr`).join(' or ');
    const body = JSON.stringify({ schemas: [messageUrns.searchRequest], filter });
    const type = 'Content-Type: application/json\r\n';
    connection.write(
      `POST /scim/Users/.search HTTP/1.1\r\n${head(token)}${type}Content-Length: ${body.length}\r\n\r\n${body}`,
    );
    await vi.waitFor(() => expect(walk).toHaveBeenCalled());
    connection.reset();
    await vi.waitFor(() => expect(exchanges).toHaveLength(1));
    await listener.close();
    const [exchange] = exchanges;
    expect(exchange).toMatchObject({ status: 499, kind: 'read', changes: [] });
    expect(exchange?.findings.map(({ rule }) => rule)).toContain('client-gone');
  });

  it('is recorded once and without reproach when it did wait', async () => {
    const { listener, token, exchanges } = await createTestListener();
    const connection = openRaw(await listener.listen());
    connection.write(
      `${creation(token, 'one')}GET /scim/Users HTTP/1.1\r\nConnection: close\r\n${head(token)}\r\n`,
    );
    await connection.received;
    await listener.close();
    expect(exchanges.map(({ status, findings }) => [status, findings])).toEqual([
      [201, []],
      [200, []],
    ]);
  });
});
