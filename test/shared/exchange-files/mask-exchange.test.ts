import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/shared/exchange';
import { exchangeFileOf, printExchangeFile } from '../../../src/shared/exchange-files/exchange-file';
import { bodyLeftOut, maskExchange } from '../../../src/shared/exchange-files/mask-exchange';
import { createMasks } from '../../../src/shared/exchange-files/masks';
import { adaCreated, cutOff } from './an-exchange-of-ada';

const masked = (exchange: Exchange) => maskExchange(exchange, createMasks());
const patch = (path: string, value: unknown, url = '/scim/Users/6f1b2a90-0000-4000-8000-000000000002') =>
  adaCreated({
    method: 'PATCH',
    url,
    request: {
      headers: [],
      body: JSON.stringify({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [{ op: 'replace', path, value }],
      }),
      bodyBytes: 1,
      bodyTruncated: false,
    },
  });
const operationOf = ({ request }: Exchange) => JSON.parse(request.body).Operations[0];

describe('a masked exchange', () => {
  it('tells nothing of who it is about, wherever that stood', () => {
    const text = JSON.stringify(
      masked(
        adaCreated({
          errorDetail: 'userName “ada@contoso.example” is taken by Ada Byron.',
          findings: [
            {
              rule: 'r',
              severity: 'only noted',
              title: 'Twice',
              explanation: 'Ada Byron and eve@contoso.example',
            },
          ],
        }),
      ),
    );
    for (const personal of [/ada/i, /byron/i, /contoso/, /1234/, /grace/i, /203\.0\.113/, /eve@/])
      expect(text).not.toMatch(personal);
  });

  it('tells as little as an exchange file, nor any secret', () => {
    const withToken = adaCreated();
    withToken.request.headers.push(['Authorization', 'Bearer abcd-secret']);
    const text = printExchangeFile(exchangeFileOf(masked(withToken), 'POST 201'));
    for (const told of [/ada/i, /byron/i, /contoso/, /grace/i, /203\.0\.113/, /abcd/])
      expect(text).not.toMatch(told);
  });

  it('keeps what says what went wrong', () => {
    const body = JSON.parse(masked(adaCreated()).request.body);
    expect(body).toMatchObject({
      active: true,
      timezone: 'Europe/London',
      emails: [{ value: 'Person1@masked.example', type: 'work', primary: true }],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
        department: 'Research',
        manager: { value: '6f1b2a90-0000-4000-8000-000000000001' },
      },
    });
    expect(body.userName).toBe('person1@masked.example');
  });

  it.each([
    ['emails[type eq "work"].value', 'ada@contoso.example', 'person1@masked.example'],
    ['name.givenName', 'Ada', 'Masked 1'],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName', 'ada', 'masked1'],
    ['timezone', 'GB', 'GB'],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', 'Sales', 'Sales'],
    ['urn:example:own:2.0:User:nickname', 'Countess', 'Masked 1'],
    ['manager', '6f1b2a90-0000-4000-8000-000000000001', '6f1b2a90-0000-4000-8000-000000000001'],
  ])('masks the value of %s as that path is', (path, value, expected) => {
    expect(operationOf(masked(patch(path, value)))).toEqual({ op: 'replace', path, value: expected });
  });

  it('masks values in the filter of a path, and not its types', () => {
    const path = 'emails[value eq "ada@contoso.example" and type eq "work"]';
    expect(operationOf(masked(patch(path, []))).path).toBe(
      'emails[value eq "person1@masked.example" and type eq "work"]',
    );
  });

  it('keeps the name of a group, and masks its members', () => {
    const value = [{ value: '6f1b2a90-0000-4000-8000-000000000001', display: 'Grace Hopper' }];
    expect(operationOf(masked(patch('members', value, '/scim/Groups/1'))).value).toEqual([
      { ...value[0], display: 'Masked 1' },
    ]);
    expect(operationOf(masked(patch('displayName', 'Research', '/scim/Groups/1'))).value).toBe('Research');
  });

  it('masks what a look-up asks for, in a URL that can still be read', () => {
    const url = '/scim/Users?filter=userName+eq+%22ada%40contoso.example%22&startIndex=1';
    const lookUp = {
      resourceType: 'User',
      attributePath: 'userName',
      value: 'ada@contoso.example',
      totalResults: 0,
    };
    const { url: told, lookUp: asked } = masked(adaCreated({ method: 'GET', url, lookUp }));
    expect(decodeURIComponent(told)).toBe(
      '/scim/Users?filter=userName eq "person1@masked.example"&startIndex=1',
    );
    expect(asked?.value).toBe(decodeURIComponent(told).split('"')[1]);
  });

  it('leaves out a body that is no JSON', () => {
    expect(masked(cutOff()).request.body).toBe(bodyLeftOut);
  });

  it('masks what changed, and who', () => {
    const change = {
      kind: 'changed' as const,
      resource: { resourceType: 'User', id: 'u1', displayName: 'Ada Byron' },
      after: null,
      attributes: [
        { attributePath: 'timezone', before: 'GB', after: 'Europe/London' },
        { attributePath: 'displayName', before: 'Ada B.', after: 'Ada Byron' },
      ],
      membersAdded: [{ resourceType: 'User', id: 'u2', displayName: 'Grace Hopper' }],
      membersRemoved: [],
      membersAddedCount: 1,
      membersRemovedCount: 0,
    };
    const [told] = masked(adaCreated({ changes: [change] })).changes;
    expect(told?.attributes[0]).toEqual(change.attributes[0]);
    expect(JSON.stringify(told)).not.toMatch(/Ada|Grace/);
  });
});
