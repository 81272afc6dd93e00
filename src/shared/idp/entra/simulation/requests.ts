import type { JsonObject, JsonValue } from '../../../scim/resource';
import type { SimulationRequest } from '../../../simulation';
import { domain, type Employee } from './company';

/**
 * What Entra's provisioning service sends, to the letter.
 *
 * With `?aadOptscim062020` at the end of the Tenant URL only bodies of PATCH differ. The flag is read by the client and no
 * public record shows it on the wire, so requests carry it in neither dialect.
 */
export type Dialect = 'default' | 'aadOptscim062020';

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
/** A legacy schema that Entra still names when it creates a group. */
const entraGroupSchema = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';

/** A request without the words that go with it in a rehearsal. */
export type BareRequest = Omit<SimulationRequest, 'phase' | 'caption'>;

const accept = { Accept: 'application/scim+json' };
const withBody = { ...accept, 'Content-Type': 'application/scim+json; charset=utf-8' };

function get(path: string): BareRequest {
  return { method: 'GET', path, headers: accept, expected: [200] };
}

/** Query strings are form-encoded: `+` for a space, `%22` for a quotation mark. */
function query(parameters: Record<string, string>): string {
  return new URLSearchParams(parameters).toString();
}

function equals(attributePath: string, value: string): string {
  return `${attributePath} eq "${value.replace(/["\\]/g, '\\$&')}"`;
}

export function findUser(userName: string): BareRequest {
  return get(`/Users?${query({ filter: equals('userName', userName) })}`);
}

export function findGroup(displayName: string): BareRequest {
  return get(
    `/Groups?${query({ excludedAttributes: 'members', filter: equals('displayName', displayName) })}`,
  );
}

/** Asks whether a reference is there already. */
export function checkManager(userId: string, managerId: string): BareRequest {
  const filter = `${equals('id', userId)} and ${equals('manager', managerId)}`;
  return get(`/Users?${query({ filter, attributes: 'id' })}`);
}

export function getUser(id: string): BareRequest {
  return get(`/Users/${id}`);
}

export function getGroup(id: string): BareRequest {
  return get(`/Groups/${id}?excludedAttributes=members`);
}

export function userNameOf({ givenName, surname }: Employee): string {
  return `${mailNickname(givenName, surname)}@${domain}`;
}

function mailNickname(givenName: string, surname: string): string {
  return `${givenName}.${surname}`.toLowerCase();
}

/** The 22 rows of the default mapping, and usageLocation to timezone. Attributes without a value are left out. */
export function createUser(employee: Employee, employeeId: string, managerId: string | null): BareRequest {
  const { givenName, surname, jobTitle, preferredLanguage, usageLocation } = employee;
  const displayName = `${givenName} ${surname}`;
  const body: JsonObject = {
    schemas: [userSchema, enterpriseSchema],
    externalId: mailNickname(givenName, surname),
    userName: userNameOf(employee),
    active: true,
    displayName,
    title: jobTitle,
    preferredLanguage,
    ...(usageLocation ? { timezone: usageLocation } : {}),
    ...(employee.hasMail === false
      ? {}
      : { emails: [{ primary: true, type: 'work', value: userNameOf(employee) }] }),
    name: { formatted: displayName, familyName: surname, givenName },
    addresses: [workAddress(employee)],
    ...phoneNumbers(employee),
    [enterpriseSchema]: {
      employeeNumber: employeeId,
      department: employee.department,
      ...(managerId ? { manager: managerId } : {}),
    },
    roles: [],
    meta: { resourceType: 'User' },
  };
  return { method: 'POST', path: '/Users', headers: withBody, body, expected: [201] };
}

function workAddress({ city, state, country }: Employee): JsonObject {
  return {
    primary: false,
    type: 'work',
    formatted: `${city} office`,
    locality: city,
    ...(state ? { region: state } : {}),
    country,
  };
}

function phoneNumbers({ telephoneNumber, mobile }: Employee): JsonObject {
  const numbers: JsonValue[] = [];
  if (telephoneNumber) numbers.push({ primary: false, type: 'work', value: telephoneNumber });
  if (mobile) numbers.push({ primary: false, type: 'mobile', value: mobile });
  return numbers.length > 0 ? { phoneNumbers: numbers } : {};
}

export function createGroup(displayName: string, objectId: string): BareRequest {
  const body = {
    schemas: [groupSchema, entraGroupSchema],
    externalId: objectId,
    displayName,
    meta: { resourceType: 'Group' },
  };
  return { method: 'POST', path: '/Groups', headers: withBody, body, expected: [201] };
}

/** One changed attribute, before a dialect gives it its form. */
export interface Assignment {
  op: 'Add' | 'Replace';
  path: string;
  value: JsonValue;
}

export function patchUser(dialect: Dialect, id: string, assignments: Assignment[]): BareRequest {
  const operations = dialect === 'default' ? assignments : compliant(assignments);
  return patch(`/Users/${id}`, operations.map(asOperation), [200, 204]);
}

/** With the flag: lower case; plain attributes together without a path; those behind a value filter one by one. */
function compliant(assignments: Assignment[]): JsonObject[] {
  const plain = assignments.filter(({ path }) => !path.includes('['));
  const filtered = assignments.filter(({ path }) => path.includes('['));
  const together = Object.fromEntries(plain.map(({ path, value }) => [path, value]));
  const first = plain.length > 1 ? [{ op: 'replace', value: together }] : plain.map(lowerCase);
  return [...first, ...filtered.map(lowerCase)];
}

function lowerCase({ op, path, value }: Assignment): JsonObject {
  return { op: op.toLowerCase(), path, value };
}

function asOperation(operation: Assignment | JsonObject): JsonObject {
  return { ...operation };
}

/** Disabling is the text "False" by default, the boolean with the flag. */
export function deactivateUser(dialect: Dialect, id: string): BareRequest {
  return patchUser(dialect, id, [
    { op: 'Replace', path: 'active', value: dialect === 'default' ? 'False' : false },
  ]);
}

export function addMembers(dialect: Dialect, groupId: string, userIds: string[]): BareRequest {
  return patch(
    `/Groups/${groupId}`,
    [{ op: inDialect(dialect, 'Add'), path: 'members', value: references(userIds) }],
    [204, 200],
  );
}

/** By default a value array beside the path, which RFC 7644 section 3.5.2.2 does not know; with the flag a filtered path. */
export function removeMember(dialect: Dialect, groupId: string, userId: string): BareRequest {
  const operation: JsonObject =
    dialect === 'default'
      ? { op: 'Remove', path: 'members', value: references([userId]) }
      : { op: 'remove', path: `members[value eq "${userId}"]` };
  return patch(`/Groups/${groupId}`, [operation], [204, 200]);
}

function references(userIds: string[]): JsonValue[] {
  return userIds.map((value) => ({ $ref: null, value }));
}

function inDialect(dialect: Dialect, op: string): string {
  return dialect === 'default' ? op : op.toLowerCase();
}

function patch(path: string, operations: JsonObject[], expected: number[]): BareRequest {
  return {
    method: 'PATCH',
    path,
    headers: withBody,
    body: { schemas: [patchSchema], Operations: operations },
    expected,
  };
}
