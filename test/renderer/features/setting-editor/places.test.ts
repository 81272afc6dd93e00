import { expect, it } from 'vitest';
import {
  isStep,
  stepPath,
  stepsOf,
  stepTitles,
} from '../../../../src/renderer/features/setting-editor/places';

it('a new setting ends with its token, a change with what it would do', () => {
  expect(stepsOf('new').map((step) => stepTitles[step])).toEqual([
    'Name',
    'Map fields',
    'Group settings',
    'Token',
  ]);
  expect(stepsOf('an-id').at(-1)).toBe('review');
  expect(stepPath('new', 'fields')).toBe('/setting/new/fields');
});

it('what is no step of the editor is told from one', () => {
  expect(['name', 'review', 'token', 'x', undefined].map(isStep)).toEqual([true, true, true, false, false]);
});
