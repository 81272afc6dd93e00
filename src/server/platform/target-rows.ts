/** Target users as a table: what is searched, sorted and filtered, without the reasons, which are derived for what is shown. */

import type { TargetStatus, TargetUser } from '../../shared/platform/target-user';
import { sortInSlices } from '../runtime/in-slices';

export interface TargetRow {
  id: string;
  name: string;
  status: TargetStatus;
  arrives: boolean;
  failed: boolean;
  /** As sent, what people are grouped by; null without a criterion or a value. */
  criterion: string | null;
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
  arrivesWrong?: boolean | undefined;
  failed?: boolean | undefined;
  /** Null for those in none. */
  group?: string | null | undefined;
  having: readonly { field: string; value: string | null }[];
}

/** @param criterionAt which of the fields people are grouped by; -1 for none */
export function rowOf(name: string, target: TargetUser, criterionAt = -1): TargetRow {
  const { id, status, whyNotHere, failed, fields, groups } = target;
  return {
    id,
    name,
    status,
    arrives: whyNotHere === null,
    failed: failed !== null,
    criterion: fields[criterionAt]?.raw ?? null,
    values: fields.map(({ value }) => value),
    groups: groups.map((group) => group.name),
  };
}

/** What is known of the table besides its rows. */
export interface TableContext {
  /** In the order of the values. */
  fields: readonly string[];
  /** Whether Findings say that a person goes wrong. */
  isWrong(id: string): boolean;
}

export function arrivesWrong(row: TargetRow, { isWrong }: TableContext): boolean {
  return row.arrives && row.status !== 'deleted' && isWrong(row.id);
}

export function rowTest(query: RowQuery, table: TableContext): (row: TargetRow) => boolean {
  const words = query.search.toLowerCase().split(/\s+/).filter(Boolean);
  const having = query.having.map(({ field, value }) => ({ at: table.fields.indexOf(field), value }));
  const { status, arrives, failed, group } = query;
  return (row) =>
    (status === undefined ? row.status !== 'deleted' : row.status === status) &&
    (arrives === undefined || (row.arrives === arrives && !row.failed)) &&
    (query.arrivesWrong === undefined || arrivesWrong(row, table) === query.arrivesWrong) &&
    (failed === undefined || row.failed === failed) &&
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
  if (sort === 'groups') return ({ groups }) => groups[0]?.toLowerCase() ?? null;
  const at = fields.indexOf(sort);
  return ({ values }) => values[at]?.toLowerCase() ?? null;
}
