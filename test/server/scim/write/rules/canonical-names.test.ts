import { expect, it } from 'vitest';
import { withCanonicalNames } from '../../../../../src/server/scim/write/rules/canonical-names';
import type { JsonObject } from '../../../../../src/shared/scim/resource';
import { userUrn } from '../../../../../src/shared/scim/schemas/user';
import { enterprise, stored, user } from '../../engine-context';

const named = (attributes: JsonObject) => withCanonicalNames(attributes, user);

it('what has the right names is left as it is', () => {
  const attributes = stored({
    name: { givenName: 'A' },
    [enterprise]: { department: 'D' },
    badge: { COLOUR: 1 },
  });
  expect(named(attributes)).toBe(attributes);
});

it('names of extensions, attributes and sub-attributes become those of the schema, in its order', () => {
  const attributes: JsonObject = {
    schemas: [userUrn, enterprise.toUpperCase()],
    [enterprise.toUpperCase()]: { DEPARTMENT: 'D', Manager: { VALUE: 'm' }, Unknown: 1 },
    USERNAME: 'u',
    Emails: [{ VALUE: 'a@example.com' }, { value: 'b@example.com' }],
  };
  expect(named(attributes)).toEqual({
    schemas: [userUrn, enterprise],
    userName: 'u',
    emails: [{ value: 'a@example.com' }, { value: 'b@example.com' }],
    [enterprise]: { department: 'D', manager: { value: 'm' }, Unknown: 1 },
  });
});

it('where both spellings are there, the right one wins', () => {
  const shouted = enterprise.toUpperCase();
  const both: JsonObject = {
    userName: 'u',
    [shouted]: { department: 'old', division: 'V' },
    [enterprise]: { department: 'D' },
  };
  expect(named(both)[enterprise]).toEqual({ department: 'D', division: 'V' });
  expect(named({ userName: 'u', UserName: 'other' }).userName).toBe('u');
  expect(named({ UserName: 'other', userName: 'u' }).userName).toBe('u');
});
