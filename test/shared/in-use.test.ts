import { expect, it } from 'vitest';
import { isInUse } from '../../src/shared/in-use';

it('a setting is in use until it is archived', () => {
  expect(isInUse({})).toBe(true);
  expect(isInUse({ archivedAt: '2026-11-30T18:00:00Z' })).toBe(false);
});
