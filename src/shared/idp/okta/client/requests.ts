/**
 * What Okta sends, to the letter (headers as captured by Okta's own developers). The catalogue's Test Apps replace users whole and
 * patch their status and groups; an application of the App Integration Wizard replaces all of it whole.
 */
import type { JsonObject, JsonValue } from '../../../scim/resource';
import type { ClientRequest } from '../../../simulation';
import { coreNamespace, enterpriseNamespace } from '../external-name';

export type Dialect = 'test-app' | 'own-integration';

/** How requests are written. */
export interface Form {
  dialect: Dialect;
  /** As a request has it. */
  signsIn: ClientRequest['signsIn'];
}

/** A request without the words that go with it in a rehearsal. */
export type BareRequest = Omit<ClientRequest, 'caption'>;

const groupUrn = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const patchUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

const headers = {
  'User-Agent': 'Okta SCIM Client 1.0.0',
  Accept: 'application/scim+json',
  'Accept-Charset': 'utf-8',
  'Content-Type': 'application/scim+json; charset=utf-8',
  'Accept-Encoding': 'gzip,deflate',
};

function request(
  { signsIn }: Form,
  method: ClientRequest['method'],
  path: string,
  expected: number[],
  body?: JsonObject,
): BareRequest {
  return {
    method,
    path,
    headers,
    expected,
    ...(body === undefined ? {} : { body }),
    ...(signsIn !== undefined && { signsIn }),
  };
}

/** A template asks for two users, a wizard's application for one. */
export function testUsers(form: Form): BareRequest {
  return request(form, 'GET', `/Users?startIndex=1&count=${form.dialect === 'test-app' ? 2 : 1}`, [200]);
}

export function testGroups(form: Form): BareRequest {
  return request(form, 'GET', '/Groups?startIndex=1&count=100', [200]);
}

/** Percent-encoded, with the first page of a hundred. Nobody may be a 404 too. */
export function lookUp(form: Form, endpoint: 'Users' | 'Groups', path: string, value: string): BareRequest {
  const filter = encodeURIComponent(`${path} eq "${value.replace(/["\\]/g, '\\$&')}"`);
  return request(form, 'GET', `/${endpoint}?filter=${filter}&startIndex=1&count=100`, [200, 404]);
}

export function read(form: Form, endpoint: 'Users' | 'Groups', id: string): BareRequest {
  return request(form, 'GET', `/${endpoint}/${id}`, [200]);
}

export function createUser(form: Form, attributes: JsonObject): BareRequest {
  return request(form, 'POST', '/Users', [201], withSchemas(attributes));
}

export function replaceUser(form: Form, id: string, attributes: JsonObject): BareRequest {
  return request(form, 'PUT', `/Users/${id}`, [200], { ...withSchemas(attributes), id });
}

/** The extension is listed where it has attributes. */
function withSchemas(attributes: JsonObject): JsonObject {
  const own = attributes[enterpriseNamespace] === undefined ? [] : [enterpriseNamespace];
  const others = Object.keys(attributes).filter(
    (name) => /^urn:/i.test(name) && name !== enterpriseNamespace,
  );
  return { ...attributes, schemas: [coreNamespace, ...own, ...others] };
}

/** Activate, deactivate and set a password: without a path, and only where the application patches. */
export function patchUser(form: Form, id: string, value: JsonObject): BareRequest {
  return patch(form, `/Users/${id}`, [{ op: 'replace', value }]);
}

export function createGroup(form: Form, name: string): BareRequest {
  const body = { schemas: [groupUrn], displayName: name, members: [] };
  return request(form, 'POST', '/Groups', [201], body);
}

export interface Member {
  id: string;
  userName: string;
}

function memberOf({ id, userName }: Member): JsonObject {
  return { value: id, display: userName };
}

export function replaceGroup(form: Form, id: string, name: string, members: readonly Member[]): BareRequest {
  const body = { schemas: [groupUrn], id, displayName: name, members: members.map(memberOf) };
  return request(form, 'PUT', `/Groups/${id}`, [200], body);
}

/** The id comes along in the value. */
export function renameGroup(form: Form, id: string, name: string): BareRequest {
  return patch(form, `/Groups/${id}`, [{ op: 'replace', value: { id, displayName: name } }]);
}

/** Who leaves first, then who joins, in one request. */
export function changeMembers(
  form: Form,
  id: string,
  left: readonly string[],
  joined: readonly Member[],
): BareRequest {
  const leaving = left.map((member): JsonObject => ({ op: 'remove', path: `members[value eq "${member}"]` }));
  const joining = { op: 'add', path: 'members', value: joined.map(memberOf) };
  return patch(form, `/Groups/${id}`, joined.length === 0 ? leaving : [...leaving, joining]);
}

/** Push now sends the whole list, an empty one too. */
export function replaceMembers(form: Form, id: string, members: readonly Member[]): BareRequest {
  const value: JsonValue = members.map(memberOf);
  return patch(form, `/Groups/${id}`, [{ op: 'replace', path: 'members', value }]);
}

export function deleteGroup(form: Form, id: string): BareRequest {
  return request(form, 'DELETE', `/Groups/${id}`, [204, 200]);
}

function patch(form: Form, path: string, operations: JsonObject[]): BareRequest {
  return request(form, 'PATCH', path, [200, 204], { schemas: [patchUrn], Operations: operations });
}
