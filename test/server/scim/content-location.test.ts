import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestListener, type TestListener } from '../listener/test-listener';
import { group, patchOp, senderTo, user } from './resource-client';

let test: TestListener;
beforeEach(async () => {
  test = await createTestListener();
});
afterEach(() => test.listener.close());

const send = senderTo(() => test);

describe('Content-Location (RFC 7643 section 3.1)', () => {
  it('is the location of the resource that a response holds', async () => {
    const created = await send('POST', '/Users', user);
    const path = `/Users/${created.body.id}`;
    const answers = [
      created,
      await send('GET', path),
      await send('GET', `${path}?attributes=userName`),
      await send('PUT', path, { ...user, title: 'Guide' }),
      await send('PATCH', path, patchOp({ op: 'replace', path: 'title', value: 'x' })),
    ];
    for (const { headers, body } of answers) {
      expect(headers['content-location']).toBe(created.body.meta.location);
      if (body.meta !== undefined) expect(body.meta.location).toBe(headers['content-location']);
    }
    const same = await send('GET', path, undefined, { 'if-none-match': '*' });
    expect([same.status, same.headers['content-location']]).toEqual([304, created.body.meta.location]);
  });

  it('is in no response without a resource', async () => {
    const { id } = (await send('POST', '/Groups', group)).body;
    const answers = [
      await send('PATCH', `/Groups/${id}`, patchOp({ op: 'replace', path: 'displayName', value: 'x' })),
      await send('GET', '/Groups'),
      await send('DELETE', `/Groups/${id}`),
      await send('GET', `/Groups/${id}`),
    ];
    expect(answers.map(({ status, headers }) => [status, headers['content-location']])).toEqual(
      [204, 200, 204, 404].map((status) => [status, undefined]),
    );
  });
});
