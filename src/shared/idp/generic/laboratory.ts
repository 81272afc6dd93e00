/** What any other identity provider sends of people: nothing is known of its language, so rows take attributes as they are. */
import { plainLaboratory } from '../common/plain-laboratory';
import { personFields, sourceOfPerson } from './source';

export const genericLaboratory = plainLaboratory({
  name: 'Attributes of a person',
  nullBehaviour:
    'Of the expressions of this identity provider **nothing is known here**: a row takes one attribute as it is. What somebody lacks is not sent.',
  attributes: personFields,
  booleans: ['active'],
  calledBy: ['displayName', 'userName', 'workEmail'],
  sourceOf: (person, isInScope) =>
    sourceOfPerson(person, { objectId: person.id, isInScope, manager: person.manager }),
});
