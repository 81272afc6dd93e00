import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from '../../../../src/server/tunnel/check/ask';

/** Says which headers arrived. */
async function aServer(): Promise<number> {
  const server = createServer((request, response) => response.end(JSON.stringify(request.headers)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('a request of the check', () => {
  const { signal } = new AbortController();
  const request = { method: 'GET', headers: { Accept: 'application/scim+json' } };

  it('carries what was asked for and nothing of a browser', async () => {
    const url = `http://127.0.0.1:${await aServer()}/scim`;
    const { status, text, tls } = await ask({ ...request, url }, {}, signal);
    expect({ status, tls }).toEqual({ status: 200, tls: null });
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(['accept', 'connection', 'host']);
  });

  it('is ended by its signal', async () => {
    const stop = new AbortController();
    const asked = ask({ ...request, url: `http://127.0.0.1:${await aServer()}/` }, {}, stop.signal);
    stop.abort();
    await expect(asked).rejects.toMatchObject({ code: 'ABORT_ERR' });
  });
});
