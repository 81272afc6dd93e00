import { expect, it } from 'vitest';
import type { FieldShown } from '../../../../../src/renderer/features/directory/platform/field-words';
import { nameOfTarget } from '../../../../../src/renderer/features/directory/platform/target-name';

const field = (name: string, value: string): FieldShown => ({
  field: name,
  path: name,
  value,
  raw: value,
  how: 'field mapping',
  rule: '',
  meaning: null,
  documented: true,
  setBy: null,
  whyNotKnown: null,
});

it('somebody who is not in the directory any more is called by the fields the platform had', () => {
  const email = field('Email', 'ada@example.com');
  const name = (...fields: FieldShown[]) => nameOfTarget({ id: 'p1', fields });
  expect(name(field('First Name', 'Ada'), field('Last Name', 'Byron'), email)).toBe('Ada Byron');
  expect(name(email)).toBe('ada@example.com');
  expect(name()).toBe('p1');
});
