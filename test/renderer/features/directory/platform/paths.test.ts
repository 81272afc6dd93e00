import { expect, it } from 'vitest';
import {
  targetGroupsPath,
  targetUsersPath,
} from '../../../../../src/renderer/features/directory/platform/paths';

it('people and groups on the platform have addresses, whatever a group is called', () => {
  expect(targetUsersPath('a/b', { having: [], group: 'R&D' })).toBe(
    '/directory/target-users/a%2Fb?group=R%26D',
  );
  expect(targetUsersPath(null, { having: [] })).toBe('/directory/target-users');
  expect(targetGroupsPath('R&D/x?')).toBe('/directory/target-groups?group=R%26D%2Fx%3F');
  expect(targetGroupsPath(null)).toBe('/directory/target-groups');
});
