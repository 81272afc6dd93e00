import { describe, expect, it } from 'vitest';
import { proofOf } from '../../../../src/server/guide/ticks';
import type { ExchangeSummary } from '../../../../src/shared/exchange';
import { entra } from '../../../../src/shared/idp/entra';
import type { ResourceSummary } from '../../../../src/shared/scim/resource';
import { aChange, aGroup, anExchange, aUser, aWrite } from '../../an-exchange';

const steps = [entra.guide, ...(entra.extraGuides ?? [])].flatMap(({ parts }) =>
  parts.flatMap((part) => part.steps),
);
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const ines = aUser('Ines Caldeira');
const guid = '0a4b1c2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d';

/** Ids of the steps that this exchange confirms. */
function confirmedBy(exchange: ExchangeSummary): string[] {
  return steps.filter((step) => proofOf(step)?.seen(exchange)).map(({ id }) => id);
}

function detailOf(stepId: string, exchange: ExchangeSummary): string | undefined {
  return steps.filter(({ id }) => id === stepId).map((step) => proofOf(step)?.detail(exchange))[0];
}

const connected = ['make-reachable', 'create-application', 'enter-url-and-token'];
const lookUp = { resourceType: 'User', attributePath: 'userName', value: guid, totalResults: 0 };
const withTimezone = { timezone: 'TR' } as ResourceSummary;

describe('evidence of the Entra guide', () => {
  it('takes the probe for Test Connection', () => {
    const probe = anExchange({ kind: 'probe', lookUp });
    expect(confirmedBy(probe)).toEqual([...connected, 'test-connection']);
    expect(detailOf('test-connection', probe)).toContain('**Test Connection**');
  });

  it('does not take a search for it that was refused, failed or found somebody', () => {
    expect(confirmedBy(anExchange({ kind: 'refused', status: 401, tokenId: null, lookUp }))).toEqual([]);
    expect(confirmedBy(anExchange({ kind: 'probe', status: 404, lookUp }))).toEqual(connected);
    expect(confirmedBy(anExchange({ kind: 'look-up', lookUp: { ...lookUp, totalResults: 1 } }))).toEqual(
      connected,
    );
  });

  it('takes the first user for assignment, start and arrival', () => {
    const created = aWrite(aChange({ kind: 'created', resource: ines }), { method: 'POST', status: 201 });
    expect(confirmedBy(created)).toEqual([...connected, 'assign', 'start-provisioning', 'users-arrive']);
    expect(detailOf('users-arrive', created)).toBe('Ines Caldeira arrived.');
    expect(confirmedBy({ ...created, status: 409 })).toEqual(connected);
  });

  it('takes nothing of a resource type of one’s own for it, since Entra sends none', () => {
    const device = { ...ines, resourceType: 'Device' };
    const created = aWrite(aChange({ kind: 'created', resource: device }), { method: 'POST', status: 201 });
    expect(confirmedBy(created)).toEqual(connected);
  });

  it('takes a group with members for the groups', () => {
    const filled = aWrite(aChange({ resource: aGroup('Research'), membersAdded: [ines] }), { status: 204 });
    expect(confirmedBy(filled)).toContain('groups-arrive');
    expect(
      confirmedBy(aWrite(aChange({ resource: aGroup('Research'), membersRemoved: [ines] }))),
    ).not.toContain('groups-arrive');
  });

  it('takes no group for them that is still empty', () => {
    const empty = aWrite(aChange({ kind: 'created', resource: aGroup('Research') }), { status: 201 });
    expect(confirmedBy(empty)).not.toContain('groups-arrive');
  });

  it('takes a changed title for a change, but not the manager that completes the initial cycle', () => {
    const change = (attributePath: string, after: string | boolean) =>
      confirmedBy(aWrite(aChange({ resource: ines, attributes: [{ attributePath, after }] })));
    expect(change('title', 'Director')).toContain('change-arrives');
    expect(change(`${enterprise}:manager`, 'x')).not.toContain('change-arrives');
    expect(change(`${enterprise}:manager.value`, 'x')).not.toContain('change-arrives');
    expect(change('active', false)).toContain('leaver-deactivated');
    expect(change('active', false)).not.toContain('change-arrives');
    expect(change('active', true)).not.toContain('leaver-deactivated');
  });

  it('takes a time zone, on creation and later, and says when it is a country', () => {
    const created = aWrite(aChange({ kind: 'created', resource: ines, after: withTimezone }), {
      status: 201,
    });
    expect(confirmedBy(created)).toContain('time-zone');
    expect(detailOf('time-zone', created)).toContain('country code');
    const attributes = [{ attributePath: 'timezone', after: 'Europe/Lisbon' }];
    const changed = aWrite(aChange({ resource: ines, attributes }));
    expect(detailOf('time-zone', changed)).toBe('Ines Caldeira has the time zone `Europe/Lisbon`.');
  });
});

describe('what a request of Entra was for', () => {
  const classify = (over: Partial<typeof lookUp>, method = 'GET') =>
    entra.classify(anExchange({ kind: 'look-up', method, lookUp: { ...lookUp, ...over } }));

  it('is a probe when a name is a GUID that nobody has', () => {
    expect(classify({})).toBe('probe');
    expect(classify({ resourceType: 'Group', attributePath: 'displayName' })).toBe('probe');
    expect(classify({ attributePath: 'emails[type eq "work"].value' })).toBe('probe');
  });

  it('is no probe when it finds somebody, names a person, or asks for an id', () => {
    expect(classify({ totalResults: 1 })).toBeNull();
    expect(classify({ value: 'ines@example.com' })).toBeNull();
    expect(classify({ attributePath: 'id' })).toBeNull();
    expect(classify({ attributePath: 'externalId' })).toBeNull();
    expect(entra.classify(anExchange())).toBeNull();
  });
});

describe('trouble on the way', () => {
  /** The step that cures it, as the guide would show it. */
  const curing = (exchange: ExchangeSummary) => steps.find((step) => step.trouble?.(exchange))?.id ?? null;
  const troubleOf = (exchange: ExchangeSummary) => steps.flatMap((step) => step.trouble?.(exchange) ?? [])[0];
  const refused = (status: number, url: string, errorDetail: string | null = null) =>
    anExchange({ kind: 'refused', status, url, errorDetail, tokenId: null, settingId: null });
  const failed = (method: string, status: number, url = '/scim/Users') =>
    anExchange({ kind: 'write', method, status, url, errorDetail: 'userName is taken', subject: ines });

  it('is a refused token, cured where the token is entered', () => {
    const exchange = refused(401, '/scim/Users?filter=x', 'This token was revoked. Paste another one.');
    expect(curing(exchange)).toBe('enter-url-and-token');
    expect(troubleOf(exchange)?.text).toContain('This token was revoked.');
    expect(troubleOf(exchange)?.text).not.toContain('Paste');
    expect(troubleOf(exchange)?.remedies[1]?.text).toContain('**Secret Token**');
  });

  it('is an endpoint in the base URL, cured where the URL is entered', () => {
    const exchange = refused(404, '/scim/Users/Users');
    expect(curing(exchange)).toBe('enter-url-and-token');
    expect(troubleOf(exchange)?.text).toContain('ends in `/Users`');
  });

  it('is a search that failed, at the test of the connection', () => {
    expect(curing(anExchange({ kind: 'probe', status: 500, lookUp }))).toBe('test-connection');
    expect(curing(anExchange({ kind: 'probe', status: 200, lookUp }))).toBeNull();
  });

  it('is no scanner that asks for other paths', () => {
    expect(curing(refused(404, '/favicon.ico'))).toBeNull();
    expect(curing(refused(401, '/scim'))).toBeNull();
  });

  it('is a value that was refused, cured in the mapping', () => {
    expect(curing(failed('POST', 400))).toBe('check-mappings');
    expect(curing(failed('PATCH', 400))).toBe('check-mappings');
  });

  it('is a user who could not be created, changed or deleted', () => {
    expect(curing(failed('POST', 409))).toBe('users-arrive');
    expect(troubleOf(failed('POST', 409))?.title).toContain('Ines Caldeira');
    expect(curing(failed('PATCH', 409))).toBe('change-arrives');
    expect(curing(failed('DELETE', 500))).toBe('leaver-deactivated');
    expect(curing(failed('PATCH', 404, '/scim/Groups'))).toBe('groups-arrive');
  });
});
