import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessTokenSeconds } from '../../../src/server/settings/access-tokens';
import { createTestListener, type TestListener } from './test-listener';

const form = { 'content-type': 'application/x-www-form-urlencoded', authorization: '' };
const errorTexts = /^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/;

let test: TestListener;
let secret: string;
let secretId: string;

beforeEach(async () => {
  test = await createTestListener();
  const revealed = await test.settings.createClientSecret(test.setting.id);
  secret = revealed.token;
  secretId = revealed.tokenId;
});
afterEach(() => test.listener.close());

const body = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: test.setting.id,
    client_secret: secret,
    ...more,
  }).toString();
const ask = (payload = body(), headers: Record<string, string> = form, url = '/scim/oauth/token') =>
  test.send({ method: 'POST', url, payload, headers });
const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const users = (authorization: string) =>
  test.send({ method: 'GET', url: '/scim/Users', headers: { authorization } });
const rulesOf = ({ exchange }: { exchange: { findings: { rule: string }[] } }) =>
  exchange.findings.map(({ rule }) => rule);

describe('the token endpoint', () => {
  it.each(['/scim/oauth/token', '/scim/v2/oauth/token', '/oauth/token', '/scim//oauth/token/'])(
    'gives an access token that opens the SCIM endpoints: %s',
    async (url) => {
      const answer = await ask(body(), form, url);
      expect(answer).toMatchObject({
        status: 200,
        body: { access_token: expect.any(String), token_type: 'Bearer', expires_in: accessTokenSeconds },
      });
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        pragma: 'no-cache',
        'content-type': 'application/json; charset=utf-8',
      });
      const read = await users(`Bearer ${answer.body.access_token}`);
      expect(read.status).toBe(200);
      expect(read.exchange).toMatchObject({
        settingId: test.setting.id,
        tokenId: secretId,
        simulated: false,
      });
    },
  );

  it('takes client ID and client secret from a Basic header too', async () => {
    const headers = { ...form, authorization: basic(test.setting.id, encodeURIComponent(secret)) };
    expect(await ask('grant_type=client_credentials', headers)).toMatchObject({ status: 200 });
  });

  it('notes the last use of the client secret', async () => {
    await ask();
    const used = test.settings.get(test.setting.id)?.tokens.find(({ id }) => id === secretId);
    expect(used).toMatchObject({ purpose: 'client secret', lastUsedAt: expect.any(String) });
  });

  it('is recorded as a sign-in of its SCIM setting, and no secret is', async () => {
    const answer = await ask(body({ 'client%5Fsecret': secret, assertion: 'hunter2-hunter2' }));
    expect(answer.exchange).toMatchObject({ kind: 'sign-in', settingId: test.setting.id, tokenId: secretId });
    const recorded = JSON.stringify(answer.exchange);
    for (const hidden of [secret, answer.body.access_token, 'hunter2'])
      expect(recorded).not.toContain(hidden);
    expect(answer.exchange.request.body).toContain('grant_type=client_credentials');
    expect(answer.exchange.response.body).toContain('"token_type":"Bearer"');
  });

  it('records no secret of a body that is no form', async () => {
    const asked = { grant_type: 'client_credentials', client_secret: 'my own password 2026' };
    const types = ['application/json', 'text/plain'];
    for (const type of types)
      for (const sent of [JSON.stringify(asked), `${JSON.stringify(asked)}}`, 'my own password 2026']) {
        const { exchange, status } = await ask(sent, { 'content-type': type });
        expect(status).toBe(400);
        expect(JSON.stringify(exchange)).not.toContain('password 2026');
      }
    const { exchange } = await ask(JSON.stringify(asked), { 'content-type': 'application/json' });
    expect(exchange.request.body).toContain('"grant_type":"client_credentials"');
  });

  it('records no secret of a Basic header and of a request that it refuses', async () => {
    const headers = { ...form, authorization: basic(test.setting.id, 'my own password 2026') };
    const refused = await ask('grant_type=client_credentials', headers);
    expect(refused.status).toBe(401);
    const recorded = JSON.stringify(refused.exchange);
    expect(recorded).not.toContain('my own password');
    expect(recorded).not.toContain(headers.authorization.slice(6));
  });

  it.each([
    [
      'another content type',
      () => [body(), { ...form, 'content-type': 'application/json' }],
      400,
      'invalid_request',
    ],
    ['a parameter that came twice', () => [`${body()}&client_id=x`, form], 400, 'invalid_request'],
    ['no grant type', () => [body().replace('grant_type', 'grant'), form], 400, 'invalid_request'],
    ['another grant type', () => [body({ grant_type: 'password' }), form], 400, 'unsupported_grant_type'],
    ['no client', () => ['grant_type=client_credentials', form], 401, 'invalid_client'],
    [
      'a bearer token',
      () => [body(), { ...form, authorization: `Bearer ${test.token}` }],
      401,
      'invalid_client',
    ],
    [
      'two ways at once',
      () => [body(), { ...form, authorization: basic(test.setting.id, secret) }],
      400,
      'invalid_request',
    ],
  ] as [string, () => [string, Record<string, string>], number, string][])(
    'says in the words of RFC 6749 what it can not read: %s',
    async (_case, request, status, error) => {
      const answer = await ask(...request());
      expect(answer).toMatchObject({
        status,
        body: { error, error_description: expect.stringMatching(errorTexts) },
      });
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['www-authenticate'] !== undefined).toBe(status === 401);
      expect(answer.exchange.kind).toBe('refused');
      expect(rulesOf(answer)).toEqual(['token-request']);
    },
  );

  it.each([
    [
      'a wrong client secret',
      { client_secret: 'scimwb_nobody-knows-this-secret' },
      'token-wrong-client-secret',
    ],
    ['a wrong client ID', { client_id: 'somebody' }, 'token-wrong-client'],
  ])('refuses %s and tells its SCIM setting', async (_case, more, rule) => {
    const answer = await ask(body(more));
    expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect(answer.headers['www-authenticate']).toBe('Basic realm="SCIM Workbench", charset="UTF-8"');
    expect(rulesOf(answer)).toEqual([rule]);
    expect(answer.exchange.settingId).toBe(test.setting.id);
  });

  it('recognises a token that was pasted as client secret, and a client secret as token', async () => {
    expect(rulesOf(await ask(body({ client_secret: test.token })))).toEqual(['token-token-as-client-secret']);
    const sent = await users(`Bearer ${secret}`);
    expect(sent.status).toBe(401);
    expect(rulesOf(sent)).toEqual(['token-client-secret-as-token']);
  });

  it('ends all access tokens of a client secret that is revoked', async () => {
    const { body: granted } = await ask();
    await test.settings.revokeToken(test.setting.id, secretId);
    const read = await users(`Bearer ${granted.access_token}`);
    expect(read.status).toBe(401);
    expect(rulesOf(read)).toEqual(['token-revoked']);
    expect(rulesOf(await ask())).toEqual(['token-revoked']);
  });

  it('takes POST alone', async () => {
    const answer = await test.send({ method: 'GET', url: '/scim/oauth/token' });
    expect(answer).toMatchObject({ status: 405, body: { error: 'invalid_request' } });
    expect(answer.headers.allow).toBe('POST');
  });

  it('reads no more than it needs', async () => {
    expect(await ask(`${body()}&x=${'x'.repeat(20_000)}`)).toMatchObject({
      status: 413,
      body: { error: 'invalid_request' },
    });
  });
});

describe('an access token of another run', () => {
  it('gets 401, so that the client asks for a new one', async () => {
    const other = await createTestListener();
    const { token } = await other.settings.createClientSecret(other.setting.id);
    const granted = other.settings.grantAccess({ clientId: other.setting.id, clientSecret: token });
    await other.listener.close();
    const read = await users(`Bearer ${granted.ok ? granted.accessToken : ''}`);
    expect(read.status).toBe(401);
    expect(read.headers['www-authenticate']).toBe('Bearer realm="SCIM Workbench", error="invalid_token"');
    expect(rulesOf(read)).toEqual(['token-access-token-ended']);
  });

  it.each([
    ['an empty grant_type, as one that is missing', { grant_type: '' }, 'invalid_request'],
    ['a scope that can’t be read', { scope: 'users "all"' }, 'invalid_scope'],
  ])('refuses %s', async (_what, more, error) => {
    const answer = await ask(body(more));
    expect(answer).toMatchObject({ status: 400, body: { error } });
    expect(rulesOf(answer)).toEqual(['token-request']);
  });

  it.each([
    ['an empty client_secret beside Basic', { client_secret: '' }, 200],
    ['the same client_id beside Basic', {}, 200],
    ['another client_id beside Basic', { client_id: 'another' }, 400],
  ])('%s', async (_what, more, status) => {
    const payload = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: test.setting.id,
      ...more,
    }).toString();
    const answer = await ask(payload, { ...form, authorization: basic(test.setting.id, secret) });
    expect(answer.status).toBe(status);
  });

  it.each(['api://workbench/.default', 'users groups', ''])('grants the scope "%s"', async (scope) => {
    expect((await ask(body({ scope }))).status).toBe(200);
  });
});
