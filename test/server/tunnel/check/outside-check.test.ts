import { describe, expect, it } from 'vitest';
import { createEchoPaths } from '../../../../src/server/echo-paths';
import { checkFromOutside } from '../../../../src/server/tunnel/check/outside-check';
import type { Station } from '../../../../src/shared/tunnel/outside-check';
import { createTestListener } from '../../listener/test-listener';
import { aReverseProxy, nginx } from '../a-reverse-proxy';

const found: Station[] = [];

async function checked(
  proxy: { location?: string; server?: string } = {},
  change: { baseUrl?: string } = {},
) {
  const echoPaths = createEchoPaths();
  const { listener } = await createTestListener({ echoPaths, port: 0 });
  const { port } = await listener.listen();
  const { baseUrl, surroundings } = await aReverseProxy(`http://127.0.0.1:${port}`, proxy);
  const echo = echoPaths.open();
  try {
    const { signal } = new AbortController();
    return await checkFromOutside({
      baseUrl: change.baseUrl ?? baseUrl,
      echo,
      surroundings,
      signal,
      onStation: (station) => found.push(station),
    });
  } finally {
    echo.close();
    await listener.close();
  }
}

const failures = (stations: readonly Station[]) =>
  stations.filter(({ state }) => state === 'failed').map(({ id, says }) => `${id}: ${says}`);

describe.skipIf(nginx === undefined)('a check of the public address', () => {
  it('finds every station passed behind an ordinary proxy, and says that the host is another', async () => {
    const stations = await checked();
    expect(failures(stations)).toEqual([]);
    expect(stations.filter(({ state }) => state === 'noted').map(({ id }) => id)).toEqual(['host']);
    expect(stations.find(({ id }) => id === 'tls')?.says).toMatch(/^TLS 1\.[23] is spoken\.$/);
  });

  it.each([
    {
      what: 'a page that greets visitors',
      location: 'default_type text/html; return 200 "<html><body>You are about to visit</body></html>";',
      says: [
        'no page: A page came where SCIM belongs: something shows a notice or a sign-in to its visitors.',
      ],
    },
    {
      what: 'a sign-in',
      location: 'return 302 https://login.example.org/start;',
      says: [
        'no page: A redirect came, to login.example.org: a sign-in page stands in front of the address.',
      ],
    },
    {
      what: 'a proxy that lets no PATCH pass',
      location: 'if ($request_method = PATCH) { return 405; }',
      says: ['methods: PATCH does not pass. What stands in front refuses this method, with 405.'],
    },
    {
      what: 'a proxy that takes the token out',
      location: 'proxy_set_header Authorization "";',
      says: ['authorization: The Authorization header is taken out on the way.'],
    },
    {
      what: 'a limit for bodies',
      location: 'client_max_body_size 512k;',
      says: [
        'body: A body of 1 MB does not pass. What stands in front refuses bodies of this size, with 413.',
      ],
    },
    {
      what: 'a proxy to a port where nothing listens',
      location: 'proxy_pass http://127.0.0.1:9;',
      says: ['this workbench: What stands in front responded with 502: it does not reach the SCIM port.'],
    },
    {
      what: 'a proxy that renames the content type',
      location: 'proxy_set_header Content-Type text/plain;',
      says: ['content type: application/scim+json arrives as text/plain.'],
    },
    {
      what: 'a proxy that takes the path off',
      location: 'rewrite ^/scim(/.*)$ $1 break;',
      says: ['path: The path /scim arrives as /.'],
    },
    {
      what: 'another SCIM server',
      location: 'default_type application/scim+json; return 404 "{}";',
      says: ['this workbench: Another SCIM server responded, not this workbench.'],
    },
  ])('names $what', async ({ location, says }) => {
    expect(failures(await checked({ location }))).toEqual(says);
  });

  it('leaves no trace among the requests, and its path is gone afterwards', async () => {
    const echoPaths = createEchoPaths();
    const { listener, exchanges } = await createTestListener({ echoPaths, port: 0 });
    const { port } = await listener.listen();
    const { path, close } = echoPaths.open();
    const url = `http://127.0.0.1:${port}/scim${path}`;
    expect((await fetch(url)).status).toBe(200);
    close();
    expect((await fetch(url)).status).toBe(401);
    await listener.close();
    expect(exchanges.map(({ status }) => status)).toEqual([401]);
  });

  it('names a slow way', async () => {
    const stations = await checked({ location: 'if ($request_method = GET) { set $limit_rate 200; }' });
    expect(failures(stations)[0]).toMatch(/^round trip: A request takes [\d.]+ s\.$/);
  });

  it('says that a name is not known, and that the rest is unknown', async () => {
    const stations = await checked({}, { baseUrl: 'https://gone.example.com/scim' });
    expect(failures(stations)).toEqual(['name: The name gone.example.com is not known.']);
    expect(stations.at(-1)).toMatchObject({ id: 'path', state: 'unknown' });
  });

  it('says that the certificate is for another name', async () => {
    const stations = await checked({}, { baseUrl: 'https://other.example.com/scim' });
    expect(failures(stations)).toEqual([
      'certificate: The certificate of other.example.com is for another name.',
    ]);
  });
});
