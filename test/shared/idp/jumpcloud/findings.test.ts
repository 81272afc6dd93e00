/** What is said about findings where the client is JumpCloud: in its console's words, and no other console's. */
import { describe, expect, it } from 'vitest';
import { identityProviders } from '../../../../src/shared/idp';
import type { DiagnosticInput } from '../../../../src/shared/idp/identity-provider';
import { jumpCloud } from '../../../../src/shared/idp/jumpcloud';
import { classifyJumpCloud } from '../../../../src/shared/idp/jumpcloud/classify';
import { anExchange } from '../../an-exchange';
import { shownTexts } from '../shown-texts';

const input = (over: Partial<DiagnosticInput['exchange']>, requestBody: unknown): DiagnosticInput => ({
  exchange: anExchange({ kind: 'probe', url: '/scim/Users', ...over }),
  requestHeaders: [],
  requestBody,
  responseBody: () => null,
});
const rules = (one: DiagnosticInput) =>
  jumpCloud.diagnostics.flatMap(({ check }) => check(one)).map(({ rule }) => rule);
const placeholder = { userName: 'x@example.com', displayName: 'firstname lastname' };
const minimal = {
  userName: 'x@example.com',
  name: { givenName: 'firstname', familyName: 'lastname' },
  emails: null,
};

describe('Test Connection', () => {
  const kindOf = (url: string) => classifyJumpCloud(anExchange({ url, kind: 'read' }));

  it('begins with both lists, which are read for nothing else', () => {
    expect(['/scim/Users', '/scim/Groups?startIndex=1&count=100'].map(kindOf)).toEqual(['probe', 'probe']);
    expect(['/scim/Users?startIndex=101', '/scim/Users/1', '/scim/Schemas'].map(kindOf)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('rules of JumpCloud’s own', () => {
  it('a test address that is somebody’s is said as such', () => {
    expect(rules(input({ method: 'POST', status: 409 }, placeholder))).toEqual(['test-user-exists']);
    expect(rules(input({ method: 'POST', status: 409 }, { displayName: 'Ada' }))).toEqual([]);
    expect(rules(input({ method: 'POST', status: 201 }, placeholder))).toEqual([]);
  });

  it('a test user who was deactivated and not deleted stays behind', () => {
    const url = '/scim/Users/1';
    expect(rules(input({ method: 'PUT', url }, { ...minimal, active: false }))).toEqual(['test-user-left']);
    expect(rules(input({ method: 'PUT', url }, { ...minimal, active: true }))).toEqual([]);
    expect(rules(input({ method: 'PUT', url: '/scim/Groups/1' }, { ...minimal, active: false }))).toEqual([]);
  });
});

describe.each(identityProviders.map((idp) => [idp.name, idp] as const))('texts of %s', (_, idp) => {
  it('speak of no other provider, but where a finding is known to be one’s doing', () => {
    const marks = new Map([
      ['entra', /\bEntra\b/],
      ['okta', /\bOkta\b/],
      ['onelogin', /\bOneLogin\b/],
      ['jumpcloud', /\bJumpCloud\b/],
    ]);
    marks.delete(idp.id);
    const strange = shownTexts(idp).filter(
      ({ kind, text }) => kind !== 'finding' && [...marks.values()].some((mark) => mark.test(text)),
    );
    expect(strange.map(({ of, text }) => `${of}: ${text}`)).toEqual([]);
    const own = JSON.stringify(idp.findingWords);
    for (const mark of marks.values()) expect(own).not.toMatch(mark);
  });
});
