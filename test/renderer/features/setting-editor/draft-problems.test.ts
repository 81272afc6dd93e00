import { expect, it } from 'vitest';
import {
  type Draft,
  newDraft,
  withoutRow,
  withRow,
} from '../../../../src/renderer/features/setting-editor/draft';
import { problemsOf } from '../../../../src/renderer/features/setting-editor/draft-problems';

const sound = newDraft('entra', 'Contoso');
const known = { others: ['Fabrikam'], facts: null, arrives: null };
const problems = (draft: Draft) => problemsOf(draft, known);

it('a sound draft has none', () => {
  const { name, rows, criterion, step } = problems(sound);
  expect([name, rows.size, criterion, step]).toEqual([null, 0, null, null]);
});

it('a name that is missing or taken in any case is the first thing to mend', () => {
  expect(problems({ ...sound, name: ' ' })).toMatchObject({ name: 'Enter a name.', step: 'name' });
  expect(problems({ ...sound, name: 'fabrikam' }).name).toContain('“Fabrikam”');
});

it('two fields of one name are named at the second, a field without name or path at itself', () => {
  const twice = withRow(withRow(sound, 'department', 'title'));
  const { rows, step } = problems(twice);
  const [second, empty] = [...rows.values()];
  expect(second).toEqual({ field: 'There is a field “department” already.', path: null });
  expect(empty).toMatchObject({ field: 'Enter the name of the field.', path: { nearest: [] } });
  expect(step).toBe('fields');
});

it('a criterion whose field was removed is named', () => {
  const key = sound.rows.find(({ field }) => field === 'Department')?.key ?? -1;
  const { criterion, step } = problems(withoutRow(sound, key));
  expect(criterion).toBe('People are grouped by “Department”, but no field of this name is mapped.');
  expect(step).toBe('groups');
  expect(problems({ ...withoutRow(sound, key), criterion: 'mirror' }).step).toBeNull();
});
