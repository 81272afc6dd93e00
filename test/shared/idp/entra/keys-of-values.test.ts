import { expect, it } from 'vitest';
import { withKeysOf } from '../../../../src/shared/idp/entra/keys-of-values';
import type { EntraSource } from '../../../../src/shared/idp/entra/source';

const row = (source: string) => ({ source, type: 'expression', target: 'active' }) as const;
const people: EntraSource[] = [{ IsSoftDeleted: 'True' }, { IsSoftDeleted: false, state: 'WA' }];

it('keys take the letters of the values, at any depth, and nothing else changes', () => {
  const typed = 'Switch([IsSoftDeleted], , "false", "True", "true", Switch([state], , "wa", "x"))';
  const mended = 'Switch([IsSoftDeleted], , "False", "True", "True", Switch([state], , "WA", "x"))';
  expect(withKeysOf(row(typed), people)).toEqual(row(mended));
});

it('keys that match, or that nobody has, stay; so does what can’t be read', () => {
  expect(withKeysOf(row('Switch([IsSoftDeleted], , "False", "True", "Maybe", "x")'), people)).toBeNull();
  expect(withKeysOf(row('Switch(['), people)).toBeNull();
  expect(withKeysOf({ source: 'state', type: 'direct', target: 'title' }, people)).toBeNull();
});
