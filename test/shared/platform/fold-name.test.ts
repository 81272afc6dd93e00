import { expect, it } from 'vitest';
import { foldName } from '../../../src/shared/platform/fold-name';

it('case and accents make no other name', () => {
  expect(foldName('  São Paulo ')).toBe(foldName('sao paulo'));
  expect(foldName('Sofia Brandt')).not.toBe(foldName('Sofia Brand'));
});
