import type { ListedTargetUser } from '../../shared/features/platform';
import { inSlices } from '../runtime/in-slices';
import { type Answering, answeredUser } from './answered-user';
import {
  arrivesWrong,
  type RowQuery,
  rowTest,
  sortRows,
  type TableContext,
  type TargetRow,
} from './target-rows';
import type { TargetUsers } from './target-users';

interface TargetQuery extends RowQuery {
  offset: number;
  limit: number;
}

/** What else is known of the people: who goes wrong, as Findings say, and which requests set what. */
export type ListContext = Pick<TableContext, 'isWrong'> & Answering;

/** A window of the table, with the reasons of those in it. */
export async function listTargets(
  targets: TargetUsers,
  context: ListContext,
  { offset, limit, ...query }: TargetQuery,
): Promise<{ total: number; users: ListedTargetUser[] }> {
  const { fields } = targets;
  const table = { fields, isWrong: context.isWrong };
  const isMeant = rowTest(query, table);
  const found: TargetRow[] = [];
  await inSlices(query.status === 'deleted' ? targets.deletedRows : targets.rows, (row) => {
    if (isMeant(row)) found.push(row);
  });
  const sorted = await sortRows(found, query, fields);
  const users = sorted.slice(offset, offset + limit).flatMap((row) => {
    const target = targets.targetOf(row.id);
    if (target === null) return [];
    const person = { resourceType: 'User', id: row.id, displayName: row.name };
    return [{ person, target: answeredUser(target, context), arrivesWrong: arrivesWrong(row, table) }];
  });
  return { total: found.length, users };
}
