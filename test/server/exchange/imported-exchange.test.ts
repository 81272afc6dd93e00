import { expect, it } from 'vitest';
import { importedExchange } from '../../../src/server/exchange/imported-exchange';
import { identityProviderOf } from '../../../src/shared/idp';
import { aSetting } from '../../shared/a-setting';

const diagnosis = { idpOf: () => identityProviderOf('entra'), diagnose: () => [] };
const message = (body: unknown, headers: [string, string][] = []) => ({
  headers,
  body: body === null ? '' : JSON.stringify(body),
  isCut: false,
});
const now = new Date('2026-12-01T00:00:00.000Z');

it('a recorded look-up keeps its time, its answer and whom it found, and loses its token', () => {
  const ada = { id: 'a-1', userName: 'ada', displayName: 'Ada Byron' };
  const exchange = importedExchange(
    {
      ...{ at: '2026-11-20T08:00:00.000Z', durationMs: 5, method: 'GET', status: 200 },
      url: '/scim/Users?filter=userName%20eq%20%22ada%22',
      request: message(null, [['Authorization', 'Bearer correct-horse-battery']]),
      response: message({ totalResults: 1, Resources: [ada] }),
    },
    aSetting,
    diagnosis,
    now,
  );
  expect(exchange).toMatchObject({
    ...{ origin: 'imported', kind: 'look-up', tokenId: null, status: 200 },
    receivedAt: '2026-11-20T08:00:00.000Z',
    subject: { id: 'a-1', displayName: 'Ada Byron' },
    lookUp: { attributePath: 'userName', value: 'ada', totalResults: 1 },
  });
  expect(JSON.stringify(exchange)).not.toContain('correct-horse');
});

it('what was cut in the file is cut here, and a request without a time came now', () => {
  const request = { ...message({ userName: 'ada' }), isCut: true };
  const recorded = { at: null, durationMs: 0, method: 'POST', url: '/scim/Users', status: 500, request };
  const exchange = importedExchange(
    { ...recorded, response: message({ detail: 'Out of order' }) },
    aSetting,
    diagnosis,
    now,
  );
  expect(exchange).toMatchObject({
    ...{ receivedAt: now.toISOString(), errorDetail: 'Out of order', kind: 'write' },
    request: { bodyTruncated: true },
  });
});
