import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../../../src/shared/scim/resource';
import { create, patch, plan, refusedAs, stored } from '../../engine-context';

describe('limits of a PATCH', () => {
  test('thousands of operations on a long list are refused before they keep the server busy', () => {
    const emails = Array.from({ length: 900 }, (_, index) => ({ value: `${index}@example.com` }));
    const operations = Array.from({ length: 1_900 }, (_, index) => ({
      op: 'add',
      path: 'emails',
      value: [{ value: `${index % 900}@example.com` }],
    }));
    expect(refusedAs(() => patch(stored({ emails }), operations))).toBe('tooMany');
  });

  test('an attribute does not get more than a thousand values', () => {
    const value = Array.from({ length: 1_001 }, (_, index) => ({ value: `${index}` }));
    expect(refusedAs(() => patch(stored(), [{ op: 'add', path: 'emails', value }]))).toBe('tooMany');
  });

  test.each(['co', 'eq', 'sw'])('so are filters with %s on a text of a megabyte', (operator) => {
    const emails = [{ value: 'a'.repeat(1_000_000), type: 'work' }];
    const path = `emails[value ${operator} "${'a'.repeat(200)}b"]`;
    const operations = Array.from({ length: 1_900 }, () => ({ op: 'remove', path }));
    expect(refusedAs(() => patch(stored({ emails }), operations))).toBe('tooMany');
    expect(patch(stored({ emails }), operations.slice(0, 20)).changed).toBe(false);
  });

  test('the number of operations decides, not what the resource holds', () => {
    const changes = (count: number, path: string) =>
      Array.from({ length: count }, (_, value) => ({ op: 'add', path, value: `${value}` }));
    for (const path of ['title', 'emails[type eq "x"].display', 'badges.badge-1']) {
      expect(patch(stored(), changes(400, path)).changed).toBe(true);
      expect(refusedAs(() => patch(stored(), changes(401, path)))).toBe('tooMany');
    }
  });

  test('what a client with a picture in a user does is not too much', () => {
    const photos = [{ value: `data:image/png;base64,${'A'.repeat(100_000)}`, type: 'photo' }];
    const path = 'photos[type eq "photo" and primary eq true].display';
    const operations = Array.from({ length: 10 }, (_, index) => ({ op: 'add', path, value: `${index}` }));
    expect(patch(stored({ photos }), operations).changed).toBe(true);
  });

  test('a resource grows by numbers and by empty objects too, and gets no more than so many', () => {
    const numbers = (list: number) => Array.from({ length: 90_000 }, () => list);
    const many = (value: JsonValue) => [{ op: 'add', path: 'mine', value }];
    expect(refusedAs(() => patch(stored({ mine: [numbers(0), numbers(1)] }), many([numbers(2)])))).toBe(
      'tooMany',
    );
    const objects = (count: number) => ({ a: { b: Array.from({ length: count }, () => ({})) } });
    expect(patch(stored(), many(objects(10_000))).changed).toBe(true);
    expect(refusedAs(() => patch(stored(), many(objects(20_000))))).toBe('tooMany');
    expect(refusedAs(() => create({ ...stored(), mine: objects(20_000) }))).toBe('tooMany');
  });

  test('listed values of very many kinds are not removed in one operation', () => {
    const kinds = (count: number) => Array.from({ length: count }, (_, index) => ({ [`n${index}`]: index }));
    const remove = (count: number) =>
      patch(stored({ emails: kinds(30) }), [{ op: 'remove', path: 'emails', value: kinds(count) }]);
    expect(remove(16).resource.emails).toEqual(kinds(30).slice(16));
    expect(refusedAs(() => remove(17))).toBe('tooMany');
  });

  test('filters in the paths may have as many terms together as one filter', () => {
    const read = (count: number) => {
      const filter = Array.from({ length: 100 }, (_, index) => `value eq "${index}"`).join(' or ');
      const operations = Array.from({ length: count }, () => ({ op: 'remove', path: `emails[${filter}]` }));
      return () => patch(stored(), operations);
    };
    expect(read(4)().changed).toBe(false);
    expect(refusedAs(read(5))).toBe('tooMany');
  });

  test('members who are named by value are not counted, other filters over members are', () => {
    const removals = (count: number, name: string) =>
      Array.from({ length: count }, (_, index) => ({ op: 'remove', path: `members[${name} eq "${index}"]` }));
    expect(plan(removals(2_000, 'value')).members).toHaveLength(2_000);
    expect(plan(removals(400, 'display')).members).toHaveLength(400);
    expect(refusedAs(() => plan(removals(401, 'display')))).toBe('tooMany');
  });
});
