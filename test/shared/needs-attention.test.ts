import { expect, test } from 'vitest';
import type { Finding } from '../../src/shared/finding';
import { needsAttention } from '../../src/shared/needs-attention';

const finding = (change: Partial<Finding>) => ({ severity: 'value is wrong', ...change }) as Finding;

test('a finding asks for attention unless it is a note, or a tolerance took care of it', () => {
  expect(needsAttention(finding({}))).toBe(true);
  expect(needsAttention(finding({ severity: 'only noted' }))).toBe(false);
  expect(needsAttention(finding({ tolerated: true }))).toBe(true);
});
