import type { Exchange } from '../../../src/shared/exchange';
import { wholeExchange } from '../../renderer/sample-exchanges';

export const baseUrl = 'https://demo.example/scim';

export const ada = {
  schemas: [
    'urn:ietf:params:scim:schemas:core:2.0:User',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  ],
  userName: 'ada@contoso.example',
  externalId: 'ada-1',
  active: true,
  displayName: 'Ada Byron',
  name: { givenName: 'Ada', familyName: 'Byron' },
  emails: [{ value: 'Ada@contoso.example', type: 'work', primary: true }],
  phoneNumbers: [{ type: 'mobile', value: '+44 20 1234 5678' }],
  timezone: 'Europe/London',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
    department: 'Research',
    manager: { value: '6f1b2a90-0000-4000-8000-000000000001', displayName: 'Grace Hopper' },
  },
};

/** Her creation, as it is recorded. */
export function adaCreated(over: Partial<Exchange> = {}): Exchange {
  const body = JSON.stringify(ada);
  const id = '6f1b2a90-0000-4000-8000-000000000002';
  const time = '2026-11-22T19:16:00.000Z';
  const stored = JSON.stringify({
    ...ada,
    id,
    meta: {
      resourceType: 'User',
      created: time,
      lastModified: time,
      location: `${baseUrl}/Users/${id}`,
      version: 'W/"1"',
    },
  });
  return wholeExchange({
    sequence: 7,
    method: 'POST',
    url: '/scim/Users',
    status: 201,
    kind: 'write',
    lookUp: null,
    subject: { resourceType: 'User', id, displayName: 'Ada Byron' },
    receivedAt: time,
    clientAddress: '203.0.113.9',
    request: {
      headers: [
        ['Host', 'demo.example'],
        ['Authorization', 'Bearer ••••••••abcd'],
        ['Content-Type', 'application/scim+json; charset=utf-8'],
        ['User-Agent', 'Example/1.0'],
        ['X-Forwarded-For', '203.0.113.9'],
      ],
      body,
      bodyBytes: body.length,
      bodyTruncated: false,
    },
    response: {
      headers: [['Content-Type', 'application/scim+json']],
      body: stored,
      bodyBytes: stored.length,
      bodyTruncated: false,
    },
    ...over,
  });
}

/** Of somebody of whom only the beginning was kept. */
export function cutOff(): Exchange {
  const request = { headers: [], body: '{"userName":"ada@cont', bodyBytes: 900_000, bodyTruncated: true };
  return adaCreated({ request });
}
