/**
 * What Entra's provisioning service sends, to the letter.
 *
 * With `?aadOptscim062020` at the end of the Tenant URL only bodies of PATCH differ. The flag is read by the client and no
 * public record shows it on the wire, so requests carry it only where that switch is on.
 */

import type { JsonObject, JsonValue } from '../../../scim/resource';
import { enterpriseUserUrn } from '../../../scim/schemas/enterprise-user';
import type { ClientRequest } from '../../../simulation';
import type { Switches } from './switches';

export type Dialect = 'default' | 'aadOptscim062020';
export type Endpoint = 'Users' | 'Groups';

/** How requests are written: what the Tenant URL says, and what else differs. */
export interface Form {
  dialect: Dialect;
  switches: Switches;
}

/** A request without the words that go with it in a rehearsal. */
export type BareRequest = Omit<ClientRequest, 'caption'>;

const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupUrn = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const patchUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
/** A legacy schema that Entra still names when it creates a group. */
const entraGroupUrn = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';

const contentType = { 'Content-Type': 'application/scim+json; charset=utf-8' };

function request(
  { dialect, switches }: Form,
  method: ClientRequest['method'],
  path: string,
  query: Record<string, string>,
  expected: number[],
  body?: JsonObject,
): BareRequest {
  const flag = dialect === 'aadOptscim062020' && switches.flagInRequests ? 'aadOptscim062020' : '';
  const parts = [flag, new URLSearchParams(query).toString()].filter((part) => part !== '');
  const headers = {
    Accept: 'application/scim+json',
    ...(body !== undefined || switches.contentTypeAlways ? contentType : {}),
    ...(switches.userAgent ? { 'User-Agent': 'azure-ad-scim-provisioning/1.0' } : {}),
  };
  const url = parts.length === 0 ? path : `${path}?${parts.join('&')}`;
  return { method, path: url, headers, expected, ...(body === undefined ? {} : { body }) };
}

function equals(attributePath: string, value: string): string {
  return `${attributePath} eq "${value.replace(/["\\]/g, '\\$&')}"`;
}

/** Query strings are form-encoded: `+` for a space, `%22` for a quotation mark. */
export function lookUp(form: Form, endpoint: Endpoint, attributePath: string, value: string): BareRequest {
  const filter = equals(attributePath, value);
  return request(form, 'GET', `/${endpoint}`, { ...withoutMembers(endpoint), filter }, [200]);
}

/** Asks whether a reference is there already. */
export function checkManager(form: Form, userId: string, managerId: string): BareRequest {
  const filter = `${equals('id', userId)} and ${equals('manager', managerId)}`;
  return request(form, 'GET', '/Users', { filter, attributes: 'id' }, [200]);
}

export function read(form: Form, endpoint: Endpoint, id: string): BareRequest {
  return request(form, 'GET', `/${endpoint}/${id}`, withoutMembers(endpoint), [200]);
}

function withoutMembers(endpoint: Endpoint): Record<string, string> {
  return endpoint === 'Groups' ? { excludedAttributes: 'members' } : {};
}

/** @param attributes what the mapping gives; what has no value is left out */
export function create(form: Form, endpoint: Endpoint, attributes: JsonObject): BareRequest {
  const isUser = endpoint === 'Users';
  const body = {
    schemas: isUser ? [userUrn, enterpriseUserUrn] : [groupUrn, entraGroupUrn],
    ...attributes,
    ...(isUser && form.switches.emptyRoles && attributes.roles === undefined ? { roles: [] } : {}),
    meta: { resourceType: isUser ? 'User' : 'Group' },
  };
  return request(form, 'POST', `/${endpoint}`, {}, [201], body);
}

/** Who is gone already needs no deleting. */
export function remove(form: Form, endpoint: Endpoint, id: string): BareRequest {
  return request(form, 'DELETE', `/${endpoint}/${id}`, {}, [204, 200, 404]);
}

/** One changed attribute, before a dialect gives it its form. */
export interface Assignment {
  op: 'Add' | 'Replace';
  path: string;
  value: JsonValue;
}

export function update(form: Form, endpoint: Endpoint, id: string, assignments: Assignment[]): BareRequest {
  const operations = form.dialect === 'default' ? assignments.map(capitalised) : compliant(assignments, form);
  return patch(form, `/${endpoint}/${id}`, operations);
}

function capitalised({ op, path, value }: Assignment): JsonObject {
  return { op, path, value: typeof value === 'boolean' ? (value ? 'True' : 'False') : value };
}

/** With the flag: lower case; plain attributes together without a path; those behind a value filter one by one. */
function compliant(assignments: Assignment[], { switches }: Form): JsonObject[] {
  const plain = assignments.filter(({ path }) => !path.includes('['));
  const filtered = assignments.filter(({ path }) => path.includes('['));
  const together = Object.fromEntries(plain.map(({ path, value }) => [path, value]));
  const single = switches.singleWithoutPath && plain[0]?.path !== 'active' ? 1 : 2;
  const first = plain.length >= single ? [{ op: 'replace', value: together }] : plain.map(lowerCase);
  return [...first, ...filtered.map(lowerCase)];
}

function lowerCase({ op, path, value }: Assignment): JsonObject {
  return { op: op.toLowerCase(), path, value };
}

/** Several members come in one operation. With the flag they carry no `$ref`. */
export function addMembers(form: Form, groupId: string, userIds: string[]): BareRequest {
  const isDefault = form.dialect === 'default';
  const value = userIds.map((id): JsonObject => (isDefault ? { $ref: null, value: id } : { value: id }));
  return patch(form, `/Groups/${groupId}`, [{ op: isDefault ? 'Add' : 'add', path: 'members', value }]);
}

/** By default a value array beside the path, which RFC 7644 section 3.5.2.2 does not know; with the flag a filtered path. */
export function removeMembers(form: Form, groupId: string, userIds: string[]): BareRequest {
  const operations: JsonObject[] =
    form.dialect === 'default'
      ? [{ op: 'Remove', path: 'members', value: userIds.map((value) => ({ $ref: null, value })) }]
      : userIds.map((id) => ({ op: 'remove', path: `members[value eq "${id}"]` }));
  return patch(form, `/Groups/${groupId}`, operations);
}

function patch(form: Form, path: string, operations: JsonObject[]): BareRequest {
  return request(form, 'PATCH', path, {}, [200, 204], { schemas: [patchUrn], Operations: operations });
}
