/** Requests of OneLogin, to the letter. Which headers it sends by itself is not published: see the switches. */
import type { JsonObject } from '../../../scim/resource';
import type { ClientRequest } from '../../../simulation';
import type { BareRequest } from '../../common/send-request';
import type { Switches } from './switches';

export interface Form {
  switches: Switches;
  /** Memberships in the way of SCIM 1.1. */
  isScim1: boolean;
}

const patchUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

function request(
  { switches: { acceptsJson, customHeaders } }: Form,
  method: ClientRequest['method'],
  path: string,
  expected: number[],
  body?: JsonObject,
): BareRequest {
  const headers = {
    ...(acceptsJson ? { Accept: 'application/json' } : {}),
    'Content-Type': customHeaders ? 'application/scim+json' : 'application/json',
    ...(customHeaders ? { 'User-Agent': 'OneLogin SCIM' } : {}),
  };
  return { method, path, headers, expected, ...(body === undefined ? {} : { body }) };
}

/** The only filter there is. 404 passes for nobody, as an empty list does. */
export function lookUp(form: Form, userName: string): BareRequest {
  const filter = `userName eq "${userName.replace(/["\\]/g, '\\$&')}"`;
  const query = `${new URLSearchParams({ filter })}${form.switches.queryTails ? '&' : ''}`;
  return request(form, 'GET', `/Users?${query}`, [200, 404]);
}

export function readUser(form: Form, id: string): BareRequest {
  return request(form, 'GET', `/Users/${id}`, [200]);
}

export function createUser(form: Form, body: JsonObject): BareRequest {
  return request(form, 'POST', '/Users', [201, 200], body);
}

export function replaceUser(form: Form, id: string, body: JsonObject): BareRequest {
  return request(form, 'PUT', `/Users/${id}${form.switches.queryTails ? '?' : ''}`, [200, 204], body);
}

/** Who is gone already needs no deleting. */
export function deleteUser(form: Form, id: string): BareRequest {
  return request(form, 'DELETE', `/Users/${id}`, [204, 200, 404]);
}

/** Entitlements, Refresh. */
export function readGroups(form: Form): BareRequest {
  return request(form, 'GET', '/Groups', [200]);
}

/** One that is there already is refused with 400 or 409: its id is then read from the list. */
export function createGroup(form: Form, displayName: string): BareRequest {
  return request(form, 'POST', '/Groups', [201, 200, 400, 409], { displayName });
}

export function changeMember(
  form: Form,
  groupId: string,
  userId: string,
  change: 'add' | 'remove',
): BareRequest {
  const body = form.isScim1 || !form.switches.patchOp ? scim1(userId, change) : patchOp(form, userId, change);
  return request(form, 'PATCH', `/Groups/${groupId}`, [200, 204], body);
}

function scim1(value: string, change: 'add' | 'remove'): JsonObject {
  return { members: [{ value, operation: change === 'add' ? 'add' : 'delete' }] };
}

/** No public source shows these bodies: they are those of the RFC. */
function patchOp({ switches: { listedRemoval } }: Form, value: string, op: 'add' | 'remove'): JsonObject {
  const operation: JsonObject =
    op === 'add' || listedRemoval
      ? { op, path: 'members', value: [{ value }] }
      : { op, path: `members[value eq "${value}"]` };
  return { schemas: [patchUrn], Operations: [operation] };
}
