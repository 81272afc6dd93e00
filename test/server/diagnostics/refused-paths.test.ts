/** Requests to addresses that can't be meant: what becomes of the people they are about. */
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/server/diagnostics/diagnose';
import type { ExchangeSummary } from '../../../src/shared/exchange';
import { entra } from '../../../src/shared/idp/entra';
import type { DiagnosticInput, IdentityProvider } from '../../../src/shared/idp/identity-provider';
import { withVendorWords } from '../../../src/shared/idp/vendor-words';
import { anExchange } from '../../shared/an-exchange';

function input(over: Partial<ExchangeSummary>): DiagnosticInput {
  const exchange = anExchange({ kind: 'write', ...over });
  return { exchange, requestHeaders: [], requestBody: null, responseBody: () => null };
}

function one(asked: DiagnosticInput, idp: IdentityProvider | null) {
  const findings = withVendorWords(diagnose(asked, idp), idp);
  expect(findings).toHaveLength(1);
  return findings[0];
}

describe('a method that is not allowed', () => {
  const refused = { kind: 'refused', status: 405, errorDetail: 'This endpoint takes GET, HEAD.' } as const;

  it('is told with what the endpoint takes', () => {
    const finding = one(input({ ...refused, method: 'POST', url: '/scim/Schemas?x' }), null);
    expect(finding).toMatchObject({ rule: 'method-not-allowed', title: 'POST not allowed' });
    expect(finding?.explanation).toBe(
      '`POST /scim/Schemas` was refused and changed nothing. This endpoint takes GET, HEAD.',
    );
  });

  it.each([
    ['PATCH', '/scim/Users', 'value is wrong'],
    ['PUT', '/scim/Groups', 'value is wrong'],
    ['DELETE', '/scim/Users?id=1', 'value is wrong'],
    ['POST', '/scim/Users/1', 'will not arrive'],
    ['POST', '/scim/Schemas', 'only noted'],
    ['PATCH', '/scim/Me', 'only noted'],
    ['GET', '/scim/Bulk', 'only noted'],
    ['PROPFIND', '/scim/Users', 'only noted'],
  ])('%s %s is judged by what becomes of people: %s', (method, url, severity) => {
    expect(one(input({ ...refused, method, url }), null)?.severity).toBe(severity);
  });

  it('may be one that SCIM does not have, or a question of a browser', () => {
    const finding = one(input({ ...refused, method: 'PROPFIND', url: '/scim/Users' }), null);
    expect(finding?.explanation).toContain('SCIM has no method PROPFIND.');
    expect(one(input({ ...refused, method: 'OPTIONS', url: '/scim/Users' }), null)?.remedy).toContain(
      'browser',
    );
  });
});

describe('an id that is not here', () => {
  const kim = { id: '2819', attributes: { userName: 'kim@example.com', displayName: 'Kim' } };
  const users = {
    byId: () => null,
    having: (path: string, value: string) =>
      path === 'userName' && value === kim.attributes.userName ? [kim] : [],
  };
  const asked = (method: string, url: string) => ({ ...input({ method, url, status: 404 }), users });

  it.each([
    ['PATCH', 'will not arrive'],
    ['PUT', 'will not arrive'],
    ['DELETE', 'only noted'],
  ])('%s of somebody who is gone: %s', (method, severity) => {
    const finding = one(asked(method, '/scim/Users/gone'), null);
    expect(finding).toMatchObject({ rule: 'unknown-resource', severity, title: 'Id is gone' });
  });

  it.each(['PATCH', 'DELETE'])('%s by the user name of somebody who is here names who is meant', (method) => {
    const finding = one(asked(method, '/scim/Users/kim%40example.com'), entra);
    expect(finding).toMatchObject({ severity: 'value is wrong', title: 'userName in place of the id' });
    expect(finding?.explanation).toContain('the `userName` of Kim, whose `id` here is `2819`');
    expect(finding?.remedy).not.toMatch(/restart/i);
  });
});
