import { describe, expect, test } from 'vitest';
import { patch, refusedAs, stored } from '../engine-context';

describe('what a PATCH may cost', () => {
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
});
