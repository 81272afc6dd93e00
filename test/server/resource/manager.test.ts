import { describe, expect, test } from 'vitest';
import { managerIn, managerOf, withoutManagerAddress } from '../../../src/server/resource/manager';
import type { StoredResource } from '../../../src/server/resource/stored-resource';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';

const boss = { id: 'boss' } as StoredResource;
const directory = { find: (id: string) => (id === boss.id ? boss : undefined) };
const user = (manager: Record<string, string>) => ({
  [enterpriseUserUrn]: { department: 'Sales', manager },
});

describe('the manager of a user', () => {
  test('is the resource whose id is its value, where there is one', () => {
    expect(managerOf(user({ value: 'boss' }), directory)).toBe(boss);
    expect(managerOf(user({ value: 'unknown' }), directory)).toBeUndefined();
    expect(managerOf({}, directory)).toBeUndefined();
  });

  test('loses an address that follows from the user, and keeps one of somebody who is not here', () => {
    const known = withoutManagerAddress(user({ value: 'boss', $ref: 'https://old/Users/boss' }), directory);
    expect(known).toEqual(user({ value: 'boss' }));
    const unknown = user({ value: 'unknown', $ref: 'https://other/Users/unknown' });
    expect(withoutManagerAddress(unknown, directory)).toBe(unknown);
  });

  test('is no object where a client stored something else under its name', () => {
    expect(managerIn({ [enterpriseUserUrn]: { manager: 'boss' } })).toBeUndefined();
    expect(managerIn({ [enterpriseUserUrn]: ['boss'] })).toBeUndefined();
  });
});
