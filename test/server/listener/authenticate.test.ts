import { describe, expect, it } from 'vitest';
import { createFailedAuthThrottle } from '../../../src/server/listener/failed-auth-throttle';
import { createTestListener } from './test-listener';

const rulesOf = (answer: { exchange: { findings: { rule: string }[] } }) =>
  answer.exchange.findings.map(({ rule }) => rule);

const basicChallenge = 'Basic realm="SCIM Workbench", charset="UTF-8"';

describe('a request without a valid token', () => {
  it.each([
    ['no header', '', 'token-missing', ['Bearer realm="SCIM Workbench"', basicChallenge]],
    [
      'another scheme',
      'Digest username="admin"',
      'token-wrong-scheme',
      'Bearer realm="SCIM Workbench", error="invalid_token"',
    ],
    [
      'a user name and a password of nobody',
      'Basic YWRtaW46c2VjcmV0',
      'token-unknown',
      [basicChallenge, 'Bearer realm="SCIM Workbench", error="invalid_token"'],
    ],
    [
      'no token after the scheme',
      'Bearer',
      'token-malformed',
      'Bearer realm="SCIM Workbench", error="invalid_token"',
    ],
    [
      'an unknown token',
      'Bearer nobody-knows-this-token',
      'token-unknown',
      'Bearer realm="SCIM Workbench", error="invalid_token"',
    ],
  ])(
    'is refused with 401, a challenge, a SCIM body and a finding: %s',
    async (_case, authorization, rule, challenge) => {
      const { send, listener } = await createTestListener();
      const answer = await send({ method: 'GET', url: '/scim/Users', headers: { authorization } });
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toEqual(challenge);
      expect(answer.headers['content-type']).toBe('application/scim+json');
      expect(answer.body).toMatchObject({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '401',
      });
      expect(answer.exchange).toMatchObject({ kind: 'refused', status: 401, settingId: null, tokenId: null });
      expect(rulesOf(answer)).toEqual([rule]);
      await listener.close();
    },
  );

  it('belongs to the SCIM setting whose token was revoked, so that its admin sees it', async () => {
    const { send, settings, setting, revealed, listener } = await createTestListener();
    await settings.revokeToken(setting.id, revealed.tokenId);
    const answer = await send({ method: 'GET', url: '/scim/Users' });
    expect(answer.status).toBe(401);
    expect(answer.exchange.settingId).toBe(setting.id);
    expect(rulesOf(answer)).toEqual(['token-revoked']);
    await listener.close();
  });

  it('is refused before an unknown endpoint is told from a known one', async () => {
    const { send, listener } = await createTestListener();
    const answer = await send({
      method: 'GET',
      url: '/scim/Nothing',
      headers: { authorization: 'Bearer x' },
    });
    expect(answer.status).toBe(401);
    await listener.close();
  });
});

describe('a token that was pasted with its scheme, or sent without', () => {
  it.each([
    ['doubled-bearer', (token: string) => `Bearer Bearer ${token}`],
    ['bare-token', (token: string) => token],
  ])('is accepted with the finding %s', async (rule, header) => {
    const { send, token, listener } = await createTestListener();
    const answer = await send({
      method: 'GET',
      url: '/scim/Users',
      headers: { authorization: header(token) },
    });
    expect(answer.status).toBe(200);
    expect(rulesOf(answer)).toEqual([rule]);
    await listener.close();
  });

  it('is refused where the SCIM setting follows the RFC strictly', async () => {
    const { send, token, settings, setting, listener } = await createTestListener();
    await settings.change(setting.id, { preset: 'strict' });
    const answer = await send({
      method: 'GET',
      url: '/scim/Users',
      headers: { authorization: `Bearer Bearer ${token}` },
    });
    expect(answer.status).toBe(401);
    expect(answer.exchange.kind).toBe('refused');
    await listener.close();
  });
});

it('marks what arrives with a simulation token as simulated', async () => {
  const { send, settings, setting, listener } = await createTestListener();
  const { token } = await settings.issueSimulationToken(setting.id);
  const simulated = await send({
    method: 'GET',
    url: '/scim/Users',
    headers: { authorization: `Bearer ${token}` },
  });
  const real = await send({ method: 'GET', url: '/scim/Users' });
  expect([simulated.exchange.simulated, real.exchange.simulated]).toEqual([true, false]);
  await listener.close();
});

describe('HTTP Basic', () => {
  const header = (user: string, password: string) => ({
    authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
  });

  it('takes the client ID as user name and a token as password, and records neither', async () => {
    const { send, setting, token, listener } = await createTestListener();
    const headers = header(setting.id, token);
    const answer = await send({ method: 'GET', url: '/scim/Users', headers });
    expect(answer.status).toBe(200);
    expect(answer.exchange).toMatchObject({ settingId: setting.id, findings: [] });
    expect(JSON.stringify(answer.exchange)).not.toContain(headers.authorization.slice(6, 40));
    await listener.close();
  });

  it('explains that the user name is another one, in the SCIM setting of the token', async () => {
    const { send, setting, token, listener } = await createTestListener();
    const answer = await send({ method: 'GET', url: '/scim/Users', headers: header('admin', token) });
    expect(answer.status).toBe(401);
    expect(answer.exchange.settingId).toBe(setting.id);
    expect(rulesOf(answer)).toEqual(['token-wrong-user']);
    await listener.close();
  });
});

describe('a strict SCIM setting', () => {
  it('refuses a bare token with a challenge and says what came', async () => {
    const { send, settings, setting, token, listener } = await createTestListener();
    await settings.change(setting.id, { preset: 'strict' });
    const answer = await send({ method: 'GET', url: '/scim/Users', headers: { authorization: token } });
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="SCIM Workbench", error="invalid_token"');
    expect(answer.exchange.findings).toMatchObject([{ rule: 'bare-token' }]);
    expect(answer.exchange.findings[0]).not.toHaveProperty('tolerated');
    expect(answer.exchange.findings[0]?.explanation).toContain('was expected before it');
    await listener.close();
  });
});

describe('repeated failures', () => {
  it('get their responses later and later, and the right token behind the same address does not', async () => {
    const waits: number[] = [];
    const throttle = createFailedAuthThrottle({ wait: async (ms) => void waits.push(ms) });
    const { send, token, listener } = await createTestListener({ throttle });
    const ask = (authorization: string) =>
      send({ method: 'GET', url: '/scim/Users', headers: { authorization } });
    for (let time = 0; time < 4; time += 1) await ask('Bearer scimwb_an-old-one');
    expect(waits).toEqual([250]);
    const held = await ask('Bearer scimwb_an-old-one');
    expect(held.exchange.findings[0]?.explanation).toContain('refused 5 times in a row');
    expect(waits).toEqual([250, 500]);
    expect((await ask(`Bearer ${token}`)).status).toBe(200);
    expect(waits).toHaveLength(2);
    await listener.close();
  });
});
