/** Requests of RFC 7644, as it writes them. */
import type { JsonObject } from '../../../scim/resource';
import { enterpriseUserUrn } from '../../../scim/schemas/enterprise-user';
import type { ClientRequest } from '../../../simulation';
import type { BareRequest } from '../../common/send-request';

export type Endpoint = 'Users' | 'Groups';

const schemas: Record<Endpoint, string[]> = {
  Users: ['urn:ietf:params:scim:schemas:core:2.0:User', enterpriseUserUrn],
  Groups: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
};
const patchUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

function request(
  method: ClientRequest['method'],
  path: string,
  expected: number[],
  body?: JsonObject,
): BareRequest {
  const accept = { Accept: 'application/scim+json' };
  if (body === undefined) return { method, path, headers: accept, expected };
  return { method, path, headers: { ...accept, 'Content-Type': 'application/scim+json' }, expected, body };
}

/** What the server supports. Who has nothing of the kind may say so. */
export function discover(path: 'ServiceProviderConfig' | 'ResourceTypes' | 'Schemas'): BareRequest {
  return request('GET', `/${path}`, [200, 404]);
}

export function firstUsers(): BareRequest {
  return request('GET', '/Users?startIndex=1&count=1', [200]);
}

/** @param operator `eq`, in whatever letters */
export function lookUp(endpoint: Endpoint, path: string, value: string, operator = 'eq'): BareRequest {
  const filter = `${path} ${operator} "${value.replace(/["\\]/g, '\\$&')}"`;
  return request('GET', `/${endpoint}?filter=${encodeURIComponent(filter)}`, [200]);
}

export function create(endpoint: Endpoint, attributes: JsonObject): BareRequest {
  return request('POST', `/${endpoint}`, [201], { schemas: listed(endpoint, attributes), ...attributes });
}

export function replace(endpoint: Endpoint, id: string, attributes: JsonObject): BareRequest {
  const body = { schemas: listed(endpoint, attributes), id, ...attributes };
  return request('PUT', `/${endpoint}/${id}`, [200, 204], body);
}

/** Only the schemas of which there are attributes (RFC 7643 section 3.1). */
function listed(endpoint: Endpoint, attributes: JsonObject): string[] {
  return schemas[endpoint].filter((urn) => !urn.includes(':extension:') || attributes[urn] !== undefined);
}

export function patch(endpoint: Endpoint, id: string, operations: readonly JsonObject[]): BareRequest {
  const body = { schemas: [patchUrn], Operations: [...operations] };
  return request('PATCH', `/${endpoint}/${id}`, [200, 204], body);
}

/** Who is gone already needs no deleting. */
export function remove(endpoint: Endpoint, id: string): BareRequest {
  return request('DELETE', `/${endpoint}/${id}`, [204, 404]);
}
