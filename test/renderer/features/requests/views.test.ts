import { expect, it } from 'vitest';
import {
  builtInViews,
  changesOfPerson,
  isOfPerson,
  renamed,
  viewOf,
  without,
  withView,
} from '../../../../src/renderer/features/requests/views';
import { parseQuery } from '../../../../src/shared/exchange-query/parse';

const move = { id: '1', name: 'Marta’s move', query: 'user:marta after:14:00' };
const other = { id: '2', name: 'Other', query: 'path:/Groups' };

it('offers only searches that are understood', () => {
  for (const { query } of builtInViews) expect(parseQuery(query).problems).toEqual([]);
});

it('knows a view by its search, whatever blanks stand in it', () => {
  expect(viewOf('  user:marta   after:14:00 ', [other, move])).toBe(move);
  expect(viewOf('user:marta', [other, move])).toBe(null);
});

it('saves, renames and deletes', () => {
  expect(withView([move], { ...other, name: move.name })).toEqual([{ ...other, name: move.name }]);
  expect(renamed([move, other], '1', 'Move')).toEqual([{ ...move, name: 'Move' }, other]);
  expect(without([move, other], '1')).toEqual([other]);
});

it('the changes of a person wait for a name, and are the same view with one', () => {
  expect(parseQuery(changesOfPerson.query)).toMatchObject({
    terms: [{ operator: 'is', value: 'write' }],
    problems: [{ unfinished: true }],
  });
  expect(isOfPerson('is:write  user:"Kim Bauer"')).toBe(true);
  expect(isOfPerson('user:kim')).toBe(false);
});
