import { expect, it } from 'vitest';
import { buildExchange, type Diagnosis } from '../../../src/server/exchange/build-exchange';
import { type FinishedRequest, OpenExchange } from '../../../src/server/exchange/open-exchange';

const noRules: Diagnosis = {
  idpOf: () => {
    throw new Error('nobody has signed in');
  },
  diagnose: () => [],
};

function answered(record: Partial<OpenExchange>, more: Partial<FinishedRequest> = {}): FinishedRequest {
  return {
    record: Object.assign(new OpenExchange('GET', { address: '127.0.0.1', isReported: false }), record),
    method: 'GET',
    url: '/scim/Users',
    authorization: undefined,
    requestHeaders: [],
    clientAddress: '127.0.0.1',
    status: 200,
    responseHeaders: [],
    responseBytes: 0,
    durationMs: 1,
    ...more,
  };
}

const lookUp = { resourceType: 'User', attributePath: 'userName', value: 'ada', totalResults: 0 };

it.each([
  ['refused', answered({})],
  ['discovery', answered({ stage: 'discovery' })],
  ['look-up', answered({ stage: 'protocol', lookUp })],
  ['read', answered({ stage: 'protocol' })],
  ['read', answered({ stage: 'protocol' }, { method: 'POST', url: '/scim/Users/.search?a=1' })],
  ['write', answered({ stage: 'protocol' }, { method: 'POST' })],
])('an exchange is of the kind %s by what became of its request', (kind, request) => {
  expect(buildExchange(request, noRules)).toMatchObject({ kind, settingId: null, tokenId: null });
});

it('what repeats a secret of the request loses it, wherever it stands', () => {
  const password = 'correct-horse-battery';
  const exchange = buildExchange(
    answered({
      stage: 'protocol',
      requestText: JSON.stringify({ userName: 'ada', password }),
      responseText: `{"detail":"${password} is too weak"}`,
      errorDetail: `${password} is too weak`,
      lookUp: { ...lookUp, value: password },
      subject: { resourceType: 'User', id: 'u', displayName: password },
      findings: [{ rule: 'r', severity: 'only noted', title: 't', explanation: `It was ${password}.` }],
    }),
    {
      ...noRules,
      diagnose: ({ responseBody }) => [
        { rule: 'd', severity: 'only noted', title: JSON.stringify(responseBody()), explanation: 'e' },
      ],
    },
  );
  expect(JSON.stringify(exchange)).not.toContain('correct');
  expect(exchange.findings.map(({ rule }) => rule)).toEqual(['r', 'd']);
  expect(exchange.request.body).toContain('"userName":"ada"');
});

it('names the client as it calls itself, cut to what a line holds', () => {
  const from = (requestHeaders: [string, string][]) =>
    buildExchange(answered({}, { requestHeaders }), noRules);
  expect(from([['User-Agent', 'Okta SCIM Client 1.0.0']]).client).toBe('Okta SCIM Client 1.0.0');
  expect(from([['user-agent', 'x'.repeat(500)]]).client).toHaveLength(80);
  expect(from([])).not.toHaveProperty('client');
});
