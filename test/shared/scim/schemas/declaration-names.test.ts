import { describe, expect, test } from 'vitest';
import { isDeclaredName, isDeclaredUrn } from '../../../../src/shared/scim/schemas/declaration-names';

describe('the name of a declared attribute', () => {
  test.each(['costCenter', 'a', 'with-hyphen_and_1'])('may be %s', (name) => {
    expect(isDeclaredName(name)).toBe(true);
  });

  test.each(['', '1st', '$ref', 'with space', 'a.b', 'a'.repeat(101)])('may not be %j', (name) => {
    expect(isDeclaredName(name)).toBe(false);
  });
});

describe('the URN of a declared schema', () => {
  test.each(['urn:example:device', 'urn:ietf:params:scim:schemas:extension:acme:2.0:User', 'URN:ab:1'])(
    'may be %s',
    (urn) => {
      expect(isDeclaredUrn(urn)).toBe(true);
    },
  );

  test.each(['device', 'urn:example', 'urn:example:', 'urn:example:a b', `urn:example:${'a'.repeat(250)}`])(
    'may not be %s',
    (urn) => {
      expect(isDeclaredUrn(urn)).toBe(false);
    },
  );
});
