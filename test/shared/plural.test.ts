import { describe, expect, it } from 'vitest';
import { counted, plural } from '../../src/shared/plural';

describe('counted', () => {
  it('speaks of one in the singular, of none and of more in the plural', () => {
    expect([0, 1, 2].map((count) => counted(count, 'user'))).toEqual(['0 users', '1 user', '2 users']);
  });

  it('groups the digits of large numbers', () => expect(counted(1200, 'request')).toBe('1,200 requests'));

  it('takes a plural of its own', () => {
    expect(counted(2, 'Policy', 'Policies')).toBe('2 Policies');
    expect(plural(1, 'Policy', 'Policies')).toBe('Policy');
  });
});
