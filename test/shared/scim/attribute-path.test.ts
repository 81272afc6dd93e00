import { describe, expect, test } from 'vitest';
import {
  maximumPathLength,
  PathSyntaxError,
  parseAttributePath,
  printAttributePath,
  sameUrn,
} from '../../../src/shared/scim/attribute-path';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

function positionOf(text: string): number {
  try {
    parseAttributePath(text);
  } catch (error) {
    if (error instanceof PathSyntaxError) return error.position;
  }
  return -1;
}

describe('attribute paths (RFC 7644 section 3.10)', () => {
  test.each([
    ['userName', { schema: null, attribute: 'userName', subAttribute: null }],
    ['name.givenName', { schema: null, attribute: 'name', subAttribute: 'givenName' }],
    ['members.$ref', { schema: null, attribute: 'members', subAttribute: '$ref' }],
    [`${enterprise}:department`, { schema: enterprise, attribute: 'department', subAttribute: null }],
    [`${enterprise}:manager.value`, { schema: enterprise, attribute: 'manager', subAttribute: 'value' }],
    [
      'http://example.com/ext/1.5:a_b-c9',
      { schema: 'http://example.com/ext/1.5', attribute: 'a_b-c9', subAttribute: null },
    ],
    ['urn:example:Device:1.0', { schema: 'urn:example:Device', attribute: '1.0', subAttribute: null }],
  ])('%s is read and printed', (text, path) => {
    expect(parseAttributePath(text)).toEqual(path);
    expect(printAttributePath(parseAttributePath(text))).toBe(text);
  });

  test('the dot in the version of a URN does not separate a sub-attribute', () => {
    expect(parseAttributePath('urn:ietf:params:scim:schemas:core:2.0:User:userName').schema).toBe(
      'urn:ietf:params:scim:schemas:core:2.0:User',
    );
  });

  test.each([
    ['', 0],
    ['9lives', 0],
    ['name.', 5],
    ['name.given.first', 5],
    ['na me', 0],
    ['__proto__', 0],
    ['nothing:userName', 0],
    [`${enterprise}:`, enterprise.length + 1],
  ])('%j is refused with its position', (text, position) => {
    expect(positionOf(text)).toBe(position);
  });

  test('a path of unreasonable length is refused', () => {
    expect(positionOf('a'.repeat(maximumPathLength + 1))).toBe(maximumPathLength);
  });

  test('URNs compare without regard to case', () => {
    expect(sameUrn(enterprise, enterprise.toUpperCase())).toBe(true);
    expect(sameUrn(enterprise, `${enterprise}x`)).toBe(false);
  });
});
