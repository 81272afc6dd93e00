import { describe, expect, test } from 'vitest';
import { normaliseResource } from '../../../../../src/server/scim/write/rules';
import type { JsonValue } from '../../../../../src/shared/scim/resource';
import { groupUrn } from '../../../../../src/shared/scim/schemas/group';
import { group, rules, tolerant } from '../../engine-context';

describe('members of a group', () => {
  const read = (members: JsonValue | undefined, tolerances = tolerant()) =>
    normaliseResource(
      { schemas: [groupUrn], displayName: 'G', ...(members === undefined ? {} : { members }) },
      { type: group, tolerances },
      null,
    );

  test('stand apart from the attributes, each once', () => {
    const { attributes, members } = read([
      { value: 'a', display: 'A' },
      { value: 'b', $ref: null },
      { value: 'a' },
    ]);
    expect(attributes).toEqual({ schemas: [groupUrn], displayName: 'G' });
    expect(members).toEqual([{ value: 'a' }, { value: 'b' }]);
  });

  test('are null where the body does not speak of them', () => {
    expect(read(undefined).members).toBeNull();
    expect(read([]).members).toEqual([]);
    expect(read(null).members).toBeNull();
  });

  test('count by what was said of them last', () => {
    const { members } = read([
      { value: 'a', Operation: 'Delete' },
      { value: 'b' },
      { value: 'a', operation: 'add' },
      { value: 'b', operation: 'delete' },
    ]);
    expect(members).toEqual([{ value: 'a' }]);
  });

  test('by number, and with anything but text in other places', () => {
    const tolerances = tolerant();
    expect(read([{ value: 12345, display: null }], tolerances).members).toEqual([{ value: '12345' }]);
    expect(rules(tolerances)).toContain('number-for-text');
    expect(() => read([{ value: 'a', type: { a: 1 } }])).toThrow(/type/);
    expect(() => read([{ value: 'a', operation: 'maybe' }])).toThrow(/add or delete/);
    expect(() => read([{ display: 'A' }])).toThrow(/needs “value”/);
  });

  test('a hundred thousand are read without comparing each with each', () => {
    let reads = 0;
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      get value() {
        reads += 1;
        return `${index}`;
      },
      display: 'x',
      $ref: null,
    }));
    expect(read(many).members).toHaveLength(100_000);
    expect(reads).toBeLessThan(500_000);
  });
});
