import type { TableRow } from '../../../../src/shared/features/mapping';

/** A row that is mapped, arrives for everybody and is in order. */
export function aRow(over: Partial<TableRow>): TableRow {
  return {
    key: over.path ?? 'title',
    path: 'title',
    index: 0,
    row: { source: 'jobTitle', type: 'direct', target: 'title' },
    type: 'string',
    sent: { state: 'value', value: 'Clerk', why: null },
    arrived: { people: 3, distinct: 3, isMany: false, examples: ['Clerk'], several: 0 },
    platform: null,
    marks: [],
    ...over,
  };
}
