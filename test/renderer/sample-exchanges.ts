import type { Exchange, ExchangeSummary, ResourceChange } from '../../src/shared/exchange';

let sequence = 0;

/** A journaled exchange: a look-up for a user that is not there, unless overridden. */
export function exchangeSummary(over: Partial<ExchangeSummary> = {}): ExchangeSummary {
  sequence++;
  return {
    sequence,
    settingId: 'setting-1',
    tokenId: 'token-1',
    simulated: false,
    receivedAt: '2026-11-22T19:16:00.000Z',
    durationMs: 3,
    method: 'GET',
    url: '/scim/Users?filter=userName+eq+%22m.lindqvist%40contoso.example%22',
    status: 200,
    kind: 'look-up',
    subject: null,
    lookUp: {
      resourceType: 'User',
      attributePath: 'userName',
      value: 'm.lindqvist@contoso.example',
      totalResults: 0,
    },
    errorDetail: null,
    changes: [],
    findings: [],
    ...over,
  };
}

export function changeOf(over: Partial<ResourceChange> = {}): ResourceChange {
  return {
    kind: 'created',
    resource: { resourceType: 'User', id: 'u1', displayName: 'Marta Lindqvist' },
    after: null,
    attributes: [],
    membersAdded: [],
    membersRemoved: [],
    membersAddedCount: 0,
    membersRemovedCount: 0,
    ...over,
  };
}

export function createdUser(id: string, over: Partial<ExchangeSummary> = {}): ExchangeSummary {
  const resource = { resourceType: 'User', id, displayName: `User ${id}` };
  return exchangeSummary({
    method: 'POST',
    status: 201,
    kind: 'write',
    lookUp: null,
    subject: resource,
    changes: [changeOf({ resource })],
    ...over,
  });
}

export function changedUser(id: string, attributePath: string, over: Partial<ExchangeSummary> = {}) {
  const resource = { resourceType: 'User', id, displayName: `User ${id}` };
  const attributes = [{ attributePath, before: 'Sales', after: 'Research' }];
  return exchangeSummary({
    method: 'PATCH',
    kind: 'write',
    lookUp: null,
    subject: resource,
    changes: [changeOf({ kind: 'changed', resource, attributes })],
    ...over,
  });
}

export function wholeExchange(over: Partial<Exchange> = {}): Exchange {
  return {
    ...exchangeSummary(),
    clientAddress: '127.0.0.1',
    request: { headers: [], body: '', bodyBytes: 0, bodyTruncated: false },
    response: { headers: [], body: '', bodyBytes: 0, bodyTruncated: false },
    errorText: null,
    ...over,
  };
}
