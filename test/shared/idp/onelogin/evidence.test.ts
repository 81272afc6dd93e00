/** Which requests of OneLogin confirm which steps, and what its own rules find. */
import { describe, expect, it } from 'vitest';
import { proofOf } from '../../../../src/server/guide/ticks';
import type { ExchangeSummary } from '../../../../src/shared/exchange';
import type { DiagnosticInput } from '../../../../src/shared/idp/identity-provider';
import { oneLogin } from '../../../../src/shared/idp/onelogin';
import { aChange, aGroup, anExchange, aUser, aWrite } from '../../an-exchange';

const steps = oneLogin.guide.parts.flatMap((part) => part.steps);
const ines = aUser('Ines Caldeira');
const lookUp = {
  resourceType: 'User',
  attributePath: 'userName',
  value: 'nobody@example.com',
  totalResults: 0,
};

/** Ids of the steps that this exchange confirms. */
function confirmedBy(exchange: ExchangeSummary): string[] {
  return steps.filter((step) => proofOf(step)?.seen(exchange)).map(({ id }) => id);
}

const connected = ['make-reachable', 'add-application', 'enter-url-and-token'];
const begun = ['paste-template', 'workflow', 'give-access', 'approve', 'users-arrive'];

describe('evidence of the OneLogin guide', () => {
  it('takes any empty search for Enable, whether it is told as one or not', () => {
    for (const kind of ['probe', 'look-up'] as const)
      expect(confirmedBy(anExchange({ kind, lookUp }))).toEqual(
        [...connected, 'enable-connection'].sort(byPlace),
      );
    expect(confirmedBy(anExchange({ kind: 'look-up', lookUp: { ...lookUp, totalResults: 1 } }))).toEqual(
      connected,
    );
  });

  it('takes the list of groups for Refresh, but not one group or a search', () => {
    const read = (url: string, over = {}) =>
      anExchange({ kind: 'read', method: 'GET', status: 200, url, ...over });
    expect(confirmedBy(read('/scim/Groups'))).toContain('refresh-entitlements');
    expect(confirmedBy(read('/scim/Groups/7'))).not.toContain('refresh-entitlements');
    expect(confirmedBy(read('/scim/Groups', { lookUp }))).not.toContain('refresh-entitlements');
    expect(confirmedBy(read('/scim/Groups', { status: 500 }))).not.toContain('refresh-entitlements');
    expect(confirmedBy(read('/scim/Users'))).not.toContain('refresh-entitlements');
  });

  it('takes the first user for template, provisioning, access and approval', () => {
    const created = aWrite(aChange({ kind: 'created', resource: ines }), { method: 'POST', status: 201 });
    expect(confirmedBy(created)).toEqual([...connected, ...begun].sort(byPlace));
  });

  it('takes a group that gets a member, a changed person, and a leaver who is deactivated or deleted', () => {
    const filled = aWrite(aChange({ resource: aGroup('Research'), membersAdded: [ines] }), { status: 204 });
    expect(confirmedBy(filled)).toEqual(expect.arrayContaining(['rules', 'groups-arrive']));
    const changed = (attributePath: string, after: string | boolean) =>
      confirmedBy(aWrite(aChange({ resource: ines, attributes: [{ attributePath, after }] })));
    expect(changed('name.familyName', 'Reyes')).toContain('change-arrives');
    expect(changed('active', false)).toContain('leaver-arrives');
    expect(changed('active', true)).not.toContain('leaver-arrives');
    const deleted = aWrite(aChange({ kind: 'deleted', resource: ines }), { method: 'DELETE', status: 204 });
    expect(confirmedBy(deleted)).toContain('leaver-arrives');
    expect(
      steps.map((step) => (step.id === 'leaver-arrives' ? proofOf(step)?.detail(deleted) : null)),
    ).toContain('Ines Caldeira was deleted.');
  });
});

/** In the order of the guide. */
function byPlace(one: string, other: string): number {
  const place = (id: string) => steps.findIndex((step) => step.id === id);
  return place(one) - place(other);
}

describe('what a request of OneLogin was for', () => {
  it('a search for a bare identifier that finds nobody is Enable; a name may be a first look-up', () => {
    const kindOf = (over: object) =>
      oneLogin.classify(anExchange({ method: 'GET', lookUp: { ...lookUp, ...over } }));
    expect(kindOf({ value: '0a4b1c2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d' })).toBe('probe');
    expect(kindOf({ value: '0a4b1c2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d', totalResults: 1 })).toBeNull();
    expect(kindOf({})).toBeNull();
    expect(oneLogin.classify(anExchange({ method: 'GET', lookUp: null }))).toBeNull();
  });
});

describe('the rules for OneLogin alone', () => {
  const found = (input: Partial<DiagnosticInput>) =>
    oneLogin.diagnostics.flatMap(({ check }) =>
      check({
        exchange: anExchange(),
        requestHeaders: [],
        requestBody: null,
        responseBody: () => null,
        ...input,
      }),
    );

  it('say what Delete takes away, of a user alone', () => {
    const deletion = (resource = ines, status = 204) =>
      found({ exchange: aWrite(aChange({ kind: 'deleted', resource }), { method: 'DELETE', status }) });
    expect(deletion().map(({ rule }) => rule)).toEqual(['leaver-deleted']);
    expect(deletion()[0]?.remedy).toContain('**Suspend**');
    expect(deletion(aGroup('Sales'))).toEqual([]);
    expect(deletion(ines, 404)).toEqual([]);
  });

  it('find a macro that came as it is written, with its place', () => {
    const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    const requestBody = {
      userName: 'ada@example.com',
      title: '{$parameters.title}',
      emails: [{ value: 'x{$user.mail}' }],
      [enterprise]: { department: '{$parameters.department}' },
    };
    const exchange = anExchange({ kind: 'write', method: 'POST', url: '/scim/Users' });
    expect(found({ exchange, requestBody }).map(({ attributePath }) => attributePath)).toEqual([
      'title',
      'emails.value',
      `${enterprise}:department`,
    ]);
    expect(
      found({ exchange, requestBody: { ...requestBody, emails: null, title: '$', [enterprise]: 1 } }),
    ).toEqual([]);
    expect(found({ exchange: anExchange({ url: '/scim/Groups', kind: 'write' }), requestBody })).toEqual([]);
  });
});
