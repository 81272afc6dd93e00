import { describe, expect, it } from 'vitest';
import {
  columnChoices,
  columnsOf,
  toggleColumn,
} from '../../../../../src/renderer/features/directory/platform/table-columns';

const fields = ['Email', 'First Name', 'Department', 'Time Zone', 'Cost Center'];
const labels = (chosen: readonly string[] | null, of = fields) =>
  columnsOf(of, chosen).map(({ label }) => label);

describe('the columns of the table', () => {
  it('begin with those of the drawing: groups stand beneath the department', () => {
    expect(labels(null)).toEqual(['Department, groups', 'Time zone', 'Status']);
  });

  it('have the groups for themselves where there is no department, or where they are chosen', () => {
    expect(labels(null, ['Email', 'Time Zone'])).toEqual(['Time zone', 'Groups', 'Status']);
    expect(labels(['groups', 'Department'])).toEqual(['Department', 'Groups']);
  });

  it('stand in the order of the field mappings, and what is not mapped any more is left out', () => {
    expect(labels(['Cost Center', 'Email', 'Gone'])).toEqual(['E-mail', 'Cost Center']);
  });

  it('are chosen one by one', () => {
    const without = toggleColumn(fields, null, 'Time Zone');
    expect(labels(without)).toEqual(['Department, groups', 'Status']);
    const withCost = toggleColumn(fields, without, 'Cost Center');
    expect(
      columnChoices(fields, withCost)
        .filter(({ isShown }) => isShown)
        .map(({ id }) => id),
    ).toEqual(['Department', 'Cost Center', 'status']);
  });
});
