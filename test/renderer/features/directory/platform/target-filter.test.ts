import { describe, expect, it } from 'vitest';
import {
  columnFilter,
  everybody,
  isNarrowed,
  queryOf,
  type TargetFilter,
  targetFilterIn,
  targetFilterText,
  withColumnFilter,
} from '../../../../../src/renderer/features/directory/platform/target-filter';

const narrow: TargetFilter = {
  consequence: 'value is wrong',
  status: 'Inactive',
  group: 'R&D = "a?b"',
  having: [
    { field: 'Department', value: 'Sales & more' },
    { field: 'Cost Center', value: '' },
    { field: 'Time Zone', value: null },
  ],
};

describe('a filter of target users', () => {
  it('comes back from an address as it was, whatever the values hold', () => {
    expect(targetFilterIn(targetFilterText(narrow))).toEqual(narrow);
    expect(targetFilterIn(targetFilterText({ group: null, having: [] }))).toEqual({
      group: null,
      having: [],
    });
    expect(targetFilterText(everybody)).toBe('');
  });

  it('passes over what an address may hold and no filter can', () => {
    expect(targetFilterIn('?only=constructor&status=Gone&field=Department&x=1')).toEqual(everybody);
  });

  it('of a column is set, found again and taken away without touching the others', () => {
    const inSales = withColumnFilter(narrow, 'Department', 'Research');
    expect(columnFilter(inSales, 'Department')).toBe('Research');
    expect(withColumnFilter(inSales, 'groups', undefined)).not.toHaveProperty('group');
    expect(columnFilter(withColumnFilter(narrow, 'groups', null), 'groups')).toBeNull();
    expect(columnFilter(withColumnFilter(narrow, 'status', 'deleted'), 'status')).toBe('deleted');
    const none = ['Department', 'Cost Center', 'Time Zone', 'groups', 'status'].reduce<TargetFilter>(
      (filter, column) => withColumnFilter(filter, column, undefined),
      narrow,
    );
    expect(none).toEqual({ consequence: 'value is wrong', having: [] });
    expect(isNarrowed(none)).toBe(true);
    expect(isNarrowed(everybody)).toBe(false);
  });

  it('asks for who will not arrive and for who arrives wrong as Findings count them', () => {
    expect(queryOf({ consequence: 'will not arrive', having: [] })).toEqual({ arrives: false, having: [] });
    expect(queryOf({ consequence: 'value is wrong', having: [] })).toEqual({
      arrivesWrong: true,
      having: [],
    });
    expect(queryOf(targetFilterIn('?only=failed'))).toEqual({ failed: true, having: [] });
    expect(queryOf({ group: null, having: [] })).toEqual({ group: null, having: [] });
  });
});
