/** What JumpCloud knows of a person or a group, by the names of its user fields. Time zone and manager are none of them. */
import { displayNameOf } from '../../world/person';
import type { Employee, Group } from '../../world/world';
import type { PlainSource } from '../common/plain-mapping';

export function sourceOfPerson(person: Employee, objectId: string): PlainSource {
  return {
    id: objectId,
    username: person.userName,
    email: person.mail,
    firstname: person.givenName,
    lastname: person.familyName,
    displayname: displayNameOf(person),
    activated: person.account === 'enabled',
    jobTitle: person.title,
    department: person.department,
    employeeIdentifier: person.employeeNumber,
    phoneNumber: person.workPhone,
    streetAddress: person.street,
    locality: person.city,
    region: person.state,
    postalCode: person.postalCode,
    country: person.country,
  };
}

/** Every name that there is. */
export const userFields: ReadonlySet<string> = new Set([
  ...['id', 'username', 'email', 'firstname', 'lastname', 'displayname', 'activated', 'jobTitle'],
  ...['department', 'employeeIdentifier', 'phoneNumber', 'streetAddress', 'locality', 'region'],
  ...['postalCode', 'country'],
]);

export const groupFields: ReadonlySet<string> = new Set(['name', 'members']);

export function sourceOfGroup({ name, members }: Group): PlainSource {
  return { name, members: [...members] };
}
