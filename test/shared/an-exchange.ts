import type { ExchangeSummary, ResourceChange, ResourceReference } from '../../src/shared/exchange';

/** An exchange with nothing particular about it. */
export function anExchange(over: Partial<ExchangeSummary> = {}): ExchangeSummary {
  return {
    sequence: 1,
    settingId: 'setting-1',
    tokenId: 'token-1',
    simulated: false,
    receivedAt: '2026-11-22T19:00:00.000Z',
    durationMs: 3,
    method: 'GET',
    url: '/scim/Users',
    status: 200,
    kind: 'read',
    subject: null,
    lookUp: null,
    errorDetail: null,
    changes: [],
    findings: [],
    ...over,
  };
}

export function aUser(displayName: string, id = `id of ${displayName}`): ResourceReference {
  return { resourceType: 'User', id, displayName };
}

export function aGroup(displayName: string, id = `id of ${displayName}`): ResourceReference {
  return { resourceType: 'Group', id, displayName };
}

export function aChange(over: Partial<ResourceChange> & Pick<ResourceChange, 'resource'>): ResourceChange {
  const added = over.membersAdded ?? [];
  const removed = over.membersRemoved ?? [];
  return {
    kind: 'changed',
    after: null,
    attributes: [],
    membersAdded: added,
    membersRemoved: removed,
    membersAddedCount: added.length,
    membersRemovedCount: removed.length,
    ...over,
  };
}

/** A PATCH that did this one thing. */
export function aWrite(change: ResourceChange, over: Partial<ExchangeSummary> = {}): ExchangeSummary {
  const endpoint = change.resource.resourceType === 'User' ? 'Users' : 'Groups';
  return anExchange({
    kind: 'write',
    method: 'PATCH',
    url: `/scim/${endpoint}/${change.resource.id}`,
    subject: change.resource,
    changes: [change],
    ...over,
  });
}
