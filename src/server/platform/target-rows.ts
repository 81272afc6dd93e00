/** Target users as a table: what is searched, sorted and filtered, without the reasons, which are derived for what is shown. */

import type { TargetStatus, TargetUser } from '../../shared/platform/target-user';
import { sortInSlices } from '../runtime/in-slices';

export interface TargetRow {
  id: string;
  name: string;
  status: TargetStatus;
  arrives: boolean;
  /** In the order of the field mappings. */
  values: readonly (string | null)[];
  /** Names. */
  groups: readonly string[];
}

export interface RowQuery {
  search: string;
  sort?: string | undefined;
  descending: boolean;
  status?: TargetStatus | undefined;
  arrives?: boolean | undefined;
  /** Null for those in none. */
  group?: string | null | undefined;
  having: readonly { field: string; value: string | null }[];
}

export function rowOf(name: string, { id, status, whyNotHere, fields, groups }: TargetUser): TargetRow {
  return {
    id,
    name,
    status,
    arrives: whyNotHere === null,
    values: fields.map(({ value }) => value),
    groups: groups.map((group) => group.name),
  };
}

/** @param fields in the order of the values */
export function rowTest(query: RowQuery, fields: readonly string[]): (row: TargetRow) => boolean {
  const words = query.search.toLowerCase().split(/\s+/).filter(Boolean);
  const having = query.having.map(({ field, value }) => ({ at: fields.indexOf(field), value }));
  const { status, arrives, group } = query;
  return (row) =>
    (status === undefined || row.status === status) &&
    (arrives === undefined || row.arrives === arrives) &&
    (group === undefined || isIn(row, group)) &&
    having.every(({ at, value }) => (row.values[at] ?? null) === value) &&
    (words.length === 0 || hasWords(row, words));
}

function isIn({ groups }: TargetRow, group: string | null): boolean {
  return group === null ? groups.length === 0 : groups.includes(group);
}

function hasWords({ name, status, values, groups }: TargetRow, words: readonly string[]): boolean {
  const text = [name, status, ...values, ...groups].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Those without a value come last, whichever way the others are sorted. */
export async function sortRows(
  rows: readonly TargetRow[],
  { sort, descending }: Pick<RowQuery, 'sort' | 'descending'>,
  fields: readonly string[],
): Promise<readonly TargetRow[]> {
  if (sort === undefined) return descending ? rows.toReversed() : rows;
  const keyOf = keyReader(sort, fields);
  const direction = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const sorted = await sortInSlices(keyed, (one, other) => compareKeys(one.key, other.key, direction));
  return sorted.map(({ row }) => row);
}

function compareKeys(one: string | null, other: string | null, direction: 1 | -1): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -direction : direction;
}

function keyReader(sort: string, fields: readonly string[]): (row: TargetRow) => string | null {
  if (sort === 'name') return ({ name }) => name.toLowerCase();
  if (sort === 'status') return ({ status }) => status;
  const at = fields.indexOf(sort);
  return ({ values }) => values[at]?.toLowerCase() ?? null;
}
