import { expect, it } from 'vitest';
import { broughtIn, sandboxWith } from '../../../../src/renderer/features/laboratory/paths';

it('an address brings an expression letter for letter, and whose it is', () => {
  const expression = 'Join(" & ", [givenName], "100 %")';
  const [, search = ''] = sandboxWith('entra', expression).split('?');
  expect(broughtIn(search)).toEqual({ idp: 'entra', expression });
  expect(broughtIn('')).toEqual({ idp: null, expression: null });
});
