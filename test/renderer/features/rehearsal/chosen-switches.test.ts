import { expect, it } from 'vitest';
import { withSwitch } from '../../../../src/renderer/features/rehearsal/chosen-switches';

const switches = [
  { id: 'a', sentence: '', byDefault: true, unverified: false },
  { id: 'b', sentence: '', byDefault: false, unverified: true },
];

it('keeps what differs from the client as it is by itself, and nothing else', () => {
  const off = withSwitch({}, switches, 'a', false);
  expect(off).toEqual({ a: false });
  const both = withSwitch(off, switches, 'b', true);
  expect(both).toEqual({ a: false, b: true });
  expect(withSwitch(both, switches, 'a', true)).toEqual({ b: true });
});
