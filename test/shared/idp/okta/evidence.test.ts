import { describe, expect, it } from 'vitest';
import type { ExchangeSummary } from '../../../../src/shared/exchange';
import type { TrafficFacts } from '../../../../src/shared/guide';
import { okta } from '../../../../src/shared/idp/okta';
import { oktaDiagnostics } from '../../../../src/shared/idp/okta/diagnostics';
import { aChange, aGroup, anExchange, aUser, aWrite } from '../../an-exchange';
import { quiet } from '../shown-texts';

const steps = okta.guide.parts.flatMap((part) => part.steps);
const ines = aUser('Ines Caldeira');

/** Steps that this exchange confirms. */
function confirmedBy(exchange: ExchangeSummary): string[] {
  return steps.flatMap(({ id, evidence }) => {
    const proof =
      evidence.kind === 'by hand' ? evidence.proof : evidence.kind === 'exchange' ? evidence : undefined;
    return proof?.seen(exchange) ? [id] : [];
  });
}

describe('what a request of Okta was for', () => {
  const classify = (url: string, method = 'GET') => okta.classify(anExchange({ kind: 'read', method, url }));

  it('is a probe when the first user or two are listed', () => {
    expect(classify('/scim/Users?startIndex=1&count=2')).toBe('probe');
    expect(classify('/scim/v2/Users?count=1&startIndex=1')).toBe('probe');
  });

  it('is none for pages of an import, single users, groups, look-ups and writes', () => {
    expect(classify('/scim/Users?startIndex=1&count=100')).toBeNull();
    expect(classify('/scim/Users?startIndex=3&count=2')).toBeNull();
    expect(classify('/scim/Users/2?startIndex=1&count=2')).toBeNull();
    expect(classify('/scim/Groups?startIndex=1&count=2')).toBeNull();
    expect(classify('/scim/Users?filter=x&startIndex=1&count=2')).toBeNull();
    expect(classify('/scim/Users?startIndex=1&count=2', 'POST')).toBeNull();
  });
});

describe('evidence', () => {
  it('of the test is a list that was answered, full or empty', () => {
    const test = anExchange({ kind: 'probe', url: '/scim/Users?startIndex=1&count=2' });
    expect(confirmedBy(test)).toEqual(['add-application', 'enter-url-and-token', 'test-credentials']);
    expect(confirmedBy({ ...test, status: 500 })).not.toContain('test-credentials');
  });

  it('of assignment, push, change and leaver is what came of them', () => {
    const created = aWrite(aChange({ kind: 'created', resource: ines }), { method: 'POST', status: 201 });
    expect(confirmedBy(created)).toEqual(expect.arrayContaining(['to-app', 'assign']));
    const filled = aWrite(aChange({ resource: aGroup('Research'), membersAdded: [ines] }), { status: 204 });
    expect(confirmedBy(filled)).toContain('push-groups');
    const change = (attributePath: string, after: string | boolean) =>
      confirmedBy(aWrite(aChange({ resource: ines, attributes: [{ attributePath, after }] })));
    expect(change('title', 'Director')).toContain('change-arrives');
    expect(change('active', false)).toContain('leaver-deactivated');
  });
});

describe('trouble is cured', () => {
  const curing = (exchange: ExchangeSummary) => steps.find((step) => step.trouble?.(exchange))?.id ?? null;
  const failed = (method: string, status: number, url = '/scim/Users') =>
    anExchange({ kind: 'write', method, status, url, errorDetail: 'userName is taken', subject: ines });

  it('where what was refused is entered, ticked or pushed', () => {
    const refused = { kind: 'refused', tokenId: null, settingId: null } as const;
    expect(curing(anExchange({ ...refused, status: 401, url: '/scim/Users?startIndex=1&count=2' }))).toBe(
      'enter-url-and-token',
    );
    expect(curing(anExchange({ kind: 'read', status: 404, url: '/scim/Users/Users?startIndex=1' }))).toBe(
      'enter-url-and-token',
    );
    expect(curing(anExchange({ kind: 'probe', status: 500 }))).toBe('test-credentials');
    expect(curing(failed('POST', 409))).toBe('assign');
    expect(curing(failed('PUT', 400))).toBe('change-arrives');
    expect(curing(failed('PATCH', 404))).toBe('leaver-deactivated');
    expect(curing(failed('PATCH', 404, '/scim/Groups/1'))).toBe('push-groups');
  });
});

describe('causes', () => {
  const causesOf = (stepId: string, facts: Partial<TrafficFacts>) =>
    steps
      .find(({ id }) => id === stepId)
      ?.causes?.({ ...quiet, ...facts })
      .map(({ id }) => id) ?? [];

  it('name an underscore in the host first, where there is one', () => {
    expect(causesOf('test-credentials', { baseUrl: 'https://my_tunnel.example/scim' })[0]).toBe(
      'underscore-in-host',
    );
    expect(causesOf('test-credentials', {})[0]).toBe('not-tested');
  });

  it('ask for the ticks once the connection works', () => {
    expect(causesOf('assign', { requests: 3, probes: 1 })[0]).toBe('create-users-off');
    expect(causesOf('change-arrives', { requests: 9, usersCreated: 3 })[0]).toBe('update-attributes-off');
    expect(causesOf('leaver-deactivated', { requests: 9, usersCreated: 3 })).toEqual([
      'deactivate-users-off',
      'suspended',
      'still-assigned',
    ]);
  });

  it('tell a group that was not pushed from one that stays empty', () => {
    expect(causesOf('push-groups', { requests: 9, usersCreated: 3 })[0]).toBe('not-pushed');
    expect(causesOf('push-groups', { requests: 9, usersCreated: 3, groupsCreated: 1 })[0]).toBe('same-group');
  });
});

describe('findings of its own', () => {
  const lookUp = {
    resourceType: 'User',
    attributePath: 'userName',
    value: 'INES@example.com',
    totalResults: 1,
  };
  const found = (exchange: ExchangeSummary, userName = 'ines@example.com') =>
    oktaDiagnostics.flatMap((rule) =>
      rule.check({
        exchange,
        requestHeaders: [],
        requestBody: null,
        responseBody: () => null,
        users: { byId: (id) => ({ id, attributes: { userName } }), having: () => [] },
      }),
    );

  it('a user name that is looked for in another case', () => {
    const exchange = anExchange({ kind: 'look-up', lookUp, subject: ines });
    expect(found(exchange)).toMatchObject([{ rule: 'user-name-in-other-case', severity: 'only noted' }]);
    expect(found(exchange, 'INES@example.com')).toEqual([]);
    expect(found({ ...exchange, subject: null })).toEqual([]);
  });

  it('a pushed group whose name is taken', () => {
    const group = { resourceType: 'Group', attributePath: 'displayName', value: 'Sales', totalResults: 1 };
    expect(found(anExchange({ kind: 'look-up', lookUp: group }))).toMatchObject([
      { rule: 'group-name-taken' },
    ]);
    expect(found(anExchange({ kind: 'look-up', lookUp: { ...group, totalResults: 0 } }))).toEqual([]);
  });
});
