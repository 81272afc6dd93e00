import { expect, it } from 'vitest';
import { initialsOf } from '../../../src/renderer/components/initials';

it.each([
  ['Marta Lindqvist', 'ML'],
  ['Ruth Abernathy-Castellanos', 'RC'],
  ['m.lindqvist@contoso.example', 'ME'],
  ['Research', 'R'],
  ['Жанна Иванова', 'ЖИ'],
  ['🙂', '?'],
  ['', '?'],
])('%s is shortened to %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
