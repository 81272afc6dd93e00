import { expect, test } from 'vitest';
import type { Finding } from '../../src/shared/finding';
import { needsAttention } from '../../src/shared/needs-attention';

const finding = (change: Partial<Finding>) => ({ severity: 'deviation', ...change }) as Finding;

test('a finding asks for attention unless it is a note, or a tolerance took care of it', () => {
  expect(needsAttention(finding({}))).toBe(true);
  expect(needsAttention(finding({ severity: 'note' }))).toBe(false);
  expect(needsAttention(finding({ tolerated: true }))).toBe(false);
});
