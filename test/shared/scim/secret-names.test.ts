import { expect, it } from 'vitest';
import { isSecretName, mayHoldSecret, secretEnd } from '../../../src/shared/scim/secret-names';

it.each([
  'password',
  'urn:ietf:params:scim:schemas:core:2.0:User:password',
  'client_secret',
  'userPin',
  'X-Api-Key',
])('a secret goes by the name of %s, and a text with it may hold one', (name) => {
  expect(isSecretName(name)).toBe(true);
  expect(mayHoldSecret.test(`{"${name}":"x"}`)).toBe(true);
});

it.each(['userName', 'turnpin', 'compass', 'tokenExpires', 'secretary'])(
  'none goes by the name of %s',
  (name) => {
    expect(isSecretName(name)).toBe(false);
  },
);

it.each([
  ['userName eq "a" and password eq "b"', 'userName eq "a" and password'],
  ['password.value', 'password'],
  ['urn:x:User:clientSecret[type eq "a"]', 'urn:x:User:clientSecret'],
])('the name of one ends in %s after %s', (expression, beginning) => {
  expect(expression.slice(0, secretEnd(expression))).toBe(beginning);
});

it('what is compared is no name', () => {
  expect(secretEnd('displayName eq "password"')).toBe(-1);
});
