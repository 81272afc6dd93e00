import { expect, test } from 'vitest';
import type { Finding } from '../../src/shared/finding';
import { isOpenFinding } from '../../src/shared/open-finding';

const finding = (change: Partial<Finding>) => ({ severity: 'deviation', ...change }) as Finding;

test('a finding asks for attention unless it is a note, or a tolerance took care of it', () => {
  expect(isOpenFinding(finding({}))).toBe(true);
  expect(isOpenFinding(finding({ severity: 'note' }))).toBe(false);
  expect(isOpenFinding(finding({ tolerated: true }))).toBe(false);
});
