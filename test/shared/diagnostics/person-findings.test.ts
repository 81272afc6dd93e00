import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  managerIdOf,
  type PeopleHere,
  personFindings,
} from '../../../src/shared/diagnostics/person-findings';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { placeTables } from '../platform/place-tables';

const complete = {
  userName: 'ines@example.com',
  externalId: '0f3c',
  displayName: 'Ines Caldeira',
  emails: [{ type: 'work', value: 'ines@example.com', primary: true }],
};
const here: PeopleHere = {
  places: placeTables,
  isHere: (id) => id === 'anna',
  personWith: (value) => (value === 'HR-1' ? { attribute: 'externalId', name: 'Anna Costa' } : null),
};
const found = (person: JsonObject) =>
  personFindings({ ...complete, ...person }, here).map(({ rule, severity }) => `${rule}: ${severity}`);
const withManager = (value: string) => ({ [enterpriseUserUrn]: { manager: { value } } });

describe('of a person as stored', () => {
  it('there is nothing to find where all is right, and a manager is here', () => {
    expect(found(withManager('anna'))).toEqual([]);
  });

  it.each([
    ['no e-mail address', { emails: [] }, 'no-email: will not arrive'],
    ['an e-mail address of blanks', { emails: [{ type: 'work', value: ' ' }] }, 'no-email: will not arrive'],
    [
      'two addresses for work',
      {
        emails: [
          { type: 'work', value: 'a@b.c' },
          { type: 'Work', value: 'd@e.f' },
        ],
      },
      'doubled-work-email: value is wrong',
    ],
    ['no external id', { externalId: '' }, 'no-external-id: only noted'],
    ['a manager who is nobody', withManager('HR-2'), 'unknown-manager: value is wrong'],
  ])('%s is found', (_what, person: JsonObject, finding) => {
    expect(found(person)).toEqual([finding]);
  });

  it('a manager under the number of another system is named, where somebody here has that number', () => {
    const [finding] = personFindings({ ...complete, ...withManager('HR-1') }, here);
    expect(finding?.explanation).toContain('Anna Costa');
    expect(managerIdOf(withManager('HR-1'))).toBe('HR-1');
  });

  it('anything may stand anywhere: no rule fails', () => {
    const names = [
      'emails',
      'externalId',
      'displayName',
      'timezone',
      'locale',
      'addresses',
      enterpriseUserUrn,
    ];
    const person = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
    fc.assert(
      fc.property(person, (attributes) => {
        expect(personFindings(attributes as JsonObject, here)).toBeInstanceOf(Array);
      }),
    );
  });
});
