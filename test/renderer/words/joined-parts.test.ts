import { expect, test } from 'vitest';
import { joinedParts } from '../../../src/renderer/words/joined-parts';
import { bidiIsolate } from '../../../src/shared/bidi-isolate';

test('parts keep their order whatever letters are in them, and empty ones are left out', () => {
  expect(joinedParts(['Sales', '', 'תל אביב', 'Executive'])).toBe(
    [bidiIsolate('Sales'), bidiIsolate('תל אביב'), bidiIsolate('Executive')].join(' · '),
  );
  expect(joinedParts([''])).toBe('');
});
