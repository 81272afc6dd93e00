import { expect, it } from 'vitest';
import { mistakeRows, mostRows, rowsOf } from '../../../../src/renderer/features/stage/rows';
import type { Evidence, Mentioned } from '../../../../src/shared/demo/demo-state';
import { summary } from './sample-stage';

const nobody = new Set<string>();
const crowd = Array.from({ length: 12 }, (_, index) => summary(`u${index}`, `Person ${index}`));
const moves = { what: 'Department', from: 'Sales', to: 'Research' };

function about(...people: Partial<Mentioned['people'][number]>[]): Mentioned {
  const person = { id: 'c1', name: 'Marta Lindqvist', userName: 'marta@example.com', change: null };
  return { people: people.map((one) => ({ ...person, ...one })), groups: [] };
}

const marta = summary('u9', 'Marta Lindqvist', { name: 'Marta@example.com' });

it('shows at most seven people, whom the caption names first, and each once', () => {
  const rows = rowsOf({ about: about({}), played: true }, [...crowd, marta], nobody);
  expect(rows).toHaveLength(mostRows);
  expect(rows.map(({ name, meant }) => [name, meant]).slice(0, 2)).toEqual([
    ['Marta Lindqvist', true],
    ['Person 0', false],
  ]);
  expect(rows.filter(({ name }) => name === 'Marta Lindqvist')).toHaveLength(1);
});

it('keeps the old value until the change has come, then shows both', () => {
  const scene = { about: about({ change: moves }), played: false };
  const [before] = rowsOf(scene, [marta], nobody);
  const [after] = rowsOf(scene, [marta], new Set(['u9']));
  expect(before).toMatchObject({ was: null, value: 'Sales', state: null });
  expect(after).toMatchObject({ was: 'Sales', value: 'Research', state: 'new' });
});

it('says of somebody who is not here whether they come or went', () => {
  expect(rowsOf({ about: about({}), played: false }, [], nobody)[0]?.value).toBe('on the way');
  expect(rowsOf({ about: about({}), played: true }, [], nobody)[0]).toMatchObject({
    value: 'not here any more',
    state: 'gone',
  });
});

it('never tints a leaver green', () => {
  const [row] = rowsOf(
    { about: about({ change: moves }), played: true },
    [{ ...marta, active: false }],
    nobody,
  );
  expect(row).toMatchObject({ value: 'inactive', state: 'gone' });
});

it('knows somebody by name where the vendor sends another user name', () => {
  const [row] = rowsOf({ about: about({ userName: 'other' }), played: true }, [marta], nobody);
  expect(row).toMatchObject({ value: 'Sales', state: 'new' });
});

const evidence: Evidence = {
  ...{ field: 'Time zone', why: 'Several zones', fix: { where: 'Mapping', code: 'Switch()' } },
  people: [
    { id: 'c1', name: 'Grace Holloway', wrong: 'US', right: 'America/Denver' },
    { id: 'c2', name: 'Oliver Grant', wrong: 'US', right: null },
  ],
};
const grace = summary('g', 'Grace Holloway');
const statesAt = (step: number, played: boolean, changed: ReadonlySet<string>) =>
  mistakeRows(evidence, step, { played }, [grace], changed).map(({ state }) => state);

it('fills the places that a mistake leaves with other people, below', () => {
  const rows = mistakeRows(evidence, 0, { played: true }, [...crowd, grace], nobody);
  expect(rows).toHaveLength(mostRows);
  expect(rows.map(({ state }) => state).slice(0, 3)).toEqual(['bad', 'bad', null]);
  expect(rows.filter(({ name }) => name === 'Grace Holloway')).toHaveLength(1);
});

it('shows a mistake wrong for two captions, then right one by one, then right everywhere', () => {
  expect(statesAt(0, true, nobody)).toEqual(['bad', 'bad']);
  expect(statesAt(1, true, nobody)).toEqual(['bad', 'bad']);
  expect(statesAt(2, false, nobody)).toEqual(['bad', 'bad']);
  expect(statesAt(2, false, new Set(['g']))).toEqual(['new', 'bad']);
  expect(statesAt(2, true, new Set(['g']))).toEqual(['new', 'right']);
  expect(statesAt(3, false, nobody)).toEqual(['right', 'right']);
});
