/** Failures on purpose that come instead of the response, recorded as they were sent. */
import { describe, expect, it } from 'vitest';
import { call } from '../../a-workbench';
import { aConnection, injectionOn, person } from '../../injection/a-connection';

describe('instead of the response', () => {
  it.each([400, 401, 403, 404, 409, 413, 500, 503] as const)(
    '%i comes as a SCIM error; nothing is done, and nobody is blamed',
    async (status) => {
      const { workbench, settingId, send, inject, recorded } = await aConnection();
      await inject({ kind: 'status', status });
      const response = await send('POST', '/Users', person('kim'));
      expect(response.status).toBe(status);
      const error = 'urn:ietf:params:scim:api:messages:2.0:Error';
      expect(await response.json()).toMatchObject({ schemas: [error], status: String(status) });
      await expect.poll(recorded).toHaveLength(1);
      const [exchange] = await recorded();
      const injected = `On purpose: every request is answered ${status}.`;
      expect(exchange).toMatchObject({ status, injected, kind: 'write', findings: [] });
      expect(exchange?.subject?.displayName).toBe('kim');
      expect(await injectionOn(workbench, settingId)).toMatchObject({ met: 1, waitingCount: 1 });
      await call(workbench, 'injection.stop', {});
      expect((await send('POST', '/Users', person('kim'))).status).toBe(201);
      expect(await injectionOn(workbench, settingId)).toBeNull();
    },
  );

  it('429 says when to come again, in the response and in its record', async () => {
    const { workbench, send, inject, recorded } = await aConnection();
    await inject({ kind: 'status', status: 429, retryAfter: 7 });
    expect((await send('GET', '/Users')).headers.get('retry-after')).toBe('7');
    await expect.poll(recorded).toHaveLength(1);
    const [{ sequence = 0 } = {}] = await recorded();
    const exchange = await call(workbench, 'journal.get', { sequence });
    expect(exchange?.response.headers).toContainEqual(['retry-after', '7']);
  });

  it('the token is over', async () => {
    const { send, inject } = await aConnection();
    await inject({ kind: 'expired-token' });
    const response = await send('GET', '/Users');
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('invalid_token');
  });

  it('a web page comes, and is recorded', async () => {
    const { workbench, send, inject, recorded } = await aConnection();
    await inject({ kind: 'web-page' });
    const response = await send('GET', '/Users');
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    await expect.poll(recorded).toHaveLength(1);
    const [{ sequence = 0 } = {}] = await recorded();
    expect((await call(workbench, 'journal.get', { sequence }))?.response.body).toBe(page);
  });

  it('the connection ends, and nothing is done', async () => {
    const { send, inject, recorded } = await aConnection();
    await inject({ kind: 'drop' }, { next: 1 });
    await expect(send('POST', '/Users', person('kim'))).rejects.toThrow();
    await expect.poll(recorded).toHaveLength(1);
    expect((await recorded())[0]).toMatchObject({ status: 499, findings: [] });
    expect((await send('POST', '/Users', person('kim'))).status).toBe(201);
  });
});
