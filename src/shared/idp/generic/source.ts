/** What an identity provider that keeps everything in its place knows of a person or a group. */
import { displayNameOf } from '../../world/person';
import type { Employee, Group } from '../../world/world';
import type { PlainSource } from '../common/plain-mapping';

/** What only the client knows. */
interface Known {
  /** Its own id of the object. */
  objectId: string;
  isInScope: boolean;
  /** Id of the manager at the service provider, once they are there. */
  manager: string | null;
}

export function sourceOfPerson(person: Employee, { objectId, isInScope, manager }: Known): PlainSource {
  return {
    id: objectId,
    userName: person.userName,
    active: isInScope && person.account === 'enabled',
    displayName: displayNameOf(person),
    givenName: filled(person.givenName),
    familyName: filled(person.familyName),
    title: filled(person.title),
    workEmail: filled(person.mail),
    workPhone: filled(person.workPhone),
    mobilePhone: filled(person.mobilePhone),
    streetAddress: filled(person.street),
    city: filled(person.city),
    state: filled(person.state),
    postalCode: filled(person.postalCode),
    countryCode: filled(person.usageLocation),
    language: filled(person.language),
    timeZone: filled(person.timeZone),
    employeeNumber: filled(person.employeeNumber),
    department: filled(person.department),
    manager,
  };
}

/** By the book an empty text is no value. */
function filled(text: string | null): string | null {
  return text === '' ? null : text;
}

export const personFields: ReadonlySet<string> = new Set([
  ...['id', 'userName', 'active', 'displayName', 'givenName', 'familyName', 'title', 'workEmail'],
  ...['workPhone', 'mobilePhone', 'streetAddress', 'city', 'state', 'postalCode', 'countryCode', 'language'],
  ...['timeZone', 'employeeNumber', 'department', 'manager'],
]);

export const groupFields: ReadonlySet<string> = new Set(['id', 'name', 'members']);

/** @param members ids at the service provider */
export function sourceOfGroup({ name }: Group, objectId: string, members: readonly string[]): PlainSource {
  return { id: objectId, name, members: members.map((value) => ({ value })) };
}
