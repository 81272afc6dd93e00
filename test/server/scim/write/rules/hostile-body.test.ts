import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../../../src/shared/scim/resource';
import { userUrn } from '../../../../../src/shared/scim/schemas/user';
import { create, enterprise, refusedAs } from '../../engine-context';

const body = { schemas: [userUrn], userName: 'u@example.com' };

describe('hostile bodies', () => {
  test.each([
    '{"schemas":["SCHEMA"],"userName":"u","__proto__":{"admin":true}}',
    '{"schemas":["SCHEMA"],"userName":"u","name":{"__proto__":{"admin":true}}}',
    '{"schemas":["SCHEMA"],"userName":"u","emails":[{"__proto__":1}]}',
    '{"schemas":["SCHEMA"],"userName":"u","badge":{"a":[{"__proto__":1}]}}',
    '{"schemas":["SCHEMA"],"userName":"u","urn:x:1:User":{"__proto__":1}}',
    '{"schemas":["SCHEMA"],"userName":"u","":1}',
  ])('%s is refused', (text) => {
    expect(refusedAs(() => create(JSON.parse(text.replace('SCHEMA', userUrn))))).toBe('invalidSyntax');
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  test('"constructor" and "toString" are names like any other', () => {
    const created = create({ ...body, constructor: 'c', toString: { a: 1 }, name: { hasOwnProperty: 'x' } });
    expect(Object.entries(created)).toContainEqual(['constructor', 'c']);
    expect(created.name).toEqual({ hasOwnProperty: 'x' });
  });

  test('values that nest too deep are refused', () => {
    const deep: JsonValue = JSON.parse(`${'['.repeat(40)}1${']'.repeat(40)}`);
    expect(refusedAs(() => create({ ...body, badge: deep }))).toBe('invalidSyntax');
    expect(refusedAs(() => create({ ...body, name: { badge: deep } }))).toBe('invalidSyntax');
  });

  test('thousands of names are refused before anything walks through them for each', () => {
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`a${index}`, 1]));
    const bodies = [
      many,
      { name: many },
      { [enterprise]: many },
      { 'urn:x:1:User': many },
      { emails: [many] },
    ];
    for (const sent of bodies.map((one) => ({ ...body, ...one }))) {
      expect(refusedAs(() => create(sent))).toBe('tooMany');
    }
  });
});
