import type { TargetUser } from '../../shared/platform/target-user';
import { inSlices } from '../runtime/in-slices';
import { type RowQuery, rowTest, sortRows, type TargetRow } from './target-rows';
import type { TargetUsers } from './target-users';

interface TargetQuery extends RowQuery {
  offset: number;
  limit: number;
}

/** A window of the table, with the reasons of those in it. */
export async function listTargets(targets: TargetUsers, { offset, limit, ...query }: TargetQuery) {
  const isMeant = rowTest(query, targets.fields);
  const found: TargetRow[] = [];
  await inSlices([...targets.rows], (row) => {
    if (isMeant(row)) found.push(row);
  });
  const sorted = await sortRows(found, query, targets.fields);
  const users = sorted.slice(offset, offset + limit).flatMap(({ id, name }) => {
    const target = targets.targetOf(id);
    return target === null ? [] : [{ person: personNamed(id, name), target: asAnswered(target) }];
  });
  return { total: found.length, users };
}

function personNamed(id: string, displayName: string) {
  return { resourceType: 'User', id, displayName };
}

export function asAnswered(target: TargetUser) {
  return { ...target, fields: [...target.fields], groups: [...target.groups] };
}
