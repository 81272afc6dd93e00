import type { WorldEvent } from '../../../src/shared/world/event';
import type { Person } from '../../../src/shared/world/person';
import { apply, emptyWorld, type World } from '../../../src/shared/world/world';

/** Somebody of whom little is known. */
export function aPerson(id: string, details: Partial<Person> = {}): Person {
  const [givenName = id, familyName = ''] = id
    .split('.')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  return {
    id,
    givenName,
    familyName,
    displayName: null,
    userName: `${id}@larkspur.example`,
    mail: `${id}@larkspur.example`,
    title: null,
    department: null,
    manager: null,
    workPhone: null,
    mobilePhone: null,
    fax: null,
    office: null,
    street: null,
    city: null,
    state: null,
    postalCode: null,
    country: null,
    usageLocation: null,
    timeZone: null,
    language: null,
    employeeNumber: null,
    hiredOn: null,
    licence: null,
    custom: {},
    ...details,
  };
}

export const hired = (id: string, details: Partial<Person> = {}): WorldEvent => ({
  type: 'hired',
  person: aPerson(id, details),
});

/** A security group. */
export const made = (group: string, name = group): WorldEvent => ({
  type: 'group made',
  group,
  name,
  isSecurityGroup: true,
});

export const joined = (group: string, member: string): WorldEvent => ({ type: 'joined', group, member });
export const assigned = (to: string): WorldEvent => ({ type: 'assigned', to });

/** What these events make of nothing, or of the world given. */
export function worldAfter(events: readonly WorldEvent[], world: World = emptyWorld): World {
  return events.reduce(apply, world);
}
