/** What JumpCloud sends, to the letter. Bodies about the membership of groups are assumed: the switches say which. */
import type { JsonObject } from '../../../scim/resource';
import type { ClientRequest } from '../../../simulation';
import type { BareRequest } from '../../common/send-request';
import type { SwitchId } from './switches';

export type Endpoint = 'Users' | 'Groups';
export type Switches = Readonly<Record<SwitchId, boolean>>;

const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterpriseUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const groupUrn = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const patchUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

function request(
  switches: Switches,
  method: ClientRequest['method'],
  path: string,
  expected: number[],
  body?: JsonObject,
): BareRequest {
  const type = switches.plainJson ? 'application/json' : 'application/scim+json';
  const hasType = body !== undefined || switches.contentTypeAlways;
  const headers: Record<string, string> = hasType ? { 'Content-Type': type } : {};
  return { method, path, headers, expected, ...(body === undefined ? {} : { body }) };
}

export function list(switches: Switches, endpoint: Endpoint): BareRequest {
  return request(switches, 'GET', `/${endpoint}`, [200]);
}

export function lookUp(switches: Switches, endpoint: Endpoint, path: string, value: string): BareRequest {
  const filter = `${path} eq "${value.replace(/["\\]/g, '\\$&')}"`;
  return request(switches, 'GET', `/${endpoint}?filter=${encodeURIComponent(filter)}`, [200]);
}

export function read(switches: Switches, endpoint: Endpoint, id: string): BareRequest {
  return request(switches, 'GET', `/${endpoint}/${id}`, [200]);
}

export function createUser(switches: Switches, attributes: JsonObject): BareRequest {
  return request(switches, 'POST', '/Users', [201], { schemas: [userUrn, enterpriseUrn], ...attributes });
}

/** The whole user: what is not in the body is gone. The extension comes first in `schemas`, as captured. */
export function replaceUser(switches: Switches, id: string, attributes: JsonObject): BareRequest {
  const body = { schemas: [enterpriseUrn, userUrn], id, ...attributes };
  return request(switches, 'PUT', `/Users/${id}`, [200, 204], body);
}

/** The other captured form: what identifies somebody, and null for the e-mails. */
export function replaceUserMinimally(
  switches: Switches,
  id: string,
  attributes: { userName: string; active: boolean; name: JsonObject },
): BareRequest {
  const body = { schemas: [userUrn], ...attributes, emails: null };
  return request(switches, 'PUT', `/Users/${id}`, [200, 204], body);
}

/** Who is gone already needs no deleting. */
export function remove(switches: Switches, endpoint: Endpoint, id: string): BareRequest {
  return request(switches, 'DELETE', `/${endpoint}/${id}`, [204, 200, 404]);
}

export function createGroup(switches: Switches, displayName: string): BareRequest {
  return request(switches, 'POST', '/Groups', [201], { schemas: [groupUrn], displayName });
}

export function renameGroup(switches: Switches, id: string, displayName: string): BareRequest {
  if (!switches.renamesWithPut)
    return patch(switches, id, [{ op: 'replace', path: 'displayName', value: displayName }]);
  return request(switches, 'PUT', `/Groups/${id}`, [200, 204], { schemas: [groupUrn], id, displayName });
}

/** The whole group, where membership is not patched. */
export function replaceGroup(
  switches: Switches,
  id: string,
  displayName: string,
  members: readonly string[],
): BareRequest {
  const body = { schemas: [groupUrn], id, displayName, members: members.map((value) => ({ value })) };
  return request(switches, 'PUT', `/Groups/${id}`, [200, 204], body);
}

export function addMembers(switches: Switches, id: string, members: readonly string[]): BareRequest {
  return patch(switches, id, [{ op: 'add', path: 'members', value: members.map((value) => ({ value })) }]);
}

export function removeMembers(switches: Switches, id: string, members: readonly string[]): BareRequest {
  const operations: JsonObject[] = switches.removesWithValues
    ? [{ op: 'remove', path: 'members', value: members.map((value) => ({ value })) }]
    : members.map((value) => ({ op: 'remove', path: `members[value eq "${value}"]` }));
  return patch(switches, id, operations);
}

function patch(switches: Switches, id: string, operations: JsonObject[]): BareRequest {
  const body = { schemas: [patchUrn], Operations: operations };
  return request(switches, 'PATCH', `/Groups/${id}`, [200, 204], body);
}
