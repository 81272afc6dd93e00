import { expect, test } from 'vitest';
import { joinedParts } from '../../../src/renderer/words/joined-parts';
import { isolated } from '../../../src/shared/isolated';

test('parts keep their order whatever letters are in them, and empty ones are left out', () => {
  expect(joinedParts(['Sales', '', 'תל אביב', 'Executive'])).toBe(
    [isolated('Sales'), isolated('תל אביב'), isolated('Executive')].join(' · '),
  );
  expect(joinedParts([''])).toBe('');
});
