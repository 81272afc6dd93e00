/** What JumpCloud sends of people: its table takes attributes as they are. */
import { isJsonObject } from '../../scim/json';
import type { JsonObject } from '../../scim/resource';
import { plainLaboratory } from '../common/plain-laboratory';
import { sourceOfPerson, userFields } from './source';

export const jumpCloudLaboratory = plainLaboratory({
  name: 'Attributes of a user',
  nullBehaviour:
    'JumpCloud has **no expressions**: each row of its table takes one attribute as it is, and the table of a custom connector can’t be edited. What a user lacks is not sent.',
  attributes: userFields,
  booleans: ['activated'],
  calledBy: ['displayname', 'username', 'email'],
  sourceOf: (person) => sourceOfPerson(person, person.id),
  flattened,
});

/** Its interface keeps addresses and telephone numbers in lists: those of work count, else the first. */
function flattened({ addresses, phoneNumbers, _id, ...record }: JsonObject): JsonObject {
  const { type: _type, ...address } = ofWork(addresses);
  const { number } = ofWork(phoneNumbers);
  return {
    ...record,
    ...(_id !== undefined && { id: _id }),
    ...address,
    ...(number !== undefined && { phoneNumber: number }),
  };
}

function ofWork(list: unknown): JsonObject {
  const entries = Array.isArray(list) ? list.filter(isJsonObject) : [];
  return entries.find(({ type }) => type === 'work') ?? entries[0] ?? {};
}
